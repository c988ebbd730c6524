import { DATE_LEVELS } from '../../model/dataset.ts';
import { DATE_LEVEL_LABELS } from '../../model/date-level-labels.ts';
import { labelOf } from '../codes.ts';
import { partnerName } from '../coverage-view.ts';
import { protectionSentence } from '../protection-view.ts';
import type { Words } from '../words.ts';
import { dimensionOf, type ReleaseContext, type ShownContent, type ShownSlice, scopeOf } from './release-context.ts';

/** The parts of a release in words; what is not known is named by its id. */
export interface ReleaseWords {
  owner(id: string): string;
  dataset(id: string): string;
  forum(id: string): string;
  purpose(forum: string, id: string): string;
  ground(id: string): string;
  dimension(id: string): string;
  /** `per land`. */
  level(dimension: string, level: string): string;
  pseudonym(id: string): string;
  protection(protection: ShownSlice['protection']): string;
  /** Which records a slice holds. */
  which(slices: readonly ShownSlice[], at: number): string;
  marking(marking: string): string;
}

/** @param content of which dataset the dimensions are */
export function releaseWords(
  { dataset }: Pick<ShownContent, 'dataset'>,
  context: ReleaseContext,
  words: Words,
): ReleaseWords {
  const label = (text: Parameters<Words['label']>[0] | undefined, id: string) => (text ? words.label(text) : id);
  const dimension = (id: string) => label(dimensionOf(context, dataset, id)?.label, id);
  const forumOf = (id: string) => context.forums.find((forum) => forum.id === id);
  const filter = (one: ShownSlice['filters'][number]) => {
    const name = dimension(one.dimension);
    if (one.kind === 'window')
      return words.text('release.window', {
        name,
        from: one.from ? words.date(one.from) : '…',
        until: one.until ? words.date(one.until) : '…',
      });
    const list = context.codelists.get(dimensionOf(context, dataset, one.dimension)?.codelist ?? '');
    return words.text('release.filter', { name, values: words.list(one.in.map((code) => labelOf(list, code, words))) });
  };
  return {
    owner: (id) => partnerName(id, context.partners, words),
    dataset: (id) => label(scopeOf(context, id)?.label, id),
    forum: (id) => label(forumOf(id)?.label, id),
    purpose: (forum, id) => label(forumOf(forum)?.purposes.find((purpose) => purpose.id === id)?.label, id),
    ground: (id) => label(context.grounds.find((ground) => ground.id === id)?.label, id),
    dimension,
    level: (id, level) => words.text('release.per', { level: levelName(context, dataset, id, level, words) }),
    pseudonym: (id) => label(scopeOf(context, dataset)?.pseudonyms.find((pseudonym) => pseudonym.id === id)?.label, id),
    protection: (protection) => protectionSentence(protection, words),
    which: (slices, at) => {
      const filters = slices[at]?.filters.map(filter) ?? [];
      if (filters.length > 0) return words.text('release.only', { what: words.list(filters) });
      return words.text(at === 0 ? 'release.everything' : 'release.remaining');
    },
    marking: (marking) => marking,
  };
}

function levelName(context: ReleaseContext, dataset: string, dimension: string, level: string, words: Words): string {
  const known = dimensionOf(context, dataset, dimension)?.levels.find(({ id }) => id === level);
  const date = DATE_LEVELS.find((id) => id === level);
  const name = known ? words.label(known.label) : date ? words.label(DATE_LEVEL_LABELS[date]) : level;
  return name.toLocaleLowerCase(words.language);
}
