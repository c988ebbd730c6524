import type { SourceMapping } from '../source-mapping.ts';
import { ASYLUM_APPLICATIONS_MAPPING } from './asylum-applications.ts';
import { BORDER_ENCOUNTERS_MAPPING } from './border-encounters.ts';
import { DISPLACEMENT_MAPPING } from './displacement.ts';
import { MISSING_MIGRANTS_MAPPING } from './missing-migrants.ts';

/** The mappings that come with the product: one for each public file. */
export const MAPPINGS: readonly SourceMapping[] = [
  MISSING_MIGRANTS_MAPPING,
  ASYLUM_APPLICATIONS_MAPPING,
  DISPLACEMENT_MAPPING,
  BORDER_ENCOUNTERS_MAPPING,
];
