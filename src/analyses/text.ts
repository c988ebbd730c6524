import { z } from 'zod';
import { batchBursts } from '../statistics/text/batch-bursts.ts';
import { eventBursts } from '../statistics/text/event-bursts.ts';
import { nearDuplicates } from '../statistics/text/near-duplicates.ts';
import { type Analysis, analysis } from './analysis.ts';

const BURSTS = { ratio: z.number().gt(1).default(2), price: z.number().gt(0).default(1) };

/** Bursts of topics, and texts that say the same. */
export const TEXT_ANALYSES: readonly Analysis[] = [
  analysis({
    id: 'event-bursts',
    title: 'Bursts in the times of events',
    source: 'Kleinberg (2003), Data Mining and Knowledge Discovery 7(4)',
    assumptions: ['gaps follow an exponential law whose rate jumps by the ratio'],
    input: z.strictObject({ times: z.array(z.number()).min(2).max(100_000), ...BURSTS }),
    example: { times: [10, 20, 30, 40, 50, 51, 52, 53, 54, 60, 70] },
    run: ({ times, ...options }) => eventBursts(times, options),
  }),
  analysis({
    id: 'batch-bursts',
    title: 'Bursts of a topic in periods',
    source: 'Kleinberg (2003), Data Mining and Knowledge Discovery 7(4)',
    assumptions: ['in each period some of the documents are about the topic'],
    input: z.strictObject({
      periods: z
        .array(z.strictObject({ relevant: z.number().int().min(0), documents: z.number().int().min(0) }))
        .min(1),
      states: z.number().int().min(2).max(10).default(2),
      ...BURSTS,
    }),
    example: {
      periods: [2, 3, 20, 25, 3].map((relevant) => ({ relevant, documents: 100 })),
    },
    run: ({ periods, states, ...options }) => batchBursts(periods, options, states),
  }),
  analysis({
    id: 'near-duplicates',
    title: 'Texts that say nearly the same',
    source: 'Broder (1997); Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, ch. 3',
    assumptions: [
      'texts are compared by runs of characters',
      'pairs near the threshold may be missed, none below it is given',
    ],
    input: z.strictObject({
      texts: z.array(z.string()).min(2).max(20_000),
      threshold: z.number().gt(0).lt(1).default(0.6),
      permutations: z.number().int().min(16).max(512).default(128),
      seed: z.number().int().min(0).default(1),
    }),
    example: { texts: ['overtocht te koop, bel nu', 'overtocht te koop, bel nu!', 'iets heel anders'] },
    run: ({ texts, ...options }) => nearDuplicates(texts, options),
  }),
];
