import { afterAll, describe, expect, it } from 'vitest';
import { articulationPoints } from '../src/statistics/networks/articulation-points.ts';
import { betweenness } from '../src/statistics/networks/betweenness.ts';
import { bridges } from '../src/statistics/networks/bridges.ts';
import { closeness } from '../src/statistics/networks/closeness.ts';
import { clustering } from '../src/statistics/networks/clustering.ts';
import { components } from '../src/statistics/networks/components.ts';
import { coreNumbers } from '../src/statistics/networks/core-numbers.ts';
import { degree } from '../src/statistics/networks/degree.ts';
import { edgeBetweenness } from '../src/statistics/networks/edge-betweenness.ts';
import { eigenvectorCentrality } from '../src/statistics/networks/eigenvector-centrality.ts';
import { harmonicCloseness } from '../src/statistics/networks/harmonic-closeness.ts';
import { interdiction } from '../src/statistics/networks/interdiction.ts';
import { kShortestPaths } from '../src/statistics/networks/k-shortest-paths.ts';
import { maxFlow } from '../src/statistics/networks/max-flow.ts';
import { minNodeCut } from '../src/statistics/networks/min-node-cut.ts';
import type { Network } from '../src/statistics/networks/network.ts';
import { pageRank } from '../src/statistics/networks/page-rank.ts';
import { batchBursts } from '../src/statistics/text/batch-bursts.ts';
import { bandError, bestBands } from '../src/statistics/text/best-bands.ts';
import { estimatedJaccard } from '../src/statistics/text/estimated-jaccard.ts';
import { eventBursts } from '../src/statistics/text/event-bursts.ts';
import { jaccard } from '../src/statistics/text/jaccard.ts';
import { nearDuplicates } from '../src/statistics/text/near-duplicates.ts';
import { shingles } from '../src/statistics/text/shingles.ts';
import { signer } from '../src/statistics/text/signer.ts';
import { textHash } from '../src/statistics/text/text-hash.ts';
import { jsonFiles, readJson, sharedFolder } from './shared-folder.ts';

type Id = string | number;
type ByNode = Readonly<Record<string, number>>;
interface NetworkCase {
  readonly directed: boolean;
  readonly edges: readonly { u: Id; v: Id; capacity: number; length: number }[];
  readonly source: Id;
  readonly target: Id;
  readonly min_cut_value: number;
  readonly edge_connectivity: number;
  readonly node_connectivity: number;
  readonly min_node_cut_size: number;
  readonly k_shortest: readonly { path: readonly Id[]; length: number }[];
  readonly edge_betweenness_unnormalised: readonly { u: Id; v: Id; b: number }[];
  readonly components?: readonly (readonly Id[])[];
  readonly articulation_points?: readonly Id[];
  readonly bridges?: readonly (readonly Id[])[];
  readonly shortest_path_interdiction: readonly {
    budget: number;
    max_shortest_path: number | null;
    one_optimal_edge_set: readonly (readonly [Id, Id])[];
    number_of_optimal_sets: number;
  }[];
}
interface BurstCase {
  readonly s: number;
  readonly gamma: number;
  readonly offsets: readonly number[];
  readonly bursts: readonly { level: number; start: number; end: number }[];
}

const folder = sharedFolder('cases/network-text');
const files = folder ? jsonFiles(folder) : [];
const TOLERANCE = 1e-9;

/** Every measure by node, under its name in the cases. */
const BY_NODE: Readonly<Record<string, (network: Network) => ReadonlyMap<string, number>>> = {
  degree: (it) => degree(it),
  in_degree: (it) => degree(it, 'in'),
  out_degree: (it) => degree(it, 'out'),
  closeness,
  harmonic: harmonicCloseness,
  betweenness_unnormalised: (it) => betweenness(it),
  betweenness_weighted_unnormalised: (it) => betweenness(it, { weighted: true }),
  betweenness_normalised: (it) => betweenness(it, { normalised: true }),
  pagerank_alpha085: (it) => pageRank(it),
  core_number: coreNumbers,
  clustering,
  eigenvector: eigenvectorCentrality,
};
/** What a network case may hold; a key outside it is a result that nobody compared. */
const NETWORK_KEYS = new Set([
  ...['case', 'what', 'reference', 'tolerance', 'directed', 'edges', 'source', 'target', 'min_cut_value'],
  ...['min_cut_edges', 'edge_connectivity', 'node_connectivity', 'min_node_cut_size', 'k_shortest'],
  ...['edge_betweenness_unnormalised', 'components', 'articulation_points', 'bridges', 'shortest_path_interdiction'],
  ...Object.keys(BY_NODE),
]);

const near = (found: number, expected: number, tolerance = TOLERANCE) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance);
const pairOf = (a: Id, b: Id) => [String(a), String(b)].sort().join(' ');
const sortedNames = (ids: readonly Id[]) => ids.map(String).sort();

