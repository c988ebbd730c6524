import type { Codelist } from '../codelist.ts';
import { CAUSE_OF_DEATH } from './cause-of-death.ts';
import { CBP_AREA } from './cbp-area.ts';
import { CBP_AUTHORITY } from './cbp-authority.ts';
import { CBP_COMPONENT } from './cbp-component.ts';
import { CBP_DEMOGRAPHIC } from './cbp-demographic.ts';
import { CBP_ENCOUNTER_TYPE } from './cbp-encounter-type.ts';
import { COUNTRY } from './country.ts';
import { CRIME_LINK } from './crime-link.ts';
import { EXPLOITATION } from './exploitation.ts';
import { FOLLOW_UP } from './follow-up.ts';
import { GROUP_SIZE } from './group-size.ts';
import { HANDLING } from './handling.ts';
import { INCIDENT_TYPE } from './incident-type.ts';
import { INFORMATION_EVALUATION } from './information-evaluation.ts';
import { IOM_ROUTE } from './iom-route.ts';
import { MARKING } from './marking.ts';
import { MODUS } from './modus.ts';
import { NATIONALITY } from './nationality.ts';
import { PARTNER } from './partner.ts';
import { PLACE_TYPE } from './place-type.ts';
import { POLICE_UNIT } from './police-unit.ts';
import { POPULATION_GROUP } from './population-group.ts';
import { ROUTE } from './route.ts';
import { SEX } from './sex.ts';
import { SOURCE_EVALUATION } from './source-evaluation.ts';
import { THEME } from './theme.ts';
import { WPG_GROUND } from './wpg-ground.ts';
import { YES_NO } from './yes-no.ts';

/** Every codelist of the product. */
export const CODELISTS: readonly Codelist[] = [
  THEME,
  MODUS,
  ROUTE,
  EXPLOITATION,
  CRIME_LINK,
  POLICE_UNIT,
  COUNTRY,
  NATIONALITY,
  SOURCE_EVALUATION,
  INFORMATION_EVALUATION,
  HANDLING,
  MARKING,
  FOLLOW_UP,
  WPG_GROUND,
  YES_NO,
  PLACE_TYPE,
  GROUP_SIZE,
  PARTNER,
  INCIDENT_TYPE,
  IOM_ROUTE,
  CAUSE_OF_DEATH,
  SEX,
  POPULATION_GROUP,
  CBP_COMPONENT,
  CBP_AREA,
  CBP_AUTHORITY,
  CBP_ENCOUNTER_TYPE,
  CBP_DEMOGRAPHIC,
];
