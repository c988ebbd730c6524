import { z } from 'zod';
import { noiseOf } from '../disclosure/noise.ts';
import { protectedSum } from '../disclosure/protected-sum.ts';
import { ratioFigure } from '../disclosure/ratio-figure.ts';
import { roundToBase } from '../disclosure/round-to-base.ts';
import { D5_V3_JS2 } from '../disclosure/tables/d5-v3-js2.ts';
import { MINIMUM_DENOMINATOR } from '../model/uncertainty.ts';
import { type Analysis, analysis } from './analysis.ts';

const count = z.number().int().min(0);

/** A published figure with what is known of its noise. */
const uncertain = z
  .strictObject({
    value: z.number().min(0),
    low: z.number().min(0),
    high: z.number().min(0),
    variance: z.number().min(0),
  })
  .refine(({ low, value, high }) => low <= value && value <= high, 'low, value and high must be in that order');

/** Methods of disclosure control on plain figures. */
export const DISCLOSURE_ANALYSES: readonly Analysis[] = [
  analysis({
    id: 'cell-key',
    title: 'Published counts by the cell key method, table D5_V3_js2',
    source: 'Fraser & Wooton (2005); Thompson, Broadfoot & Elazar (2013); sdcTools/cellKey 1.0.2',
    assumptions: [
      'a cell key is the fractional part of the sum of the record keys of the distinct units in the cell',
      'totals get their own noise, so that a protected table does not add up',
    ],
    input: z.strictObject({ cells: z.array(z.strictObject({ count, cellKey: z.number().min(0).lt(1) })).max(100_000) }),
    example: {
      cells: [
        { count: 12, cellKey: 0.83 },
        { count: 1, cellKey: 0.5 },
      ],
    },
    run: ({ cells }) => {
      const noise = noiseOf(D5_V3_JS2);
      return cells.map((cell) => ({ ...cell, published: cell.count + noise(cell.count, cell.cellKey) }));
    },
  }),
  analysis({
    id: 'cell-key-sum',
    title: 'Published sums by the cell key method, table D5_V3_js0',
    source: 'Gießing & Tent (2019), Work Session on Statistical Data Confidentiality; sdcTools/cellKey 1.0.2',
    assumptions: [
      'each cell has the noise of its own key, scaled by its largest contribution',
      'null is withheld: too few published records, one contribution that makes up too much, or a sum of 0',
      'the bounds follow from the rule and the published figures, not from the true ones',
    ],
    input: z.strictObject({
      cells: z
        .array(
          z
            .strictObject({ publishedCount: count, sum: count, largest: count, cellKey: z.number().min(0).lt(1) })
            .refine(({ sum, largest }) => largest <= sum, 'largest must not exceed sum'),
        )
        .max(100_000),
    }),
    example: {
      cells: [
        { publishedCount: 120, sum: 480, largest: 12, cellKey: 0.83 },
        { publishedCount: 12, sum: 40, largest: 30, cellKey: 0.5 },
      ],
    },
    run: ({ cells }) =>
      cells.map((cell) => ({
        ...cell,
        published: protectedSum({ ...cell, key: cell.cellKey * 2 ** 32 }, cell.publishedCount),
      })),
  }),
  analysis({
    id: 'protected-ratio',
    title: 'A ratio of two published figures, with its bounds',
    source: 'Delta method: Kendall & Stuart (1977), The Advanced Theory of Statistics 1, 10.6',
    assumptions: [
      'the noise of the two figures is independent',
      `null is withheld: a denominator under ${MINIMUM_DENOMINATOR}`,
    ],
    input: z.strictObject({
      per: z.union([z.literal(1), z.literal(100), z.literal(1000)]),
      numerator: uncertain,
      denominator: uncertain,
    }),
    example: {
      per: 100,
      numerator: { value: 40, low: 35, high: 45, variance: 3 },
      denominator: { value: 160, low: 155, high: 165, variance: 3 },
    },
    run: ({ per, numerator, denominator }) => ({ published: ratioFigure({ per }, numerator, denominator) }),
  }),
  analysis({
    id: 'round',
    title: 'Rounding to the nearest multiple of a base',
    source: 'Deterministic rounding, halves up; as Eurostat rounds asylum statistics to 5',
    assumptions: ['each figure is rounded by itself; rounding alone does not stop differencing'],
    input: z.strictObject({ base: z.number().int().min(1), values: z.array(z.number()).max(100_000) }),
    example: { base: 5, values: [2, 3, 7, 1143] },
    run: ({ base, values }) => values.map((value) => roundToBase(value, base)),
  }),
];
