import type { Codelist } from '../codelist.ts';
import { ACTION_STATUS } from './action-status.ts';
import { AGE_GROUP } from './age-group.ts';
import { APPLICATION_KIND } from './application-kind.ts';
import { CAUSE_OF_DEATH } from './cause-of-death.ts';
import { CBP_AREA } from './cbp-area.ts';
import { CBP_AUTHORITY } from './cbp-authority.ts';
import { CBP_COMPONENT } from './cbp-component.ts';
import { CBP_DEMOGRAPHIC } from './cbp-demographic.ts';
import { CBP_ENCOUNTER_TYPE } from './cbp-encounter-type.ts';
import { CHAIN_STAGE } from './chain-stage.ts';
import { COUNTRY } from './country.ts';
import { COURT } from './court.ts';
import { CRIME_LINK } from './crime-link.ts';
import { DOCUMENT_FACET } from './document-facet.ts';
import { DURATION } from './duration.ts';
import { EMPACT_ACTION } from './empact-action.ts';
import { EXPECTED_EFFECT } from './expected-effect.ts';
import { EXPLOITATION } from './exploitation.ts';
import { FACILITATOR_FACET } from './facilitator-facet.ts';
import { FEE } from './fee.ts';
import { FIGURE_STATUS } from './figure-status.ts';
import { FOLLOW_UP } from './follow-up.ts';
import { GROUP_SIZE } from './group-size.ts';
import { HANDLING } from './handling.ts';
import { HUB } from './hub.ts';
import { INCIDENT_TYPE } from './incident-type.ts';
import { INFORMATION_EVALUATION } from './information-evaluation.ts';
import { INSTANCE } from './instance.ts';
import { INTERVENTION_KIND } from './intervention-kind.ts';
import { INVESTIGATION_STATUS } from './investigation-status.ts';
import { INVESTIGATION_TYPE } from './investigation-type.ts';
import { IOM_ROUTE } from './iom-route.ts';
import { JOINT_TEAM } from './joint-team.ts';
import { LAG } from './lag.ts';
import { LAW_SECTION } from './law-section.ts';
import { LEFT_EMPTY } from './left-empty.ts';
import { LEG_EVIDENCE } from './leg-evidence.ts';
import { LEG_POSITION } from './leg-position.ts';
import { MARKING } from './marking.ts';
import { MODUS } from './modus.ts';
import { NATIONALITY } from './nationality.ts';
import { NETWORK_ROLE } from './network-role.ts';
import { NETWORK_SIZE } from './network-size.ts';
import { NETWORK_STRUCTURE } from './network-structure.ts';
import { PARTNER } from './partner.ts';
import { PLACE_TYPE } from './place-type.ts';
import { POLICE_UNIT } from './police-unit.ts';
import { POPULATION_GROUP } from './population-group.ts';
import { PRISON_LENGTH } from './prison-length.ts';
import { PROSECUTION_DECISION } from './prosecution-decision.ts';
import { PROSECUTION_OFFICE } from './prosecution-office.ts';
import { RESIDENCE_STATUS } from './residence-status.ts';
import { ROUTE } from './route.ts';
import { SANCTION } from './sanction.ts';
import { SEX } from './sex.ts';
import { SOURCE_EVALUATION } from './source-evaluation.ts';
import { START_GROUND } from './start-ground.ts';
import { SUSPECT_STATUS } from './suspect-status.ts';
import { THEME } from './theme.ts';
import { TIE_STRENGTH } from './tie-strength.ts';
import { TRANSPORT_MODE } from './transport-mode.ts';
import { VERDICT_OUTCOME } from './verdict-outcome.ts';
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
  CHAIN_STAGE,
  START_GROUND,
  INVESTIGATION_TYPE,
  INVESTIGATION_STATUS,
  SUSPECT_STATUS,
  LAW_SECTION,
  PROSECUTION_DECISION,
  PROSECUTION_OFFICE,
  COURT,
  INSTANCE,
  VERDICT_OUTCOME,
  SANCTION,
  FIGURE_STATUS,
  NETWORK_STRUCTURE,
  NETWORK_ROLE,
  TIE_STRENGTH,
  JOINT_TEAM,
  EMPACT_ACTION,
  TRANSPORT_MODE,
  LEG_EVIDENCE,
  LEG_POSITION,
  HUB,
  DOCUMENT_FACET,
  FACILITATOR_FACET,
  LEFT_EMPTY,
  APPLICATION_KIND,
  RESIDENCE_STATUS,
  AGE_GROUP,
  INTERVENTION_KIND,
  EXPECTED_EFFECT,
  ACTION_STATUS,
  LAG,
  NETWORK_SIZE,
  PRISON_LENGTH,
  FEE,
  DURATION,
];
