import { z } from 'zod';
import { bcaInterval } from '../statistics/population-size/bca-interval.ts';
import { type CaptureTable, captureTable } from '../statistics/population-size/capture-table.ts';
import { chaoLowerBound } from '../statistics/population-size/chao-lower-bound.ts';
import { closedPopulation } from '../statistics/population-size/closed-population.ts';
import { decomposableAverage } from '../statistics/population-size/decomposable-average.ts';
import { emptyOverlapProbability } from '../statistics/population-size/empty-overlap-probability.ts';
import { hierarchicalModels } from '../statistics/population-size/hierarchical-models.ts';
import type { ListPair } from '../statistics/population-size/list-pairs.ts';
import { type LogLinearResult, logLinear } from '../statistics/population-size/log-linear.ts';
import { profileInterval } from '../statistics/population-size/profile-interval.ts';
import { publicationProblems } from '../statistics/population-size/publication-problems.ts';
import { stepwise } from '../statistics/population-size/stepwise.ts';
import { twoLists } from '../statistics/population-size/two-lists.ts';
import { type Analysis, analysis } from './analysis.ts';

const persons = z.number().int().min(0);
const level = z.number().gt(0).lt(1).default(0.95);
const table = {
  lists: z.array(z.string().min(1)).min(2).max(10),
  histories: z.array(z.strictObject({ lists: z.array(z.string()).min(1), count: persons })).min(1),
};
const pairs = z
  .array(z.tuple([z.string(), z.string()]))
  .default([])
  .describe('Pairs of lists that depend on each other.');

const TABLE_EXAMPLE = {
  lists: ['A', 'B', 'C'],
  histories: [
    { lists: ['A'], count: 60 },
    { lists: ['B'], count: 50 },
    { lists: ['C'], count: 40 },
    { lists: ['A', 'B'], count: 12 },
    { lists: ['A', 'C'], count: 10 },
    { lists: ['B', 'C'], count: 9 },
    { lists: ['A', 'B', 'C'], count: 3 },
  ],
};
const CLOSED = [
  'the population is closed in the period',
  'records are linked without error',
  'nobody is on a list wrongly',
];
const placed = (lists: readonly string[], named: readonly (readonly [string, string])[]): readonly ListPair[] =>
  named.map(([a, b]) => [lists.indexOf(a), lists.indexOf(b)].sort((x, y) => x - y) as [number, number]);

/** Thresholds of the stepwise choice that its outcome is shown for, beside the one that was asked. */
const THRESHOLDS = [0.001, 0.01, 0.02, 0.05];

const sizeOf = (fit: LogLinearResult) =>
  fit.kind === 'refused' ? fit : { kind: fit.kind, estimate: fit.estimate, interval: fit.interval, pairs: fit.pairs };

/** A fit with why it may not be shown, and how surprising each empty overlap of its model is. */
function judged(captured: CaptureTable, fit: LogLinearResult) {
  if (fit.kind === 'refused') return fit;
  return {
    ...fit,
    emptyOverlaps: fit.emptyPairs.map((pair) => ({
      lists: pair.map((place) => captured.lists[place]),
      probability: emptyOverlapProbability(captured, fit.pairs, pair) ?? null,
    })),
    publicationProblems: publicationProblems(captured, fit.interval),
  };
}

