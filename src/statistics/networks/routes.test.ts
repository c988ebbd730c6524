import { describe, expect, it } from 'vitest';
import { displacement } from './displacement.ts';
import { interdiction } from './interdiction.ts';
import { kShortestPaths } from './k-shortest-paths.ts';
import { maxFlow } from './max-flow.ts';
import { minNodeCut } from './min-node-cut.ts';
import type { Network, NetworkEdge } from './network.ts';

const NODES = ['a', 'b', 'c', 'd', 'e', 'f'];
const DETOUR: Network = {
  directed: false,
  nodes: ['a', 'b', 'c'],
  edges: [
    { from: 'a', to: 'b', length: 1, capacity: 3 },
    { from: 'b', to: 'c', length: 1, capacity: 2 },
    { from: 'a', to: 'c', length: 3, capacity: 1 },
  ],
};
const LINE = { ...DETOUR, edges: DETOUR.edges.slice(0, 2) };

describe('routes', () => {
  it('come shortest first, and all there are when fewer than asked', () => {
    expect(kShortestPaths(DETOUR, 'a', 'c', 9)).toEqual([
      { nodes: ['a', 'b', 'c'], length: 2 },
      { nodes: ['a', 'c'], length: 3 },
    ]);
    expect(kShortestPaths({ ...LINE, directed: true }, 'c', 'a', 2)).toEqual([]);
  });

  it('are parted by the cheapest cut, by edges or by nodes', () => {
    expect(maxFlow(LINE, 'a', 'c')).toEqual({ value: 2, byEdge: [2, 2], cut: [LINE.edges[1]] });
    expect(maxFlow(LINE, 'c', 'a').byEdge).toEqual([-2, -2]);
    expect(minNodeCut(LINE, 'a', 'c')).toEqual(['b']);
  });

  it('move when an edge is removed', () => {
    const { before, after, shifts } = displacement(DETOUR, 'a', 'c', [{ from: 'a', to: 'b' }]);
    expect([before.routes[0]?.length, after.routes[0]?.length]).toEqual([2, 3]);
    expect([before.flow, after.flow]).toEqual([3, 1]);
    expect(shifts.map(({ edge, ...flows }) => ({ to: edge.to, ...flows }))).toEqual([
      { to: 'b', before: 2, after: 0 },
      { to: 'c', before: 2, after: 0 },
    ]);
  });

  it('grow as long as can be with one edge fewer', () => {
    const found = interdiction(DETOUR, 'a', 'c', 1);
    expect([found.length, found.optimalSets, found.removed.length]).toEqual([3, 2, 1]);
    expect(interdiction(DETOUR, 'a', 'c', 2).length).toBe(Infinity);
    expect(interdiction(DETOUR, 'a', 'c', 2).displacement.after).toEqual({ routes: [], flow: 0 });
  });
});

describe('laws over 60 random networks', () => {
  const random = parkMiller(20261123);
  const networks = Array.from({ length: 60 }, (_, run) => randomNetwork(random, run % 2 === 0));

  it('the largest flow is the least capacity over all ways to part the nodes', () => {
    for (const network of networks) {
      const { value, byEdge, cut } = maxFlow(network, 'a', 'f');
      expect(value).toBe(Math.min(...sidesOfSource().map((side) => capacityOut(network, side))));
      expect(cut.reduce((sum, { capacity = 1 }) => sum + capacity, 0)).toBe(value);
      for (const node of NODES) {
        const sign = ({ from, to }: NetworkEdge) => Number(from === node) - Number(to === node);
        const net = network.edges.reduce((sum, edge, place) => sum + sign(edge) * (byEdge[place] ?? 0), 0);
        expect(net).toBe(node === 'a' ? value : node === 'f' ? 0 - value : 0);
      }
    }
  });

  it('the k shortest routes are the first of all routes', () => {
    for (const network of networks) {
      const all = allRoutes(network, ['a'], 0).sort((a, b) => a - b);
      expect(kShortestPaths(network, 'a', 'f', 5).map(({ length }) => length)).toEqual(all.slice(0, 5));
      expect(kShortestPaths(network, 'a', 'f', 1000).map(({ length }) => length)).toEqual(all);
    }
  });

  it('the best removal is the best of all removals, and the number of them right', () => {
    for (const network of networks.filter((it) => allRoutes(it, ['a'], 0).length > 0))
      for (const budget of [1, 2]) {
        const lengths = setsOf(network.edges, budget).map((gone) => shortest(network, gone));
        const longest = Math.max(...lengths);
        const { length, removed, optimalSets } = interdiction(network, 'a', 'f', budget);
        expect(length).toBe(longest);
        expect(shortest(network, removed)).toBe(longest);
        expect(optimalSets).toBe(lengths.filter((it) => it === longest).length);
      }
  });
});

