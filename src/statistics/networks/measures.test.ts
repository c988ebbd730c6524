import { describe, expect, it } from 'vitest';
import { articulationPoints } from './articulation-points.ts';
import { betweenness } from './betweenness.ts';
import { bridges } from './bridges.ts';
import { closeness } from './closeness.ts';
import { clustering } from './clustering.ts';
import { components } from './components.ts';
import { coreNumbers } from './core-numbers.ts';
import { degree } from './degree.ts';
import { edgeBetweenness } from './edge-betweenness.ts';
import { eigenvectorCentrality } from './eigenvector-centrality.ts';
import { harmonicCloseness } from './harmonic-closeness.ts';
import type { Network } from './network.ts';
import { pageRank } from './page-rank.ts';
import { sizeBand } from './size-band.ts';

/** 'ab bc' as a network of one-letter nodes; extra nodes have no links. */
const networkOf = (pairs: string, directed = false, extra = ''): Network => ({
  directed,
  nodes: [...new Set(pairs.replaceAll(' ', '') + extra)],
  edges: pairs.split(' ').map(([from = '', to = '']) => ({ from, to })),
});
const LINE = networkOf('ab bc');
const KITE = networkOf('ab bc ca ad');
const ARROW = networkOf('ab', true);

describe('measures of a node', () => {
  it.each([
    ['closeness', closeness(LINE), 'a', 2 / 3],
    ['closeness on incoming steps', closeness(ARROW), 'a', 0],
    ['closeness of a node alone', closeness(networkOf('ab', false, 'c')), 'c', 0],
    ['harmonic closeness', harmonicCloseness(LINE), 'a', 1.5],
    ['betweenness', betweenness(LINE), 'b', 1],
    ['normalised betweenness', betweenness(LINE, { normalised: true }), 'b', 1],
    ['normalised betweenness of two nodes', betweenness(ARROW, { normalised: true }), 'a', 0],
    ['page rank', pageRank(ARROW), 'a', 0.5 / 1.425],
    ['eigenvector centrality', eigenvectorCentrality(LINE), 'b', Math.SQRT1_2],
    ['clustering', clustering(KITE), 'a', 1 / 3],
    ['core number', coreNumbers(KITE), 'd', 1],
    ['core number', coreNumbers(KITE), 'a', 2],
    ['core number of a node alone', coreNumbers(networkOf('ab', false, 'c')), 'c', 0],
    ['links in', degree(ARROW, 'in'), 'a', 0],
    ['links out', degree(ARROW, 'out'), 'a', 1],
    ['links', degree(KITE), 'a', 3],
  ])('%s', (_, values, node, expected) => {
    expect(values.get(node)).toBeCloseTo(expected, 12);
  });

  it('shares credit between tied routes, and by length only when asked', () => {
    const square = networkOf('ab bc ad dc');
    expect(betweenness(square).get('b')).toBe(0.5);
    const uneven = { ...square, edges: square.edges.map((edge, place) => ({ ...edge, length: place === 0 ? 5 : 1 })) };
    expect(betweenness(uneven, { weighted: true }).get('b')).toBe(0);
  });

  it('gives page ranks that add up to 1, with dead ends and nodes alone', () => {
    const shares = [...pageRank(networkOf('ab cb bd', true, 'e')).values()];
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });
});

describe('parts of a network', () => {
  it('come largest first, directions ignored', () => {
    expect(components(networkOf('ab ba cd ed', true, 'f'))).toEqual([['c', 'd', 'e'], ['a', 'b'], ['f']]);
  });

  it('hang by cut points and bridges', () => {
    expect(articulationPoints(LINE)).toEqual(['b']);
    expect(articulationPoints(KITE)).toEqual(['a']);
    expect(bridges(KITE)).toEqual([{ from: 'a', to: 'd' }]);
    expect(edgeBetweenness(LINE)).toEqual([2, 2]);
  });

  it('may be a chain of 50,000 links', () => {
    const nodes = Array.from({ length: 50_001 }, (_, i) => String(i));
    const edges = nodes.slice(1).map((to, i) => ({ from: String(i), to }));
    const chain = { directed: false, nodes, edges };
    expect(bridges(chain).length).toBe(50_000);
    expect(articulationPoints(chain).length).toBe(49_999);
  });

  it('shrink as the threshold of tie strength rises', () => {
    const edges = KITE.edges.map((edge, place) => ({ ...edge, strength: place === 3 ? 1 : 2 }));
    expect(sizeBand({ ...KITE, edges }, [1, 2, 3])).toEqual([
      { threshold: 1, tied: 4, largestPart: 4, core: 3 },
      { threshold: 2, tied: 3, largestPart: 3, core: 3 },
      { threshold: 3, tied: 0, largestPart: 1, core: 0 },
    ]);
  });
});

describe('what is refused', () => {
  it.each<[string, () => unknown]>([
    ['a loop', () => degree(networkOf('aa'))],
    ['a pair twice', () => degree(networkOf('ab ba'))],
    ['a node twice', () => degree({ ...LINE, nodes: ['a', 'a', 'b', 'c'] })],
    ['an unknown end', () => degree({ ...LINE, nodes: ['a', 'b'] })],
    ['a negative length', () => degree({ ...LINE, edges: [{ from: 'a', to: 'b', length: -1 }] })],
    ['an endless capacity', () => degree({ ...LINE, edges: [{ from: 'a', to: 'b', capacity: Infinity }] })],
    ['a strength that is no number', () => degree({ ...LINE, edges: [{ from: 'a', to: 'b', strength: Number.NaN }] })],
    ['length 0 in weighted betweenness', () => betweenness(zeroLength(), { weighted: true })],
    ['damping 1', () => pageRank(ARROW, 1)],
    ['no nodes', () => pageRank({ directed: true, nodes: [], edges: [] })],
    ['no nodes', () => eigenvectorCentrality({ directed: false, nodes: [], edges: [] })],
    ['directed eigenvector centrality', () => eigenvectorCentrality(ARROW)],
    ['directed clustering', () => clustering(ARROW)],
    ['directed core numbers', () => coreNumbers(ARROW)],
    ['directed bridges', () => bridges(ARROW)],
    ['a threshold below 0', () => sizeBand(KITE, [-1])],
    ['a core of 0', () => sizeBand(KITE, [1], 0)],
  ])('%s', (_, call) => {
    expect(call).toThrow(RangeError);
  });
});

const zeroLength = () => ({ ...LINE, edges: LINE.edges.map((edge) => ({ ...edge, length: 0 })) });
