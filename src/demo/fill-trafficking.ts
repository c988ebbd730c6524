import { AliasTable } from './alias-table.ts';
import { bandsOf, pickNumber } from './bands.ts';
import type { Row } from './columns.ts';
import { AT } from './columns.ts';
import { facetsOf, orNothing, pickFacets } from './facets.ts';
import type { Content } from './fill-content.ts';
import type { Random } from './random.ts';
import { SUSPECTS } from './recipe/registration.ts';
import {
  DOMESTIC_REGIONS,
  FORMS,
  TRAFFICKING_FACETS,
  TRAFFICKING_ORIGINS,
  TRAFFICKING_PLACES,
  TRAFFICKING_REGIONS,
  TRAFFICKING_ROUTES,
  VICTIMS,
  WORKPLACE_VICTIMS,
} from './recipe/trafficking.ts';
import type { Stratum } from './recipe.ts';
import { unitOn } from './succession.ts';

const THEMES = AliasTable.of({ TRAFFICKING: 95, BOTH: 3, _U: 2 });
const ROUTES = AliasTable.of(TRAFFICKING_ROUTES);
const ORIGINS = {
  SEXUAL: AliasTable.of(TRAFFICKING_ORIGINS['SEXUAL'] ?? {}),
  OTHER: AliasTable.of(TRAFFICKING_ORIGINS['OTHER'] ?? {}),
};
const DOMESTIC = AliasTable.of(DOMESTIC_REGIONS);
const FACETS = facetsOf(TRAFFICKING_FACETS);
const VICTIM_NUMBERS = bandsOf(VICTIMS);
const WORKPLACE_NUMBERS = bandsOf(WORKPLACE_VICTIMS);
const SUSPECT_NUMBERS = new AliasTable(SUSPECTS);

/** Content of trafficking signals; the wave of 2022 is the same but for the nationality. */
export function traffickingContent(stratum: Stratum): Content {
  const forms = AliasTable.of(FORMS[stratum.partner] ?? {});
  const regions = AliasTable.of(TRAFFICKING_REGIONS[stratum.partner] ?? {});
  const places = AliasTable.of(TRAFFICKING_PLACES[stratum.partner] ?? {});
  return (row, random, registered) => {
    const form = forms.pick(random);
    const isAtHome = stratum.kind === 'trafficking' && isDomestic(form, random);
    const origin = ORIGINS[form.startsWith('SEXUAL') ? 'SEXUAL' : 'OTHER'].pick(random);
    row[AT.theme] = THEMES.pick(random);
    row[AT.exploitation] = form;
    if (isAtHome) fillDomestic(row, random);
    else fillJourney(row, random, stratum.kind === 'ukraine' ? 'UKR' : origin);
    const region = form === 'SEXUAL_DOMESTIC' ? DOMESTIC.pick(random) : regions.pick(random);
    row[AT.region] = unitOn(registered, region, random);
    row[AT['place-type']] = places.pick(random);
    row[AT.profit] = '_Z';
    row[AT.modus] = orNothing(pickFacets(FACETS, random, registered), random);
    fillPersons(row, random, form.startsWith('LABOUR') ? WORKPLACE_NUMBERS : VICTIM_NUMBERS);
  };
}

const isDomestic = (form: string, random: Random): boolean =>
  form === 'SEXUAL_DOMESTIC' || (form.startsWith('CRIMINAL') && random.chance(0.7));

function fillDomestic(row: Row, random: Random): void {
  row[AT.route] = '_Z';
  row[AT.origin] = '_Z';
  row[AT.transit] = '_Z';
  row[AT.destination] = '_Z';
  row[AT.nationality] = random.chance(0.82) ? 'NLD' : random.chance(0.5) ? '_U' : 'SUR';
}

function fillJourney(row: Row, random: Random, origin: string): void {
  row[AT.route] = ROUTES.pick(random);
  row[AT.origin] = origin;
  row[AT.transit] = random.chance(0.35) ? 'DEU' : random.chance(0.5) ? '_U' : '';
  row[AT.destination] = random.chance(0.9) ? 'NLD' : '_U';
  row[AT.nationality] = random.chance(0.95) ? origin : '';
}

function fillPersons(row: Row, random: Random, numbers: typeof VICTIM_NUMBERS): void {
  const victims = pickNumber(numbers, random);
  const suspects = SUSPECT_NUMBERS.pick(random);
  const isCounted = random.chance(0.96);
  row[AT['persons-involved']] = isCounted ? String(victims + suspects) : '';
  row[AT['smuggled-persons']] = '';
  row[AT.minors] = isCounted ? String(random.chance(0.24) ? random.between(0, victims) : 0) : '';
  row[AT.victims] = String(victims);
  row[AT.suspects] = String(suspects);
}
