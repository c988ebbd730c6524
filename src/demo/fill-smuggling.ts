import { AliasTable } from './alias-table.ts';
import { bandsOf, pickNumber } from './bands.ts';
import { dayNumber } from './calendar.ts';
import type { Row } from './columns.ts';
import { AT } from './columns.ts';
import { facetsOf, orNothing, pickFacets } from './facets.ts';
import type { Content } from './fill-content.ts';
import type { Random } from './random.ts';
import { PROFITS, SUSPECTS } from './recipe/registration.ts';
import {
  CORRIDORS,
  SMUGGLED_PERSONS,
  SMUGGLING_DESTINATIONS,
  SMUGGLING_FACETS,
  SMUGGLING_PLACES,
  SMUGGLING_REGIONS,
  SMUGGLING_ROUTES,
} from './recipe/smuggling.ts';
import { FORMS } from './recipe/trafficking.ts';
import type { Stratum } from './recipe.ts';
import { EMERGING } from './recipe.ts';
import { codeOn, unitOn } from './succession.ts';

const ROUTES = AliasTable.of(SMUGGLING_ROUTES);
const DESTINATIONS = AliasTable.of(SMUGGLING_DESTINATIONS);
const THEMES = AliasTable.of({ SMUGGLING: 95, BOTH: 3.5, _U: 1.5 });
const BOTH_FORMS = AliasTable.of(FORMS['NLA'] ?? {});
const CORRIDOR = new Map(
  Object.entries(CORRIDORS).map(([route, lines]) => [
    route,
    new AliasTable(lines.map(([origin, transit, weight]) => [{ origin, transit }, weight] as const)),
  ]),
);
const FACETS = facetsOf(SMUGGLING_FACETS);
const PERSONS = bandsOf(SMUGGLED_PERSONS);
const SUSPECT_NUMBERS = new AliasTable(SUSPECTS);
const PROFIT = AliasTable.of(PROFITS);

/** Content of smuggling signals; the Belarus wave is the same but for its route. */
export function smugglingContent(stratum: Stratum, until: number): Content {
  const regions = AliasTable.of(SMUGGLING_REGIONS[stratum.partner] ?? {});
  const places = AliasTable.of(SMUGGLING_PLACES[stratum.partner] ?? {});
  const emerging = emergingShare(until);
  return (row, random, registered) => {
    const theme = THEMES.pick(random);
    row[AT.theme] = theme;
    row[AT.exploitation] = theme === 'BOTH' ? BOTH_FORMS.pick(random) : random.chance(0.92) ? '_Z' : '';
    const route = stratum.kind === 'belarus' ? 'EASTERN_LAND_BORDER' : codeOn(registered, ROUTES.pick(random));
    fillJourney(row, random, route);
    row[AT.region] = unitOn(registered, regions.pick(random), random);
    row[AT['place-type']] = route.startsWith('AIR_') && random.chance(0.85) ? 'AIRPORT' : places.pick(random);
    row[AT.profit] = PROFIT.pick(random);
    const modus = orNothing(pickFacets(FACETS, random, registered), random);
    row[AT.modus] = random.chance(emerging(registered)) ? withEmerging(modus) : modus;
    fillPersons(row, random);
  };
}

function fillJourney(row: Row, random: Random, route: string): void {
  const corridor = (CORRIDOR.get(route) ?? CORRIDOR.get('_U'))?.pick(random);
  const origin = corridor?.origin ?? '_U';
  row[AT.route] = route;
  row[AT.origin] = origin;
  row[AT.transit] = corridor?.transit ?? '';
  row[AT.destination] = route === 'EXIT_UK' ? 'GBR' : DESTINATIONS.pick(random);
  row[AT.nationality] = nationalityOf(origin, random);
}

/** Mostly that of the country where the journey began; sometimes two travel together, sometimes nobody said. */
function nationalityOf(origin: string, random: Random): string {
  const draw = random.next();
  if (draw < 0.08) return draw < 0.02 ? '' : '_U';
  if (origin === '_U' || draw > 0.94) return CORRIDOR.get('WITHIN_SCHENGEN')?.pick(random).origin ?? '_U';
  const other = draw > 0.86 ? (CORRIDOR.get('WESTERN_BALKAN')?.pick(random).origin ?? origin) : origin;
  return other === origin ? origin : `${origin}|${other}`;
}

function fillPersons(row: Row, random: Random): void {
  const smuggled = pickNumber(PERSONS, random);
  const suspects = SUSPECT_NUMBERS.pick(random);
  const minors = random.chance(0.38) ? Math.floor(smuggled * random.next() * random.next()) : 0;
  const isCounted = random.chance(0.95);
  row[AT['persons-involved']] = isCounted ? String(smuggled + suspects) : '';
  row[AT['smuggled-persons']] = isCounted ? String(smuggled) : '';
  row[AT.minors] = isCounted ? String(minors) : '';
  row[AT.victims] = row[AT.theme] === 'BOTH' ? String(Math.ceil(smuggled / 2)) : '';
  row[AT.suspects] = String(suspects);
}

function emergingShare(until: number): (day: number) => number {
  const known = dayNumber(EMERGING.from);
  const rise = until - Math.round(EMERGING.months * 30.4);
  return (day) => {
    if (day < known) return 0;
    const place = day < rise ? 0 : (day - rise) / (until - rise);
    return EMERGING.base + (EMERGING.peak - EMERGING.base) * place ** 2;
  };
}

function withEmerging(modus: string): string {
  return modus === '' || modus === '_U' ? EMERGING.code : `${modus}|${EMERGING.code}`;
}
