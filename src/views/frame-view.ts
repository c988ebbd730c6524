import type { Answer } from '../model/wire/answer.ts';
import type { WireDataset } from '../model/wire/words.ts';
import type { CoverageView, PartnerNames } from './coverage-view.ts';
import { coverageView, isInFigure } from './coverage-view.ts';
import { isProtected, protectionSentences } from './protection-view.ts';
import { unitText } from './unit-text.ts';
import type { Words } from './words.ts';

/** What a figure carries wherever it is shown: its limits, in words. */
export interface FrameView {
  readonly unit: string;
  readonly isFictitious: boolean;
  readonly coverage: CoverageView;
  readonly protection: readonly string[];
  /** `Stand 20 november 2026`; absent when nothing is in the figure. */
  readonly asOf?: string;
  readonly source: string;
  /** Marking, handling codes and the owners' own words. */
  readonly terms: readonly string[];
  /** Population, counting rule and caveats of the definition card. */
  readonly card: readonly { readonly label: string; readonly text: string }[];
  /** Totals that don't add up, parts left out. */
  readonly warnings: readonly string[];
}

export interface FrameContext {
  readonly dataset: WireDataset | undefined;
  readonly partners: PartnerNames;
  readonly measure: string;
}

export function frameView(answer: Answer, context: FrameContext, words: Words): FrameView {
  const { dataset } = context;
  const coverage = coverageView(answer.coverage, context.partners, words);
  const source =
    answer.citation ?? (dataset ? words.text('frame.source', { dataset: words.label(dataset.label) }) : answer.dataset);
  return {
    unit: unitText(answer.units[context.measure] ?? answer.unit, words),
    isFictitious: answer.isFictitious,
    coverage,
    protection: protectionSentences(answer, words, context.measure),
    ...(answer.asOf === undefined ? {} : { asOf: words.text('frame.asOf', { date: words.date(answer.asOf) }) }),
    source,
    terms: termsOf(answer, words),
    card: cardOf(dataset, words),
    warnings: warningsOf(answer, coverage, words),
  };
}

function termsOf({ terms }: Answer, words: Words): readonly string[] {
  const codes = [
    ...terms.marking.map((marking) => markingText(marking, words)),
    ...(terms.handling.length > 0 ? [words.text('frame.handling', { codes: terms.handling.join(', ') })] : []),
  ];
  return [...codes, ...terms.text].filter((line) => line !== '');
}

/** `none` says nothing; an unknown marking is shown as it came. */
function markingText(marking: string, words: Words): string {
  if (marking === 'none') return '';
  return marking === 'departementaal-vertrouwelijk' ? words.text('marking.departmental') : marking;
}

function cardOf(dataset: WireDataset | undefined, words: Words): FrameView['card'] {
  if (dataset === undefined) return [];
  const { population, place, countingRule, caveats } = dataset.card;
  const line = (key: string, text: typeof population) => ({ label: words.text(key), text: words.label(text) });
  return [
    line('card.population', population),
    line('card.place', place),
    line('card.countingRule', countingRule),
    ...caveats.map((caveat) => line('card.caveat', caveat)),
  ];
}

function warningsOf(answer: Answer, coverage: CoverageView, words: Words): readonly string[] {
  return [
    ...(isProtected(answer.protection) ? [words.text('frame.doesNotAddUp')] : []),
    ...(answer.coverage.filter(isInFigure).length > 1 ? [words.text('frame.overlap')] : []),
    ...(coverage.without === undefined ? [] : [words.text('frame.incomplete', { without: coverage.without })]),
  ];
}