/** How many there are in all, from who is on which list. */
export const POPULATION_SIZE_ANALYSES: readonly Analysis[] = [
  analysis({
    id: 'two-lists',
    title: 'Population size from two lists',
    source: 'Chapman (1951); Seber (1970), Biometrics 26(2); Chao (1987), Biometrics 43(4)',
    assumptions: [...CLOSED, 'being on one list says nothing about being on the other'],
    input: z.strictObject({ first: persons, second: persons, both: persons, level }),
    example: { first: 200, second: 150, both: 30 },
    run: ({ first, second, both, level }) => {
      const estimate = twoLists(first, second, both, level);
      const captured = captureTable(
        ['first', 'second'],
        [
          { lists: ['first'], count: first - both },
          { lists: ['second'], count: second - both },
          { lists: ['first', 'second'], count: both },
        ],
      );
      const bounds = estimate.lincolnPetersen?.interval ?? [estimate.observed, Number.POSITIVE_INFINITY];
      return { ...estimate, publicationProblems: publicationProblems(captured, [bounds[0], bounds[1]]) };
    },
  }),
  analysis({
    id: 'chao-lower-bound',
    title: 'Lower bound for the size of a population on incomplete lists',
    source: 'Chao (1987), Biometrics 43(4)',
    assumptions: CLOSED,
    input: z.strictObject({ observed: persons, once: persons, twice: persons }),
    example: { observed: 100, once: 20, twice: 4 },
    run: ({ observed, once, twice }) => chaoLowerBound(observed, once, twice),
  }),
  analysis({
    id: 'log-linear',
    title: 'Population size from a log-linear model of three or more lists',
    source: 'Cormack (1989), Biometrics 45(2); Chan, Silverman & Vincent (2021); SparseMSE 2.0.1',
    assumptions: [...CLOSED, 'lists depend on each other only as the named pairs say'],
    input: z.strictObject({ ...table, pairs, level }),
    example: TABLE_EXAMPLE,
    run: ({ lists, histories, pairs, level }) => {
      const captured = captureTable(lists, histories);
      return judged(captured, logLinear(captured, placed(lists, pairs), level));
    },
  }),
  analysis({
    id: 'log-linear-stepwise',
    title: 'Population size with dependence between lists chosen step by step',
    source: 'Chan, Silverman & Vincent (2021), section 4; SparseMSE 2.0.1',
    assumptions: [...CLOSED, 'the outcome depends on the threshold: show it for more than one'],
    input: z.strictObject({ ...table, threshold: z.number().min(0).max(1).default(0.02), level }),
    example: TABLE_EXAMPLE,
    run: ({ lists, histories, threshold, level }) => {
      const captured = captureTable(lists, histories);
      return {
        ...judged(captured, stepwise(captured, threshold, level)),
        sensitivity: THRESHOLDS.map((other) => ({ threshold: other, ...sizeOf(stepwise(captured, other, level)) })),
      };
    },
  }),
  analysis({
    id: 'log-linear-bootstrap',
    title: 'The stepwise population size with the BCa interval of the whole way from table to number',
    source: 'Efron (1987), JASA 82(397); Chan, Silverman & Vincent (2021), section 5',
    assumptions: [
      ...CLOSED,
      'the same seed gives the same interval; the choice of dependences is made anew in each replicate',
    ],
    input: z.strictObject({
      ...table,
      threshold: z.number().min(0).max(1).default(0.02),
      seed: z.number().int().min(0).default(1),
      replicates: z.number().int().min(100).max(10_000).default(1000),
      level,
    }),
    example: { ...TABLE_EXAMPLE, replicates: 100 },
    run: ({ lists, histories, threshold, ...options }, progress) => {
      const captured = captureTable(lists, histories);
      const size = (one: CaptureTable) => {
        const fit = stepwise(one, threshold);
        return fit.kind === 'fitted' ? fit.estimate : undefined;
      };
      const interval = bcaInterval(captured, size, { ...options, progress });
      if (interval.kind === 'refused') return interval;
      return { ...interval, publicationProblems: publicationProblems(captured, [interval.lower, interval.upper]) };
    },
  }),
  analysis({
    id: 'profile-interval',
    title: 'Population size with the interval of its profile likelihood',
    source: 'Cormack (1992), Biometrics 48(2); Rcapture 1.4-4',
    assumptions: CLOSED,
    input: z.strictObject({ ...table, pairs, level }),
    example: TABLE_EXAMPLE,
    run: ({ lists, histories, pairs, level }) => {
      const captured = captureTable(lists, histories);
      const interval = profileInterval(captured, placed(lists, pairs), level);
      if (interval.kind === 'refused') return interval;
      return { ...interval, publicationProblems: publicationProblems(captured, [interval.lower, interval.upper]) };
    },
  }),
  analysis({
    id: 'closed-population',
    title: 'Closed-population models side by side',
    source: 'Baillargeon & Rivest (2007), Journal of Statistical Software 19(5); Rcapture 1.4-4',
    assumptions: CLOSED,
    input: z.strictObject(table),
    example: TABLE_EXAMPLE,
    run: ({ lists, histories }) => closedPopulation(captureTable(lists, histories)),
  }),
  analysis({
    id: 'hierarchical-models',
    title: 'Every hierarchical log-linear model of the lists, best BIC first',
    source: 'Baillargeon & Rivest (2007), Journal of Statistical Software 19(5); Rcapture 1.4-4, closedpMS.t',
    assumptions: [...CLOSED, 'estimates of models with nearly the same BIC show how far the choice matters'],
    input: z.strictObject({
      ...table,
      order: z.number().int().min(1).optional().describe('Default all but one list.'),
    }),
    example: TABLE_EXAMPLE,
    run: ({ lists, histories, order }) => hierarchicalModels(captureTable(lists, histories), order),
  }),
  analysis({
    id: 'decomposable-average',
    title: 'Population size averaged over all decomposable models',
    source: 'Madigan & York (1997), Biometrika 84(1); dga 2.0.2',
    assumptions: [...CLOSED, 'every decomposable graph of the lists is equally probable beforehand'],
    input: z.strictObject({ ...table, delta: z.number().gt(0).optional(), most: z.number().int().min(1).optional() }),
    example: TABLE_EXAMPLE,
    run: ({ lists, histories, delta, most }) => {
      const { mean, quantile, models } = decomposableAverage(captureTable(lists, histories), delta, most);
      return { mean, median: quantile(0.5), interval: [quantile(0.025), quantile(0.975)], models };
    },
  }),
];
