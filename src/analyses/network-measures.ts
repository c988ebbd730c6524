import { z } from 'zod';
import { articulationPoints } from '../statistics/networks/articulation-points.ts';
import { bridges } from '../statistics/networks/bridges.ts';
import { closeness } from '../statistics/networks/closeness.ts';
import { clustering } from '../statistics/networks/clustering.ts';
import { degree } from '../statistics/networks/degree.ts';
import { edgeBetweenness } from '../statistics/networks/edge-betweenness.ts';
import { eigenvectorCentrality } from '../statistics/networks/eigenvector-centrality.ts';
import { harmonicCloseness } from '../statistics/networks/harmonic-closeness.ts';
import { sizeBand } from '../statistics/networks/size-band.ts';
import { type Analysis, analysis } from './analysis.ts';
import { NETWORK, PSEUDONYMS, TIES } from './network-input.ts';

/** Measures of nodes, of ties and of the whole. */
export const NETWORK_MEASURES: readonly Analysis[] = [
  analysis({
    id: 'centrality',
    title: 'How central each node is, by degree, closeness, harmonic closeness, eigenvector or clustering',
    source:
      'Freeman (1979), Social Networks 1(3); Marchiori & Latora (2000), Physica A 285; Bonacich (1972); networkx 2.8.8',
    assumptions: [PSEUDONYMS, 'a degree sequence identifies people: by node it falls under disclosure control'],
    input: z.strictObject({
      ...NETWORK,
      measure: z.enum(['degree', 'in-degree', 'out-degree', 'closeness', 'harmonic', 'eigenvector', 'clustering']),
    }),
    example: { ...TIES, measure: 'closeness' },
    run: ({ measure, ...network }) => {
      switch (measure) {
        case 'degree':
          return degree(network);
        case 'in-degree':
          return degree(network, 'in');
        case 'out-degree':
          return degree(network, 'out');
        case 'closeness':
          return closeness(network);
        case 'harmonic':
          return harmonicCloseness(network);
        case 'eigenvector':
          return eigenvectorCentrality(network);
        case 'clustering':
          return clustering(network);
      }
    },
  }),
  analysis({
    id: 'edge-betweenness',
    title: 'How many shortest paths go along each tie or leg',
    source: 'Girvan & Newman (2002), PNAS 99; networkx 2.8.8',
    assumptions: [PSEUDONYMS, 'tied paths share the credit'],
    input: z.strictObject({ ...NETWORK, weighted: z.boolean().default(false), normalised: z.boolean().default(false) }),
    example: TIES,
    run: ({ weighted, normalised, ...network }) => {
      const credits = edgeBetweenness(network, { weighted, normalised });
      return network.edges.map(({ from, to }, i) => ({ from, to, betweenness: credits[i] }));
    },
  }),
  analysis({
    id: 'weak-points',
    title: 'The nodes and ties without which a part of the network falls apart',
    source: 'Hopcroft & Tarjan (1973), Communications of the ACM 16(6); Tarjan (1974)',
    assumptions: [PSEUDONYMS, 'the network is undirected, and what is not in it does not link'],
    input: z.strictObject(NETWORK),
    example: TIES,
    run: (network) => ({ articulationPoints: articulationPoints(network), bridges: bridges(network) }),
  }),
  analysis({
    id: 'size-band',
    title: 'How large a network is, as a band over thresholds of tie strength',
    source: 'Seidman (1983), Social Networks 5(3)',
    assumptions: [PSEUDONYMS, 'a size without its threshold says little: show the band'],
    input: z.strictObject({
      ...NETWORK,
      thresholds: z.array(z.number().min(0)).min(1).max(100),
      k: z.number().int().min(1).default(2),
    }),
    example: {
      ...TIES,
      edges: TIES.edges.map((edge, i) => ({ ...edge, strength: i < 3 ? 2 : 1 })),
      thresholds: [1, 2],
    },
    run: ({ thresholds, k, ...network }) => sizeBand(network, thresholds, k),
  }),
];
