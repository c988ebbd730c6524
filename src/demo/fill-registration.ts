import type { Weights } from './alias-table.ts';
import { AliasTable } from './alias-table.ts';
import type { Row } from './columns.ts';
import { AT } from './columns.ts';
import type { Random } from './random.ts';
import {
  CRIME_AREAS,
  CRIME_STRENGTHS,
  GROUNDS,
  HANDLINGS,
  INFORMATION_EVALUATIONS,
  MARKINGS,
  OPEN,
  OPEN_DAYS,
  SETTLED,
  SOURCE_EVALUATIONS,
} from './recipe/registration.ts';
import type { Stratum } from './recipe.ts';
import { DELAY } from './recipe.ts';

const tablesOf = (recipe: Readonly<Record<string, Weights>>) =>
  new Map(Object.entries(recipe).map(([partner, weights]) => [partner, AliasTable.of(weights)]));

const SOURCE = AliasTable.of(SOURCE_EVALUATIONS);
const INFORMATION = AliasTable.of(INFORMATION_EVALUATIONS);
const HANDLING = AliasTable.of(HANDLINGS);
const MARKING = AliasTable.of(MARKINGS);
const GROUND = tablesOf(GROUNDS);
const SETTLEMENT = tablesOf(SETTLED);
const OPENING = AliasTable.of(OPEN);
const AREAS = { smuggling: AliasTable.of(CRIME_AREAS.smuggling), trafficking: AliasTable.of(CRIME_AREAS.trafficking) };
const STRENGTHS = AliasTable.of(CRIME_STRENGTHS);

/** What a service adds when it registers: evaluation, handling, ground, links. */
export function fillRegistration(row: Row, random: Random, stratum: Stratum, owner: string): void {
  row[AT.owner] = owner;
  row[AT.unit] = 'signal';
  row[AT['source-evaluation']] = SOURCE.pick(random);
  row[AT['information-evaluation']] = INFORMATION.pick(random);
  row[AT.handling] = HANDLING.pick(random);
  row[AT.marking] = MARKING.pick(random);
  row[AT['wpg-ground']] = GROUND.get(owner)?.pick(random) ?? 'WPG_8';
  row[AT['crime-link']] = pickLinks(random, themeOf(stratum));
}

/** A first version of a record that is revised later was still open; a later version is settled. */
export function fillFollowUp(
  row: Row,
  random: Random,
  owner: string,
  age: number,
  isRevision: boolean | undefined,
): void {
  const isSettled = isRevision ?? random.next() < age / OPEN_DAYS;
  row[AT['follow-up']] = (isSettled ? SETTLEMENT.get(owner) : OPENING)?.pick(random) ?? '';
}

/** Days from event to registration; undefined when the event's date is unknown. */
export function pickDelay(random: Random, stratum: Stratum): number | undefined {
  if (random.chance(DELAY.missingEvent[themeOf(stratum)])) return undefined;
  if (random.chance(DELAY.lateShare[stratum.partner])) return random.between(DELAY.late.from, DELAY.late.to);
  if (random.chance(DELAY.ordinary.sameDay)) return 0;
  return Math.floor(DELAY.ordinary.to * random.next() * random.next()) + 1;
}

export const themeOf = ({ kind }: Stratum): 'smuggling' | 'trafficking' =>
  kind === 'smuggling' || kind === 'belarus' ? 'smuggling' : 'trafficking';

function pickLinks(random: Random, theme: 'smuggling' | 'trafficking'): string {
  const area = AREAS[theme].pick(random);
  if (area === '' || area === '_U') return area;
  const link = `${area}.${STRENGTHS.pick(random)}`;
  const second = random.chance(0.12) ? AREAS[theme].pick(random) : '';
  return second === '' || second === '_U' || second === area ? link : `${link}|${second}.${STRENGTHS.pick(random)}`;
}
