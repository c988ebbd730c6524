import type { LegendStep } from './chart-view.ts';
import type { HeatScale } from './heat.ts';
import type { Words } from './words.ts';

/** What each tone stands for; the lowest is none or few, or an exact 0. */
export function legendOf(scale: HeatScale, isExact: boolean, words: Words, sign?: string): readonly LegendStep[] {
  const steps = scale.steps.map(({ from, to, tone }) => ({
    tone,
    text:
      from === to ? words.number(from) : words.text('heat.step', { from: words.number(from), to: words.number(to) }),
  }));
  const none = isExact
    ? { text: words.number(0) }
    : { text: words.text('figure.few'), ...(sign === undefined ? {} : { sign }) };
  return [{ tone: 0, ...none }, ...steps];
}
