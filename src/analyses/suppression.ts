import { z } from 'zod';
import { auditPattern } from '../disclosure/suppression/audit.ts';
import { isDominated, isSmallCount } from '../disclosure/suppression/primary-rules.ts';
import { suppress } from '../disclosure/suppression/suppress.ts';
import type { SuppressionTable } from '../disclosure/suppression/suppression-table.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { type Analysis, analysis } from './analysis.ts';

const amount = z.number().min(0);
const name = z.string().min(1).max(200);
const inner = z.array(name).min(1).max(5000).describe('Names of the inner cells that the number adds up.');
const known = z
  .array(z.strictObject({ of: inner, min: amount, max: amount }))
  .max(5000)
  .default([])
  .describe('What readers know of a sum from elsewhere.');
const percent = z.number().gt(0).max(100);

const SOURCE =
  'Langsrud (2024); Hundepool et al. (2012), chapter 4; cases of GaussSuppression 1.2.3, audited with a linear programme';
const NAMED = [
  ...[
    ['N1', 20],
    ['N2', 35],
    ['N3', 2],
    ['S1', 44],
    ['S2', 18],
    ['S3', 27],
  ].map(([id, value]) => ({ name: String(id), value: Number(value), of: [String(id)] })),
  { name: 'N', value: 57, of: ['N1', 'N2', 'N3'] },
  { name: 'S', value: 89, of: ['S1', 'S2', 'S3'] },
  { name: '1', value: 64, of: ['N1', 'S1'] },
  { name: '2', value: 53, of: ['N2', 'S2'] },
  { name: '3', value: 29, of: ['N3', 'S3'] },
  { name: 'all', value: 146, of: ['N1', 'N2', 'N3', 'S1', 'S2', 'S3'] },
];

/** Suppression of a fixed table on one's own figures: primary rules, pattern, audit. */
export const SUPPRESSION_ANALYSES: readonly Analysis[] = [
  analysis({
    id: 'suppress',
    title: 'Cell suppression of a table, or of linked tables, with all margins',
    source: SOURCE,
    assumptions: [
      'all tables with these inner cells are given at once; a number that stands in several is given once',
      'inner cells are >= 0, and readers know every published number and the rules',
      'zeros are published unless protectZeros is set; there is no universal default',
    ],
    input: z.strictObject({
      maxN: z.number().int().min(0).default(3).describe('Counts from 1 up to this are primary.'),
      protectZeros: z.boolean().default(false),
      width: amount.optional().describe('Least width of a primary cell in the audit; default maxN, 0 = any.'),
      protectSingletons: z.boolean().default(true).describe('Cells of 1 have one contributor, who knows that.'),
      cells: z
        .array(
          z.strictObject({
            name,
            value: amount,
            of: inner,
            isPrimary: z.boolean().optional().describe('Overrides the rule on counts.'),
            fixed: z.enum(['published', 'suppressed']).optional().describe('What an earlier edition did with it.'),
          }),
        )
        .min(1)
        .max(5000),
      known,
    }),
    example: { maxN: 3, cells: NAMED },
    run: ({ maxN, protectZeros, width = maxN, protectSingletons, cells, known: ranges }) => {
      const place = placesOf([...cells, ...ranges]);
      const table = {
        ...linked(cells, ranges, place),
        cells: cells.map(({ value, of, isPrimary, fixed }) => ({
          value,
          of: of.map(place.at),
          isPrimary: isPrimary ?? isSmallCount(value, maxN, protectZeros),
          isSingleton: value === 1,
          ...withoutUndefined({ fixed }),
        })),
      };
      const pattern = suppress(table, { width, protectsSingletons: protectSingletons });
      return {
        primaries: pattern.primaries,
        secondaries: pattern.secondaries,
        cost: pattern.cost,
        cells: cells.map((cell, i) => ({
          name: cell.name,
          published: pattern.suppressed.has(i) ? null : cell.value,
          ...(pattern.suppressed.has(i)
            ? { suppressed: table.cells[i]?.isPrimary ? 'primary' : 'secondary', ...pattern.audit.get(i) }
            : {}),
        })),
      };
    },
  }),
  analysis({
    id: 'audit-suppression',
    title: 'What readers can find out about the suppressed cells of a pattern',
    source: SOURCE,
    assumptions: ['inner cells are >= 0, and readers know every published number and every known range'],
    input: z.strictObject({
      cells: z
        .array(z.strictObject({ name, value: amount, of: inner, isSuppressed: z.boolean().default(false) }))
        .min(1)
        .max(5000),
      known,
    }),
    example: {
      cells: NAMED.map((cell) => ({ ...cell, isSuppressed: ['N2', 'N3', 'S2', 'S3'].includes(cell.name) })),
    },
    run: ({ cells, known: ranges }) => {
      const place = placesOf([...cells, ...ranges]);
      const table = {
        ...linked(cells, ranges, place),
        cells: cells.map(({ value, of }) => ({ value, of: of.map(place.at), isPrimary: false })),
      };
      const audit = auditPattern(table, new Set(cells.flatMap(({ isSuppressed }, i) => (isSuppressed ? [i] : []))));
      return [...audit].map(([i, { min, max }]) => ({ name: cells[i]?.name, min, max, width: max - min }));
    },
  }),
  analysis({
    id: 'primary-magnitude',
    title: 'Whether amounts are dominated by few contributors',
    source: 'Hundepool et al. (2012), Statistical Disclosure Control, 4.2',
    assumptions: ['contributors of one holder count as one'],
    input: z.strictObject({
      rule: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('dominance'), n: z.number().int().min(1), k: percent }),
        z.strictObject({ kind: z.literal('p-percent'), p: percent }),
        z.strictObject({ kind: z.literal('pq'), p: percent, q: percent }),
      ]),
      cells: z
        .array(z.strictObject({ name, contributions: z.array(z.strictObject({ holder: name, amount })).max(100_000) }))
        .max(5000),
    }),
    example: {
      rule: { kind: 'dominance', n: 1, k: 80 },
      cells: [
        {
          name: 'N1',
          contributions: [
            { holder: 'a', amount: 50 },
            { holder: 'b', amount: 20 },
            { holder: 'a', amount: 40 },
          ],
        },
      ],
    },
    run: ({ rule, cells }) =>
      cells.map((cell) => ({ name: cell.name, isPrimary: isDominated(cell.contributions, rule) })),
  }),
];

interface Places {
  readonly size: number;
  readonly at: (inner: string) => number;
}

/** Inner cells by name, in the order in which they first come. */
function placesOf(sums: readonly { readonly of: readonly string[] }[]): Places {
  const places = new Map<string, number>();
  for (const { of } of sums) for (const it of of) if (!places.has(it)) places.set(it, places.size);
  return { size: places.size, at: (it) => places.get(it) ?? -1 };
}

function linked(
  cells: readonly { readonly name: string }[],
  ranges: readonly { readonly of: readonly string[]; readonly min: number; readonly max: number }[],
  { size, at }: Places,
): Pick<SuppressionTable, 'inner' | 'known'> {
  const names = new Set<string>();
  const twice = cells.find(({ name: it }) => names.size === names.add(it).size);
  if (twice)
    throw new RangeError(`cell '${twice.name}' is given twice; a number that stands in several tables is given once`);
  return { inner: size, known: ranges.map((range) => ({ ...range, of: range.of.map(at) })) };
}
