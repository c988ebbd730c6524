import { DATE_LEVELS } from '../model/dataset.ts';
import { DATE_LEVEL_LABELS } from '../model/date-level-labels.ts';
import type { WireForum, WireRelease } from '../model/wire/sharing.ts';
import type { WireCodelist } from '../model/wire/words.ts';
import { labelOf } from './codes.ts';
import type { PartnerNames } from './coverage-view.ts';
import { partnerName } from './coverage-view.ts';
import { protectionSentence } from './protection-view.ts';
import type { Words } from './words.ts';

type WireSlice = WireRelease['slices'][number];

/** One release as its owner would say it. */
export interface ReleaseView {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly holds: string;
  readonly ground: string;
  readonly records: string;
  readonly slices: readonly SliceView[];
  readonly terms: string;
  readonly asOf?: string;
}

export interface SliceView {
  readonly which: string;
  readonly detail: readonly string[];
  readonly protection: string;
  readonly limits: string;
}

export interface ReleaseContext {
  readonly forums: readonly WireForum[];
  readonly codelists: ReadonlyMap<string, WireCodelist>;
  readonly partners: PartnerNames;
}

export function releaseView(release: WireRelease, context: ReleaseContext, words: Words): ReleaseView {
  const forum = context.forums.find((entry) => entry.id === release.forum);
  const purpose = forum?.purposes.find((entry) => entry.id === release.purpose);
  return {
    id: release.id,
    title: words.text('release.title', {
      owner: partnerName(release.owner, context.partners, words),
      dataset: words.label(release.datasetLabel),
      forum: forum ? words.label(forum.label) : release.forum,
    }),
    purpose: purpose ? words.label(purpose.label) : release.purpose,
    holds: words.text('release.holds', { from: words.date(release.validFrom), until: words.date(release.validUntil) }),
    ground: release.legalGround,
    records: recordsText(release, words),
    slices: release.slices.map((slice, i) => sliceView(slice, i === 0, release.dimensions, context, words)),
    terms: [release.terms.handling.join(', '), release.terms.text].filter((line) => line !== '').join(' · '),
    ...(release.asOf === undefined ? {} : { asOf: words.text('frame.asOf', { date: words.date(release.asOf) }) }),
  };
}

function recordsText({ recordsFrom, recordsUntil }: WireRelease, words: Words): string {
  if (recordsFrom && recordsUntil)
    return words.text('release.recordsBetween', { from: words.date(recordsFrom), until: words.date(recordsUntil) });
  if (recordsFrom) return words.text('release.recordsFrom', { from: words.date(recordsFrom) });
  if (recordsUntil) return words.text('release.recordsUntil', { until: words.date(recordsUntil) });
  return words.text('release.recordsAll');
}

function sliceView(
  slice: WireSlice,
  isFirst: boolean,
  dimensions: WireRelease['dimensions'],
  context: ReleaseContext,
  words: Words,
): SliceView {
  const filters = slice.filters.map((filter) => filterText(filter, dimensions, context, words));
  const detail = Object.entries(slice.detail).map(([dimension, level]) =>
    detailText(dimension, level, dimensions, words),
  );
  return {
    which:
      filters.length === 0
        ? words.text(isFirst ? 'release.everything' : 'release.remaining')
        : words.text('release.only', { what: words.list(filters) }),
    detail: detail.toSorted((a, b) => a.localeCompare(b, words.language)),
    protection: protectionSentence(slice.protection, words),
    limits: [
      words.text('release.limits', { dimensions: slice.maxDimensions, base: slice.minimumBase }),
      ...(slice.notBefore ? [words.text('release.notBefore', { date: words.date(slice.notBefore) })] : []),
    ].join(' '),
  };
}

function filterText(
  filter: WireSlice['filters'][number],
  dimensions: WireRelease['dimensions'],
  context: ReleaseContext,
  words: Words,
): string {
  const dimension = dimensions.find((entry) => entry.id === filter.dimension);
  const name = dimension ? words.label(dimension.label) : filter.dimension;
  switch (filter.kind) {
    case 'codes': {
      const list = context.codelists.get(dimension?.codelist ?? '');
      return words.text('release.filter', {
        name,
        values: words.list(filter.in.map((code) => labelOf(list, code, words))),
      });
    }
    case 'window':
      return words.text('release.window', {
        name,
        from: filter.from ? words.date(filter.from) : '…',
        until: filter.until ? words.date(filter.until) : '…',
      });
  }
}

function detailText(id: string, level: string, dimensions: WireRelease['dimensions'], words: Words): string {
  const dimension = dimensions.find((entry) => entry.id === id);
  const name = dimension ? words.label(dimension.label) : id;
  const known = dimension?.levels.find((entry) => entry.id === level);
  const levelName = known ? words.label(known.label) : dateLevelName(level, words);
  return name.toLocaleLowerCase(words.language) === levelName.toLocaleLowerCase(words.language)
    ? name
    : words.text('release.detail', { name, level: levelName.toLocaleLowerCase(words.language) });
}

function dateLevelName(level: string, words: Words): string {
  const known = DATE_LEVELS.find((entry) => entry === level);
  return known === undefined ? level : words.label(DATE_LEVEL_LABELS[known]);
}
