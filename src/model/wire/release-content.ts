import { z } from 'zod';
import { datasetId, forumId, partnerId, purposeId } from '../ids.ts';
import type { ReleaseContent } from '../release-dossier.ts';
import { withoutUndefined } from '../without-undefined.ts';

const name = z.string().min(1).max(64);
const names = z.array(name).max(500);
export const ReasonSchema = z.string().trim().min(3).max(1000);
export const DetailSchema = z.record(name, name).describe('Finest level by dimension.');

const SliceSchema = z.strictObject({
  filters: z
    .array(
      z.union([
        z.strictObject({ kind: z.literal('codes'), dimension: name, in: names }),
        z.strictObject({
          kind: z.literal('window'),
          dimension: name,
          from: z.iso.date().optional(),
          until: z.iso.date().optional(),
        }),
      ]),
    )
    .max(12),
  detail: DetailSchema,
  form: z.literal('counts'),
  protection: z.union([
    z.strictObject({ kind: z.literal('exact') }),
    z.strictObject({
      kind: z.literal('cell-key'),
      table: z.literal('D5_V3_js2'),
      roundTo: z.number().int().optional().describe('Base to which published figures are rounded.'),
    }),
  ]),
  maxDimensions: z.number().int(),
  minimumBase: z.number().int(),
  pseudonyms: names.optional().describe('May be counted distinct.'),
  overlaps: z.literal(true).optional().describe('Events that another owner registered too may be counted.'),
  notBefore: z.iso.date().optional().describe('Embargo.'),
});

/** What an owner decides: whose records, for whom, at which detail, how protected. */
export const ReleaseContentSchema = z.strictObject({
  owner: z.string().transform(partnerId),
  dataset: z.string().transform(datasetId),
  forum: z.string().transform(forumId),
  purpose: z.string().transform(purposeId),
  readers: z.literal('members').optional().describe('For members of the forum only; absent means guests too.'),
  legalGround: z.string().max(100),
  validFrom: z.iso.date().describe('Inclusive.'),
  validUntil: z.iso.date().describe('Exclusive.'),
  recordsFrom: z.iso.date().optional().describe('First day of a year of the reference date.'),
  recordsUntil: z.iso.date().optional().describe('First day of a year, exclusive.'),
  slices: z.array(SliceSchema).max(20),
  splitsOn: names,
  editionMinimum: z.number().int().min(1).max(100_000),
  terms: z.strictObject({
    handling: z.array(z.enum(['H0', 'H1', 'H2', 'H3'])).max(4),
    marking: z.string().max(100),
    text: z.string().max(1000),
  }),
});

/** The same on its way out: ids of releases from before these rules are shown as they are. */
export const ReleaseContentOutSchema = z.object({
  owner: z.string(),
  dataset: z.string(),
  forum: z.string(),
  purpose: z.string(),
  readers: z.literal('members').optional(),
  legalGround: z.string(),
  validFrom: z.string(),
  validUntil: z.string(),
  recordsFrom: z.string().optional(),
  recordsUntil: z.string().optional(),
  slices: z.array(SliceSchema),
  splitsOn: z.array(z.string()),
  editionMinimum: z.number(),
  terms: z.object({
    handling: z.array(z.enum(['H0', 'H1', 'H2', 'H3'])),
    marking: z.string(),
    text: z.string(),
  }),
});

export type WireContent = z.output<typeof ReleaseContentOutSchema>;
type WireSlice = WireContent['slices'][number];

/** What came in, as the model has it: absent fields are left out. */
export const toContent = ({ slices, ...rest }: z.output<typeof ReleaseContentSchema>): ReleaseContent => ({
  ...withoutUndefined(rest),
  slices: slices.map(toSlice),
});

const toSlice = ({ filters, protection, pseudonyms, ...rest }: WireSlice): ReleaseContent['slices'][number] => ({
  ...withoutUndefined(rest),
  filters: filters.map(withoutUndefined),
  protection: withoutUndefined(protection),
  ...(pseudonyms === undefined || pseudonyms.length === 0 ? {} : { pseudonyms }),
});

/** As the wire has it: arrays that may be changed. */
export const wireContent = ({ slices, splitsOn, terms, ...rest }: ReleaseContent): WireContent => ({
  ...rest,
  slices: slices.map(({ filters, pseudonyms, ...slice }) => ({
    ...slice,
    detail: { ...slice.detail },
    filters: filters.map((filter) => (filter.kind === 'codes' ? { ...filter, in: [...filter.in] } : filter)),
    ...(pseudonyms === undefined ? {} : { pseudonyms: [...pseudonyms] }),
  })),
  splitsOn: [...splitsOn],
  terms: { ...terms, handling: [...terms.handling] },
});
