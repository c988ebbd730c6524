import type { Words } from '../words.ts';
import { type ReleaseContext, type ShownContent, type ShownSlice, scopeOf } from './release-context.ts';
import { type ReleaseWords, releaseWords } from './release-words.ts';

/** One release as its owner would say it. */
export interface ReleaseView {
  readonly title: string;
  /** The whole of it in one or two sentences. */
  readonly lead: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly slices: readonly SliceView[];
  /** What holds for all slices together. */
  readonly closing: readonly string[];
}

export interface SliceView {
  readonly which: string;
  /** What may be asked, each with its finest level. */
  readonly mayAsk: readonly string[];
  /** Dimensions of the dataset that may not. */
  readonly mayNot: readonly string[];
  readonly sentences: readonly string[];
  /** Nothing hides a count of one. */
  readonly isExact: boolean;
}

/** What a release lets through, in plain language. */
export function releaseView(content: ShownContent, context: ReleaseContext, words: Words): ReleaseView {
  const say = releaseWords(content, context, words);
  const about = {
    owner: say.owner(content.owner),
    dataset: say.dataset(content.dataset),
    forum: say.forum(content.forum),
  };
  const { terms } = content;
  const facts: readonly (readonly [string, string])[] = [
    ['purpose', say.purpose(content.forum, content.purpose)],
    ['readers', words.text(content.readers === undefined ? 'release.readers.all' : 'release.readers.members')],
    [
      'validity',
      words.text('release.holds', { from: words.date(content.validFrom), until: words.date(content.validUntil) }),
    ],
    ['records', recordsText(content, words)],
    ['ground', say.ground(content.legalGround)],
    [
      'terms',
      [terms.handling.join(', '), say.marking(terms.marking), terms.text].filter((it) => it !== '').join(' · '),
    ],
  ];
  return {
    title: words.text('release.title', about),
    lead: words.text('release.lead', { ...about, purpose: say.purpose(content.forum, content.purpose) }),
    facts: facts
      .filter(([, value]) => value !== '')
      .map(([id, value]) => ({ term: words.text(`release.${id}`), value })),
    slices: content.slices.map((slice, at) => sliceView(slice, at, content, say, context, words)),
    closing: closing(content, say, words),
  };
}

function recordsText({ recordsFrom, recordsUntil }: ShownContent, words: Words): string {
  if (recordsFrom && recordsUntil)
    return words.text('release.recordsBetween', { from: words.date(recordsFrom), until: words.date(recordsUntil) });
  if (recordsFrom) return words.text('release.recordsFrom', { from: words.date(recordsFrom) });
  if (recordsUntil) return words.text('release.recordsUntil', { until: words.date(recordsUntil) });
  return words.text('release.recordsAll');
}

function sliceView(
  slice: ShownSlice,
  at: number,
  content: ShownContent,
  say: ReleaseWords,
  context: ReleaseContext,
  words: Words,
): SliceView {
  const byName = (a: string, b: string) => a.localeCompare(b, words.language);
  const dimensions = scopeOf(context, content.dataset)?.dimensions ?? [];
  const { protection, maxDimensions, minimumBase, notBefore, pseudonyms = [], overlaps } = slice;
  return {
    which: say.which(content.slices, at),
    mayAsk: Object.entries(slice.detail)
      .map(([id, level]) => words.text('release.detail', { name: say.dimension(id), level: say.level(id, level) }))
      .toSorted(byName),
    mayNot: dimensions
      .filter(({ id }) => slice.detail[id] === undefined)
      .map(({ id }) => say.dimension(id))
      .toSorted(byName),
    sentences: [
      `${say.protection(protection)}.`,
      ...(protection.kind === 'exact' ? [words.text('release.exact')] : []),
      words.text('release.limits', { dimensions: maxDimensions, base: minimumBase }),
      ...(notBefore ? [words.text('release.notBefore', { date: words.date(notBefore) })] : []),
      ...(pseudonyms.length > 0
        ? [words.text('release.distinct', { what: words.list(pseudonyms.map(say.pseudonym)) })]
        : []),
      ...(overlaps ? [words.text('release.overlaps')] : []),
    ],
    isExact: protection.kind === 'exact',
  };
}

const closing = (
  { slices, splitsOn, editionMinimum }: ShownContent,
  say: ReleaseWords,
  words: Words,
): readonly string[] => [
  ...(slices.some(({ filters }) => filters.length === 0) ? [] : [words.text('release.rest')]),
  ...(splitsOn.length > 0 ? [words.text('release.splits', { what: words.list(splitsOn.map(say.dimension)) })] : []),
  words.text('release.edition', { count: editionMinimum }),
];
