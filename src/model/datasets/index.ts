import type { DatasetDefinition } from '../dataset.ts';
import { ASYLUM_APPLICATIONS } from './asylum-applications.ts';
import { BORDER_ENCOUNTERS } from './border-encounters.ts';
import { DISPLACEMENT } from './displacement.ts';
import { INTERVENTIONS } from './interventions.ts';
import { INVESTIGATIONS } from './investigations.ts';
import { MISSING_MIGRANTS } from './missing-migrants.ts';
import { NETWORK_TIES } from './network-ties.ts';
import { PROSECUTIONS } from './prosecutions.ts';
import { REGISTRATIONS } from './registrations.ts';
import { ROUTE_LEGS } from './route-legs.ts';
import { SIGNALS } from './signals.ts';
import { SUSPECTS } from './suspects.ts';
import { VERDICTS } from './verdicts.ts';

/** Every dataset of the product. */
export const DATASETS: readonly DatasetDefinition[] = [
  SIGNALS,
  INVESTIGATIONS,
  SUSPECTS,
  PROSECUTIONS,
  VERDICTS,
  REGISTRATIONS,
  ROUTE_LEGS,
  NETWORK_TIES,
  INTERVENTIONS,
  MISSING_MIGRANTS,
  ASYLUM_APPLICATIONS,
  DISPLACEMENT,
  BORDER_ENCOUNTERS,
];
