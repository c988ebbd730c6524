import type { WireContent } from '../../../../model/wire/release-content.ts';
import type { ReleaseContext } from '../../../../views/releases/release-context.ts';
import { splitsOf } from '../../../../views/releases/splits-of.ts';

/** A content while it is written. */
export type Draft = WireContent;
export type DraftSlice = Draft['slices'][number];
export type DraftFilter = DraftSlice['filters'][number];

export const EMPTY_SLICE: DraftSlice = {
  filters: [],
  detail: {},
  form: 'counts',
  protection: { kind: 'cell-key', table: 'D5_V3_js2' },
  maxDimensions: 4,
  minimumBase: 10,
};

/** A first draft: nothing may be asked yet. Undefined where the owner has nothing to release, or nobody to release to. */
export function firstDraft(owner: string, context: ReleaseContext, today: string): Draft | undefined {
  const [forum] = context.forums;
  const purpose = forum?.purposes[0];
  const dataset = context.datasets.find(({ owners }) => owners.includes(owner));
  if (!forum || !purpose || !dataset) return undefined;
  return {
    ...{ owner, dataset: dataset.id, forum: forum.id, purpose: purpose.id },
    ...{ legalGround: '', validFrom: today, validUntil: yearLater(today) },
    slices: [EMPTY_SLICE],
    splitsOn: [],
    editionMinimum: 10,
    terms: { handling: [], marking: '', text: '' },
  };
}

/** The next version: what holds, from today. */
export const nextDraft = (content: Draft, today: string): Draft => ({
  ...content,
  validFrom: today,
  validUntil: content.validUntil > today ? content.validUntil : yearLater(today),
});

/** Of another dataset: nothing of the slices means the same there. */
export const ofDataset = (draft: Draft, dataset: string): Draft => ({
  ...draft,
  dataset,
  slices: [EMPTY_SLICE],
  splitsOn: [],
});

/** With other slices; what they disclose by differing is listed with them. */
export const withSlices = (draft: Draft, slices: readonly DraftSlice[]): Draft => ({
  ...draft,
  slices: [...slices],
  splitsOn: [...splitsOf(slices)],
});

/** Leaves out what is undefined: the API takes a field, or none. */
export const without = <T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> => {
  const { [key]: _, ...rest } = whole;
  return rest;
};

function yearLater(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}`;
}
