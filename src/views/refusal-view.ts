import type { WireRefusal } from '../model/wire/answer.ts';
import type { WireDataset } from '../model/wire/words.ts';
import type { Window } from './period.ts';
import { windowText } from './period-choice.ts';
import type { Words } from './words.ts';

/** What a button on a refused tile does. */
export type Remedy =
  | { readonly kind: 'level'; readonly dimension: string; readonly level: string }
  | { readonly kind: 'window'; readonly window: Window }
  | { readonly kind: 'filter'; readonly dimension: string; readonly level: string; readonly code: string }
  | { readonly kind: 'clear-filters' };

export interface RefusalView {
  readonly reason: string;
  /** What to ask instead, in words. */
  readonly advice?: string;
  readonly remedy?: { readonly does: Remedy; readonly label: string };
}

export interface RefusalContext {
  readonly dataset: WireDataset | undefined;
  readonly hasFilters: boolean;
  /** Label of a code of a dimension. */
  readonly codeLabel: (dimension: string, code: string) => string;
}

export function refusalView(refusal: WireRefusal, context: RefusalContext, words: Words): RefusalView {
  const about = aboutText(refusal.about, context, words);
  const reason = words.text(`refusal.${refusal.reason}`, { about });
  const suggested = suggestion(refusal.suggestion, context, words);
  if (suggested) return { reason, ...suggested };
  const advice = words.text(`refusal.advice.${refusal.reason}`, { about });
  if (!context.hasFilters || !FILTERS_HELP.includes(refusal.reason)) return { reason, advice };
  return { reason, advice, remedy: { does: { kind: 'clear-filters' }, label: words.text('refusal.clearFilters') } };
}

/** Reasons that fewer filters can take away. */
const FILTERS_HELP: readonly WireRefusal['reason'][] = [
  'base-too-small',
  'too-many-dimensions',
  'too-many-long-dimensions',
  'not-at-this-detail',
  'list-needs-one-node',
];

function aboutText(about: string | undefined, context: RefusalContext, words: Words): string {
  if (about === undefined) return words.text('refusal.aboutThis');
  const known =
    context.dataset?.dimensions.find((dimension) => dimension.id === about) ??
    context.dataset?.measures.find((measure) => measure.id === about);
  return known === undefined ? words.text('refusal.aboutThis') : `‘${words.label(known.label)}’`;
}

function suggestion(
  suggested: WireRefusal['suggestion'],
  context: RefusalContext,
  words: Words,
): Pick<RefusalView, 'advice' | 'remedy'> | undefined {
  if (suggested?.by) {
    const { dimension, level } = suggested.by;
    const name = levelLabel(context.dataset, dimension, level, words);
    return remedy('level', { kind: 'level', dimension, level }, name, words);
  }
  const where = suggested?.where;
  if (where === undefined) return undefined;
  if ('from' in where) {
    const window = { from: where.from, until: where.until };
    return remedy('window', { kind: 'window', window }, windowText(window, words), words);
  }
  const labels = where.in.map((code) => context.codeLabel(where.dimension, code));
  const [only] = where.in;
  if (only === undefined || where.in.length > 1)
    return { advice: words.text('refusal.suggest.codes', { name: words.list(labels) }) };
  const { dimension, level } = where;
  return remedy('filter', { kind: 'filter', dimension, level, code: only }, words.list(labels), words);
}

const remedy = (key: string, does: Remedy, name: string, words: Words) => ({
  advice: words.text(`refusal.suggest.${key}`, { name }),
  remedy: { does, label: words.text(`refusal.do.${key}`, { name }) },
});

function levelLabel(dataset: WireDataset | undefined, dimension: string, level: string, words: Words): string {
  const found = dataset?.dimensions.find((entry) => entry.id === dimension)?.levels.find((entry) => entry.id === level);
  return found === undefined ? level : words.label(found.label).toLocaleLowerCase(words.language);
}
