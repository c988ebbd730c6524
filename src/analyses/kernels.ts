import { z } from 'zod';
import { clopperPearson } from '../statistics/kernels/clopper-pearson.ts';
import { probabilityLaw } from '../statistics/kernels/probability-law.ts';
import { type Analysis, analysis } from './analysis.ts';

const above0 = z.number().gt(0);

/** The laws that the other methods stand on, and the interval of a share. */
export const KERNEL_ANALYSES: readonly Analysis[] = [
  analysis({
    id: 'probability-law',
    title: 'Probabilities and quantiles of a law',
    source: 'Johnson, Kemp & Kotz (2005); Johnson, Kotz & Balakrishnan (1995); discrete quantiles by the rule of R 4.2',
    assumptions: ['a quantile that does not lead back to its probability within nine digits is refused'],
    input: z.strictObject({
      law: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('normal'), mean: z.number().default(0), sd: above0.default(1) }),
        z.strictObject({ kind: z.literal('t'), df: above0 }),
        z.strictObject({ kind: z.literal('f'), df1: above0, df2: above0 }),
        z.strictObject({ kind: z.literal('beta'), a: above0, b: above0 }),
        z.strictObject({ kind: z.literal('gamma'), shape: above0, rate: above0.default(1) }),
        z.strictObject({ kind: z.literal('poisson'), mean: above0 }),
        z.strictObject({ kind: z.literal('negative-binomial'), mean: above0, size: above0 }),
      ]),
      points: z.array(z.number()).max(10_000).default([]).describe('Where P(X <= x) is asked.'),
      probabilities: z.array(z.number().min(0).lt(1)).max(10_000).default([]).describe('Whose quantile is asked.'),
    }),
    example: { law: { kind: 'f', df1: 3, df2: 10 }, points: [3.7], probabilities: [0.95] },
    run: ({ law, points, probabilities }) => {
      const { cdf, quantile } = probabilityLaw(law);
      return {
        points: points.map((x) => ({ x, probability: cdf(x) })),
        quantiles: probabilities.map((p) => ({ p, quantile: quantile(p) })),
      };
    },
  }),
  analysis({
    id: 'share-interval',
    title: 'The exact interval of a share',
    source: 'Clopper & Pearson (1934), Biometrika 26(4)',
    assumptions: ['trials are independent, with one probability'],
    input: z.strictObject({
      hits: z.number().int().min(0),
      trials: z.number().int().min(1),
      level: z.number().gt(0).lt(1).default(0.95),
    }),
    example: { hits: 8, trials: 10 },
    run: ({ hits, trials, level }) => ({ share: hits / trials, ...clopperPearson(hits, trials, level) }),
  }),
];