describe('what is refused', () => {
  it.each<[string, () => unknown]>([
    ['no route to close', () => interdiction({ ...LINE, directed: true }, 'c', 'a', 1)],
    ['budget 0', () => interdiction(DETOUR, 'a', 'c', 0)],
    ['budget 4', () => interdiction(DETOUR, 'a', 'c', 4)],
    ['more budget than edges', () => interdiction(LINE, 'a', 'c', 3)],
    ['no routes asked', () => kShortestPaths(DETOUR, 'a', 'c', 0)],
    ['a source that is the target', () => maxFlow(DETOUR, 'a', 'a')],
    ['a source that is the target', () => minNodeCut(DETOUR, 'a', 'a')],
    ['a source that is the target', () => kShortestPaths(DETOUR, 'a', 'a', 1)],
    ['a source that is the target', () => interdiction(DETOUR, 'a', 'a', 1)],
    ['an unknown target', () => maxFlow(DETOUR, 'a', 'z')],
    ['nodes between linked ends', () => minNodeCut(DETOUR, 'a', 'c')],
    ['an edge that is not there', () => displacement(DETOUR, 'a', 'c', [{ from: 'b', to: 'a' }])],
  ])('%s', (_, call) => {
    expect(call).toThrow(RangeError);
  });
});

function randomNetwork(random: () => number, directed: boolean): Network {
  const pairs = NODES.flatMap((from) =>
    NODES.filter((to) => (directed ? from !== to : from < to)).map((to) => [from, to]),
  );
  const draw = () => 1 + Math.floor(random() * 6);
  const edges = pairs
    .filter(() => random() < (directed ? 0.35 : 0.6))
    .map(([from = '', to = '']) => ({ from, to, length: draw(), capacity: draw() }));
  return { directed, nodes: NODES, edges };
}

const sidesOfSource = () =>
  Array.from({ length: 16 }, (_, bits) => new Set(['a', ...NODES.slice(1, 5).filter((_, i) => (bits >> i) & 1)]));

const capacityOut = ({ directed, edges }: Network, side: ReadonlySet<string>) =>
  edges
    .filter(({ from, to }) => (directed ? side.has(from) && !side.has(to) : side.has(from) !== side.has(to)))
    .reduce((sum, { capacity = 1 }) => sum + capacity, 0);

/** Lengths of all routes without a node twice. */
function allRoutes(network: Network, path: readonly string[], length: number): number[] {
  const here = path.at(-1) ?? '';
  if (here === 'f') return [length];
  const steps = network.edges.flatMap((edge) => {
    if (edge.from === here) return [{ to: edge.to, more: edge.length ?? 1 }];
    return edge.to === here && !network.directed ? [{ to: edge.from, more: edge.length ?? 1 }] : [];
  });
  return steps
    .filter(({ to }) => !path.includes(to))
    .flatMap(({ to, more }) => allRoutes(network, [...path, to], length + more));
}

const shortest = (network: Network, gone: readonly NetworkEdge[]) =>
  Math.min(...allRoutes({ ...network, edges: network.edges.filter((edge) => !gone.includes(edge)) }, ['a'], 0));

const setsOf = (edges: readonly NetworkEdge[], size: number): readonly (readonly NetworkEdge[])[] =>
  size === 0
    ? [[]]
    : edges.flatMap((edge, place) => setsOf(edges.slice(place + 1), size - 1).map((rest) => [edge, ...rest]));

/** Park-Miller generator: small, repeatable, for tests only. */
function parkMiller(seed: number): () => number {
  let state = seed % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
