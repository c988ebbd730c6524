import type { Words } from '../words.ts';
import { type Comparison, compareContents } from './compare-contents.ts';
import type { Aspect, Compared, Direction } from './compared.ts';
import type { ReleaseContext, ShownContent } from './release-context.ts';
import { type ReleaseWords, releaseWords } from './release-words.ts';

/** What a second version lets through beside a first, in words; every addition is named. */
export interface ComparisonView {
  readonly summary: string;
  readonly groups: readonly {
    readonly direction: Direction | 'same';
    readonly title: string;
    readonly lines: readonly string[];
  }[];
}

export function comparisonView(
  before: ShownContent,
  after: ShownContent,
  context: ReleaseContext,
  words: Words,
): ComparisonView {
  const comparison = compareContents(before, after, context);
  const said = { words, before: sideOf(before, context, words), after: sideOf(after, context, words) };
  const linesOf = (all: readonly Compared[]) => lines(all, comparison, said);
  const by = (direction: Direction) => linesOf(comparison.differences.filter((one) => one.direction === direction));
  const groups = [
    { direction: 'wider' as const, lines: by('wider') },
    { direction: 'narrower' as const, lines: by('narrower') },
    { direction: 'changed' as const, lines: by('changed') },
    { direction: 'same' as const, lines: linesOf(comparison.same) },
  ];
  const count = (direction: Direction) => groups.find((group) => group.direction === direction)?.lines.length ?? 0;
  return {
    summary: words.text('compare.summary', {
      wider: count('wider'),
      narrower: count('narrower'),
      changed: count('changed'),
    }),
    groups: groups
      .filter((group) => group.lines.length > 0)
      .map((group) => ({ ...group, title: words.text(`compare.${group.direction}`) })),
  };
}

interface Side {
  readonly content: ShownContent;
  readonly say: ReleaseWords;
}

interface Said {
  readonly words: Words;
  readonly before: Side;
  readonly after: Side;
}

const sideOf = (content: ShownContent, context: ReleaseContext, words: Words): Side => ({
  content,
  say: releaseWords(content, context, words),
});

/** One sentence each; where it does not hold for all records, it says for which. */
function lines(all: readonly Compared[], { pairs }: Comparison, said: Said): readonly string[] {
  const found = new Map<string, Compared['slices'][]>();
  for (const one of all) {
    const sentence = sentenceOf(one, said);
    found.set(sentence, [...(found.get(sentence) ?? []), one.slices]);
  }
  const shared = pairs.filter((pair) => pair.before !== undefined && pair.after !== undefined).length;
  return [...found].map(([sentence, places]) => {
    const known = places.filter((place) => place !== undefined);
    if (known.length === 0 || known.length >= shared || known.some((place) => !isBoth(place))) return sentence;
    const where = [...new Set(known.map((place) => whereOf(place, said)))];
    return said.words.text('compare.where', { where: where.join('; '), what: sentence });
  });
}

const isBoth = (place: NonNullable<Compared['slices']>) => place.before !== undefined && place.after !== undefined;

const whereOf = ({ before, after }: NonNullable<Compared['slices']>, said: Said): string => {
  const side = after === undefined ? said.before : said.after;
  return side.say.which(side.content.slices, after ?? before ?? 0);
};

function sentenceOf(one: Compared, said: Said): string {
  const { words } = said;
  if (one.aspect === 'records')
    return words.text(one.direction === 'wider' ? 'compare.recordsIn' : 'compare.recordsOut', {
      which: whereOf(one.slices ?? {}, said),
    });
  const what = nameOf(one, said);
  const [before, after] = [
    shownValue(one, one.before, said.before, words),
    shownValue(one, one.after, said.after, words),
  ];
  if (one.direction === 'same') return words.text('compare.kept', { what, value: after });
  if (one.before === undefined && isCounted(one.aspect)) return words.text('compare.added', { what, after });
  if (one.after === undefined && isCounted(one.aspect)) return words.text('compare.removed', { what, before });
  return words.text('compare.replaced', { what, before, after });
}

/** Of these the value itself comes or goes; of the others its absence has a meaning of its own. */
const isCounted = (aspect: Aspect) =>
  aspect === 'split' || aspect === 'handling' || aspect === 'persons' || aspect === 'together';

const nameOf = ({ aspect, about }: Compared, { words, after, before }: Said): string => {
  if (aspect !== 'level' || about === undefined) return words.text(`compare.aspect.${aspect}`);
  const name = after.say.dimension(about);
  return name === about ? before.say.dimension(about) : name;
};

function shownValue(
  { aspect, about = '' }: Compared,
  value: string | undefined,
  { content, say }: Side,
  words: Words,
): string {
  if (value === undefined) return words.text(aspect === 'level' ? 'release.notAsked' : absent(aspect));
  switch (aspect) {
    case 'level':
      return say.level(about, value);
    case 'owner':
      return say.owner(value);
    case 'dataset':
      return say.dataset(value);
    case 'forum':
      return say.forum(value);
    case 'purpose':
      return say.purpose(content.forum, value);
    case 'ground':
      return say.ground(value);
    case 'split':
      return say.dimension(value);
    case 'persons':
      return say.pseudonym(value);
    case 'readers':
      return words.text('release.readers.members');
    case 'together':
      return words.text('release.togetherYes');
    case 'protection':
      return words.text(value === 'exact' ? 'protection.exact' : 'compare.cellKey');
    case 'records':
    case 'handling':
    case 'marking':
    case 'terms-text':
      return value;
    case 'rounding':
    case 'dimensions':
    case 'base':
    case 'edition':
      return words.number(Number(value));
    case 'valid-from':
    case 'valid-until':
    case 'records-from':
    case 'records-until':
    case 'embargo':
      return words.date(value);
  }
}

/** What it means that a bound is not there. */
function absent(aspect: Aspect): string {
  if (aspect === 'embargo') return 'release.atOnce';
  if (aspect === 'readers') return 'release.readers.all';
  return aspect === 'records-from' || aspect === 'records-until' ? 'release.recordsAll' : 'compare.none';
}
