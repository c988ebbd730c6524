import type { DatasetDefinition } from '../dataset.ts';
import { ASYLUM_APPLICATIONS } from './asylum-applications.ts';
import { BORDER_ENCOUNTERS } from './border-encounters.ts';
import { DISPLACEMENT } from './displacement.ts';
import { MISSING_MIGRANTS } from './missing-migrants.ts';
import { SIGNALS } from './signals.ts';

/** Every dataset of the product. */
export const DATASETS: readonly DatasetDefinition[] = [
  SIGNALS,
  MISSING_MIGRANTS,
  ASYLUM_APPLICATIONS,
  DISPLACEMENT,
  BORDER_ENCOUNTERS,
];
