import { z } from 'zod';
import { noiseOf } from '../disclosure/noise.ts';
import { roundToBase } from '../disclosure/round-to-base.ts';
import { D5_V3_JS2 } from '../disclosure/tables/d5-v3-js2.ts';
import { type Analysis, analysis } from './analysis.ts';

const count = z.number().int().min(0);

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
    id: 'round',
    title: 'Rounding to the nearest multiple of a base',
    source: 'Deterministic rounding, halves up; as Eurostat rounds asylum statistics to 5',
    assumptions: ['each figure is rounded by itself; rounding alone does not stop differencing'],
    input: z.strictObject({ base: z.number().int().min(1), values: z.array(z.number()).max(100_000) }),
    example: { base: 5, values: [2, 3, 7, 1143] },
    run: ({ base, values }) => values.map((value) => roundToBase(value, base)),
  }),
];
