import type { AliasTable } from './alias-table.ts';
import { dayNumber } from './calendar.ts';
import type { Random } from './random.ts';
import { SUCCESSIONS } from './recipe.ts';
import type { Texts } from './texts.ts';

/** Codes that give way to others: which one a service registers on a day. */
export class Successions {
  readonly #changes: ReadonlyMap<
    number,
    { readonly until: number; readonly before: number; readonly after: AliasTable<number> }
  >;

  constructor(texts: Texts) {
    this.#changes = new Map(
      Object.entries(SUCCESSIONS).map(([code, { until, before, after }]) => [
        texts.id(code),
        { until: dayNumber(until), before: texts.id(before), after: texts.table(after) },
      ]),
    );
  }

  /** Whether any of these codes ever changes. */
  concern(codes: readonly string[]): boolean {
    return codes.some((code) => code in SUCCESSIONS);
  }

  on(day: number, id: number, random: Random): number {
    const change = this.#changes.get(id);
    if (change === undefined) return id;
    return day < change.until ? change.before : change.after.pick(random);
  }
}