function networkOf({ directed, edges }: NetworkCase): Network {
  const named = edges.map(({ u, v, ...rest }) => ({ from: String(u), to: String(v), ...rest }));
  return { directed, nodes: [...new Set(named.flatMap(({ from, to }) => [from, to]))], edges: named };
}
const without = (network: Network, gone: ReadonlySet<string>): Network => ({
  ...network,
  edges: network.edges.filter(({ from, to }) => !gone.has(pairOf(from, to))),
});

describe.skipIf(!folder)('reference cases of text and networks', () => {
  const dir = folder ?? '';
  const ran = new Set<string>();
  const passed = new Set<string>();
  const holds = <T>(file: string, what: string, check: (it: T) => void) =>
    it(`${file}: ${what}`, () => {
      ran.add(file);
      check(readJson<T>(dir, file));
      passed.add(file);
    });
  afterAll(() => console.info(`network-text: ${passed.size} of ${files.length} case files hold`));

  for (const file of ['kleinberg_man_page.json', 'kleinberg_nested.json', 'kleinberg_uniform.json'])
    holds<BurstCase>(file, 'the bursts are those of the reference', ({ offsets, s, gamma, bursts }) => {
      for (const order of [offsets, offsets.toReversed()])
        expect(eventBursts(order, { ratio: s, price: gamma })).toEqual(bursts);
    });

  interface Refused {
    readonly cases: readonly { offsets: readonly number[]; s?: number; gamma?: number }[];
    readonly single_event: { offsets: number; result: object };
  }
  holds<Refused>('kleinberg_errors.json', 'what has no bursts is refused', ({ cases, single_event }) => {
    for (const { offsets, s = 2, gamma = 1 } of cases)
      expect(() => eventBursts(offsets, { ratio: s, price: gamma })).toThrow(RangeError);
    expect(eventBursts([single_event.offsets])).toEqual([single_event.result]);
  });

  interface Batched {
    readonly r: readonly number[];
    readonly d: readonly number[];
    readonly s: number;
    readonly gamma: number;
    readonly result: { p0: number; p1: number; states: readonly number[]; cost: number; weight: number };
  }
  holds<Batched>('kleinberg_batched_2state.json', 'states, cost and weight', ({ r, d, s, gamma, result }) => {
    const batches = r.map((relevant, i) => ({ relevant, documents: d[i] ?? 0 }));
    const { shares, states, cost, bursts } = batchBursts(batches, { ratio: s, price: gamma });
    near(shares[0] ?? 0, result.p0);
    near(shares[1] ?? 0, result.p1);
    expect(states).toEqual(result.states);
    near(cost, result.cost);
    expect(bursts.length).toBe(1);
    near(bursts[0]?.weight ?? 0, result.weight);
  });

  interface BandCase {
    readonly cases: readonly { threshold: number; num_perm: number; b: number; r: number }[];
  }
  holds<BandCase>('lsh_optimal_bands.json', 'bands and rows, or as good to 1 %', ({ cases }) => {
    for (const { threshold, num_perm, b, r } of cases) {
      const reference = bandError({ bands: b, rows: r }, threshold);
      expect(bandError(bestBands(threshold, num_perm), threshold)).toBeLessThanOrEqual(1.01 * reference);
    }
    expect(cases.length).toBe(9);
  });

  interface SignalCase {
    readonly docs: Readonly<Record<string, string>>;
    readonly shingle_counts: ByNode;
    readonly exact_jaccard: ByNode;
    readonly sha1_hash32: ByNode;
  }
  holds<SignalCase>('minhash_dutch_signals.json', 'shingles, likeness, estimates and pairs', (given) => {
    const setOf = (name = '') => shingles(given.docs[name] ?? '');
    for (const [name, count] of Object.entries(given.shingle_counts)) expect(setOf(name).size).toBe(count);
    for (const [text, hash] of Object.entries(given.sha1_hash32)) expect(textHash(text)).toBe(hash);
    for (const [[a, b], exact] of Object.entries(given.exact_jaccard).map(([key, j]) => [[...key], j] as const)) {
      near(jaccard(setOf(a), setOf(b)), exact, 1e-12);
      for (const [permutations, tolerance] of [
        [128, 0.15],
        [1024, 0.05],
      ] as const) {
        const [one, other] = [setOf(a), setOf(b)].map(signer(permutations));
        if (!one || !other) throw new Error('a text without signature');
        near(estimatedJaccard(one, other), exact, tolerance);
      }
    }
    const names = Object.keys(given.docs);
    const pairs = nearDuplicates(Object.values(given.docs), { threshold: 0.6 });
    expect(pairs.map(({ first, second }) => `${names[first]}${names[second]}`)).toEqual(['ab', 'cd']);
  });

  for (const file of files.filter((name) => /^(interdiction|karate|route_graph)_/.test(name)))
    holds<NetworkCase>(file, 'every measure is that of the reference', (given) => {
      expect(Object.keys(given).filter((key) => !NETWORK_KEYS.has(key))).toEqual([]);
      const network = networkOf(given);
      expectMeasures(network, given);
      expectParts(network, given);
      expectCuts(network, given);
      expectRoutes(network, given);
      expectInterdiction(network, given);
    });

  it('leaves no case file out', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !ran.has(file))).toEqual([]);
  });
});

