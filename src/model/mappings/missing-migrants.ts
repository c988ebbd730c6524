import { datasetId, partnerId } from '../ids.ts';
import type { SourceMapping } from '../source-mapping.ts';

const ENVIRONMENT = 'Harsh environmental conditions / lack of adequate shelter, food, water';
const SICKNESS = 'Sickness / lack of access to adequate healthcare';
const VEHICLE = 'Vehicle accident / death linked to hazardous transport';
const MIXED = 'Mixed or unknown';

/**
 * IOM's file has no reference, and identical rows occur. Place names and coordinates are left out: they can point at one grave.
 * Causes are one code: the source joins several with the comma that its own names contain.
 */
export const MISSING_MIGRANTS_MAPPING: SourceMapping = {
  partner: partnerId('IOM'),
  dataset: datasetId('missing-migrants'),
  name: 'public-file',
  version: 1,
  columns: {
    incident_date: 'incident-date',
    incident_type: 'incident-type',
    migration_route: 'route',
    country_iso3: 'country',
    cause_of_death: 'cause-of-death',
    nationality: 'nationality',
    dead_and_missing: 'dead-and-missing',
    survivors: 'survivors',
  },
  codes: {
    'incident-type': {
      Incident: 'INCIDENT',
      'Split Incident': 'SPLIT',
      'Incident,Split Incident': 'SPLIT',
      'Cumulative Incident': 'CUMULATIVE',
    },
    route: {
      'Central American Route': 'CENTRAL_AMERICAN',
      'Asia Pacific routes': 'ASIA_PACIFIC',
      'Intra-African routes': 'INTRA_AFRICAN',
      Undefined: 'UNDEFINED',
      'Central Mediterranean Route': 'CENTRAL_MEDITERRANEAN',
      'Western Mediterranean Route': 'WESTERN_MEDITERRANEAN',
      'Eastern Mediterranean Route': 'EASTERN_MEDITERRANEAN',
      'EHOA Eastern Route': 'EHOA_EASTERN',
      'Western African Atlantic Route': 'WESTERN_AFRICAN_ATLANTIC',
      'South American Route': 'SOUTH_AMERICAN',
      'Intra-European routes': 'INTRA_EUROPEAN',
      'EHOA Southern Route': 'EHOA_SOUTHERN',
      'EHOA Horn of Africa Route': 'EHOA_HORN',
      'EHOA Northern Route': 'EHOA_NORTHERN',
    },
    'cause-of-death': {
      Drowning: 'DROWNING',
      [MIXED]: 'MIXED_OR_UNKNOWN',
      [VEHICLE]: 'VEHICLE',
      [SICKNESS]: 'SICKNESS',
      [ENVIRONMENT]: 'ENVIRONMENT',
      Violence: 'VIOLENCE',
      'Accidental death': 'ACCIDENT',
      [`Drowning,${ENVIRONMENT}`]: 'SEVERAL',
      [`Drowning,${MIXED}`]: 'SEVERAL',
      [`${ENVIRONMENT},${SICKNESS}`]: 'SEVERAL',
      [`${ENVIRONMENT},${MIXED}`]: 'SEVERAL',
      'Drowning,Violence': 'SEVERAL',
      [`Drowning,${SICKNESS}`]: 'SEVERAL',
      [`Drowning,${VEHICLE}`]: 'SEVERAL',
      'Accidental death,Drowning': 'SEVERAL',
      [`${MIXED},${VEHICLE},Violence`]: 'SEVERAL',
      [`${MIXED},${SICKNESS}`]: 'SEVERAL',
    },
    // Five rows of the source carry a negative number of survivors: its mistake, read as not given, so that the deaths still count.
    survivors: { '-1': '', '-2': '' },
  },
  separators: { nationality: ',' },
  reference: { kind: 'row' },
};
