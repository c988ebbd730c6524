import { z } from 'zod';
import { betweenness } from '../statistics/networks/betweenness.ts';
import { components } from '../statistics/networks/components.ts';
import { coreNumbers } from '../statistics/networks/core-numbers.ts';
import { displacement } from '../statistics/networks/displacement.ts';
import { interdiction } from '../statistics/networks/interdiction.ts';
import { kShortestPaths } from '../statistics/networks/k-shortest-paths.ts';
import { maxFlow } from '../statistics/networks/max-flow.ts';
import { minNodeCut } from '../statistics/networks/min-node-cut.ts';
import { pageRank } from '../statistics/networks/page-rank.ts';
import { type Analysis, analysis } from './analysis.ts';
import { NETWORK, PSEUDONYMS, TIES } from './network-input.ts';

const ENDS = { source: z.string(), target: z.string() };

const ROUTES = {
  directed: true,
  nodes: ['start', 'a', 'b', 'end'],
  edges: [
    { from: 'start', to: 'a', length: 1, capacity: 4 },
    { from: 'start', to: 'b', length: 2, capacity: 3 },
    { from: 'a', to: 'end', length: 1, capacity: 2 },
    { from: 'b', to: 'end', length: 1, capacity: 3 },
  ],
};
/** Routes and ties: who or what lies between, and what happens when a leg is closed. */
export const NETWORK_ANALYSES: readonly Analysis[] = [
  analysis({
    id: 'components',
    title: 'Parts of a network that hang together',
    source: 'Hopcroft & Tarjan (1973), Communications of the ACM 16(6)',
    assumptions: [PSEUDONYMS, 'direction is ignored'],
    input: z.strictObject(NETWORK),
    example: TIES,
    run: (network) => components(network),
  }),
  analysis({
    id: 'betweenness',
    title: 'How many shortest paths go through each node',
    source: 'Brandes (2001), Journal of Mathematical Sociology 25(2)',
    assumptions: [PSEUDONYMS],
    input: z.strictObject({ ...NETWORK, weighted: z.boolean().default(false), normalised: z.boolean().default(false) }),
    example: TIES,
    run: ({ weighted, normalised, ...network }) => Object.fromEntries(betweenness(network, { weighted, normalised })),
  }),
  analysis({
    id: 'page-rank',
    title: 'Which nodes many others lead to',
    source: 'Page et al. (1999), Stanford InfoLab 1999-66',
    assumptions: [PSEUDONYMS],
    input: z.strictObject({ ...NETWORK, damping: z.number().gt(0).lt(1).default(0.85) }),
    example: ROUTES,
    run: ({ damping, ...network }) => Object.fromEntries(pageRank(network, damping)),
  }),
  analysis({
    id: 'core-numbers',
    title: 'How deep in the dense core each node lies',
    source: 'Batagelj & Zaversnik (2003)',
    assumptions: [PSEUDONYMS],
    input: z.strictObject(NETWORK),
    example: TIES,
    run: (network) => Object.fromEntries(coreNumbers(network)),
  }),
  analysis({
    id: 'max-flow',
    title: 'The most that can go from one node to another, and the cut that bounds it',
    source: 'Dinic (1970); Ford & Fulkerson (1956)',
    assumptions: [
      'capacities are per period, in one unit',
      'the flow by edge is one of several possible ones; its total is unique',
    ],
    input: z.strictObject({ ...NETWORK, ...ENDS }),
    example: { ...ROUTES, source: 'start', target: 'end' },
    run: ({ source, target, ...network }) => maxFlow(network, source, target),
  }),
  analysis({
    id: 'min-node-cut',
    title: 'The fewest nodes without which two others are apart',
    source: 'Menger (1927); Even (1979)',
    assumptions: [PSEUDONYMS],
    input: z.strictObject({ ...NETWORK, ...ENDS }),
    example: { ...ROUTES, source: 'start', target: 'end' },
    run: ({ source, target, ...network }) => minNodeCut(network, source, target),
  }),
  analysis({
    id: 'k-shortest-paths',
    title: 'The k shortest routes',
    source: 'Yen (1971), Management Science 17(11)',
    assumptions: ['lengths add up along a route'],
    input: z.strictObject({ ...NETWORK, ...ENDS, k: z.number().int().min(1).max(1000) }),
    example: { ...ROUTES, source: 'start', target: 'end', k: 2 },
    run: ({ source, target, k, ...network }) => kShortestPaths(network, source, target, k),
  }),
  analysis({
    id: 'interdiction',
    title: 'Which legs lengthen the shortest route most, and where the flow moves',
    source: 'Israeli & Wood (2002), Networks 40(2)',
    assumptions: ['who travels takes the shortest route that is left', 'other sets may do as well: see optimalSets'],
    input: z.strictObject({ ...NETWORK, ...ENDS, budget: z.number().int().min(1).max(3) }),
    example: { ...ROUTES, source: 'start', target: 'end', budget: 1 },
    run: ({ source, target, budget, ...network }) => interdiction(network, source, target, budget),
  }),
  analysis({
    id: 'displacement',
    title: 'Where the traffic goes when legs are closed',
    source: 'Wood (1993), Mathematical and Computer Modelling 17(2)',
    assumptions: [
      'who travels takes the shortest route that is left',
      'the flow by edge is one of several possible ones; its total is unique',
    ],
    input: z.strictObject({
      ...NETWORK,
      ...ENDS,
      removed: z
        .array(z.strictObject({ from: z.string(), to: z.string() }))
        .min(1)
        .max(1000),
      count: z.number().int().min(1).max(100).default(3).describe('Routes to show.'),
    }),
    example: { ...ROUTES, source: 'start', target: 'end', removed: [{ from: 'start', to: 'a' }] },
    run: ({ source, target, removed, count, ...network }) => displacement(network, source, target, removed, count),
  }),
];
