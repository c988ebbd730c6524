import { AliasTable } from './alias-table.ts';
import { dayNumber } from './calendar.ts';
import type { Random } from './random.ts';
import { NATIONAL_UNIT, SUCCESSIONS } from './recipe.ts';

const CHANGES = new Map(
  Object.entries(SUCCESSIONS).map(([code, { until, next }]) => [code, { until: dayNumber(until), next }]),
);
const NATIONAL_UNTIL = dayNumber(NATIONAL_UNIT.until);
const NATIONAL_AFTER = AliasTable.of(NATIONAL_UNIT.after);

/** The code as a service registers it on that day. */
export function codeOn(day: number, code: string): string {
  const change = CHANGES.get(code);
  return change !== undefined && day >= change.until ? change.next : code;
}

/** The unit as registered on that day; the recipe says NATIONAL for whichever national unit there was. */
export function unitOn(day: number, unit: string, random: Random): string {
  if (unit !== 'NATIONAL') return unit;
  return day < NATIONAL_UNTIL ? NATIONAL_UNIT.before : NATIONAL_AFTER.pick(random);
}