function expectMeasures(network: Network, given: NetworkCase) {
  const held = given as unknown as Readonly<Record<string, ByNode | undefined>>;
  for (const [name, measure] of Object.entries(BY_NODE)) {
    const expected = held[name];
    if (!expected) continue;
    const found = measure(network);
    expect([...found.keys()].sort(), name).toEqual(Object.keys(expected).sort());
    for (const [node, value] of found)
      expect(Math.abs(value - (expected[node] ?? Infinity)), `${name} of ${node}`).toBeLessThanOrEqual(TOLERANCE);
  }
  const direction = (a: Id, b: Id) => (given.directed ? `${a} ${b}` : pairOf(a, b));
  const credit = new Map(given.edge_betweenness_unnormalised.map(({ u, v, b }) => [direction(u, v), b]));
  const values = edgeBetweenness(network);
  expect(values.length).toBe(credit.size);
  for (const [place, { from, to }] of network.edges.entries())
    near(values[place] ?? 0, credit.get(direction(from, to)) ?? Infinity);
}

function expectParts(network: Network, given: NetworkCase) {
  if (given.directed) return;
  expect(components(network).map(sortedNames)).toEqual(given.components?.map(sortedNames));
  expect(sortedNames(articulationPoints(network))).toEqual(sortedNames(given.articulation_points ?? []));
  const found = bridges(network).map(({ from, to }) => pairOf(from, to));
  expect(found.sort()).toEqual(given.bridges?.map(([a = '', b = '']) => pairOf(a, b)).sort());
}

function expectCuts(network: Network, given: NetworkCase) {
  const [source, target] = [String(given.source), String(given.target)];
  const { value, cut } = maxFlow(network, source, target);
  expect(value).toBe(given.min_cut_value);
  expect(cut.reduce((sum, { capacity = 1 }) => sum + capacity, 0)).toBe(given.min_cut_value);
  const cutOff = without(network, new Set(cut.map(({ from, to }) => pairOf(from, to))));
  expect(kShortestPaths(cutOff, source, target, 1)).toEqual([]);
  const unit = { ...network, edges: network.edges.map((edge) => ({ ...edge, capacity: 1 })) };
  expect(maxFlow(unit, source, target).value).toBe(given.edge_connectivity);
  const nodes = minNodeCut(network, source, target);
  expect(nodes.length).toBe(given.min_node_cut_size);
  expect(nodes.length).toBe(given.node_connectivity);
  const apart = { ...network, edges: network.edges.filter((it) => !nodes.includes(it.from) && !nodes.includes(it.to)) };
  expect(kShortestPaths(apart, source, target, 1)).toEqual([]);
}

function expectRoutes(network: Network, given: NetworkCase) {
  const { k_shortest } = given;
  const found = kShortestPaths(network, String(given.source), String(given.target), k_shortest.length);
  expect(found.map(({ length }) => length)).toEqual(k_shortest.map(({ length }) => length));
  expect(new Set(found.map(({ nodes }) => nodes.join(' '))).size).toBe(k_shortest.length);
  // Of the routes as long as the last one, the reference may have taken others.
  const isSettled = ({ length }: { length: number }) => length < (k_shortest.at(-1)?.length ?? 0);
  expect(new Set(found.filter(isSettled).map(({ nodes }) => nodes.join(' ')))).toEqual(
    new Set(k_shortest.filter(isSettled).map(({ path }) => path.join(' '))),
  );
}

function expectInterdiction(network: Network, given: NetworkCase) {
  const [source, target] = [String(given.source), String(given.target)];
  const shortest = (gone: readonly (readonly [Id, Id])[]) =>
    kShortestPaths(without(network, new Set(gone.map(([a, b]) => pairOf(a, b)))), source, target, 1)[0]?.length ??
    Infinity;
  for (const expected of given.shortest_path_interdiction) {
    const found = interdiction(network, source, target, expected.budget);
    const length = expected.max_shortest_path ?? Infinity;
    expect(found.length).toBe(length);
    expect(found.optimalSets).toBe(expected.number_of_optimal_sets);
    expect(found.removed.length).toBeLessThanOrEqual(expected.budget);
    expect(shortest(found.removed.map(({ from, to }) => [from, to]))).toBe(length);
    expect(shortest(expected.one_optimal_edge_set)).toBe(length);
    expect(found.displacement.after.routes[0]?.length ?? Infinity).toBe(length);
  }
}
