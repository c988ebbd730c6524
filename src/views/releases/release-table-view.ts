import type { Words } from '../words.ts';
import { type ReleaseContext, type ShownContent, scopeOf } from './release-context.ts';
import { releaseWords } from './release-words.ts';

/** A release as a table: a row per dimension and rule, a column per slice. */
export interface ReleaseTableView {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[]; readonly isNothing: boolean }[];
}

/** Every dimension of the dataset has its row, also one that no slice lets through. */
export function releaseTableView(content: ShownContent, context: ReleaseContext, words: Words): ReleaseTableView {
  const say = releaseWords(content, context, words);
  const { slices } = content;
  const none = words.text('release.notAsked');
  const row = (name: string, cells: readonly string[]) => ({
    name,
    cells,
    isNothing: cells.every((it) => it === none),
  });
  const known = scopeOf(context, content.dataset)?.dimensions.map(({ id }) => id) ?? [];
  const named = slices.flatMap(({ detail }) => Object.keys(detail));
  return {
    columns: [words.text('release.aspect'), ...slices.map((_, i) => words.text('release.slice', { number: i + 1 }))],
    rows: [
      row(
        words.text('release.records'),
        slices.map((_, i) => say.which(slices, i)),
      ),
      ...[...new Set([...known, ...named])].map((id) =>
        row(
          say.dimension(id),
          slices.map(({ detail }) => (detail[id] === undefined ? none : say.level(id, detail[id]))),
        ),
      ),
      row(
        words.text('release.protection'),
        slices.map(({ protection }) => say.protection(protection)),
      ),
      row(
        words.text('release.most'),
        slices.map(({ maxDimensions }) => words.number(maxDimensions)),
      ),
      row(
        words.text('release.base'),
        slices.map(({ minimumBase }) => words.number(minimumBase)),
      ),
      row(
        words.text('release.embargo'),
        slices.map(({ notBefore }) => (notBefore ? words.date(notBefore) : words.text('release.atOnce'))),
      ),
      row(
        words.text('release.persons'),
        slices.map(({ pseudonyms = [] }) => (pseudonyms.length > 0 ? words.list(pseudonyms.map(say.pseudonym)) : none)),
      ),
      row(
        words.text('release.together'),
        slices.map(({ overlaps }) => (overlaps ? words.text('release.togetherYes') : none)),
      ),
    ],
  };
}
