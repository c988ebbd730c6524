import { datasetId, partnerId } from '../ids.ts';
import type { SourceMapping } from '../source-mapping.ts';

/** OOO stays: the source means the smaller nationalities together by it, not an unknown one. */
export const BORDER_ENCOUNTERS_MAPPING: SourceMapping = {
  partner: partnerId('CBP'),
  dataset: datasetId('border-encounters'),
  name: 'public-file',
  version: 1,
  columns: {
    month: 'period',
    component: 'component',
    area: 'area',
    authority: 'authority',
    type: 'encounter-type',
    demographic: 'demographic',
    nationality_iso3: 'nationality',
    encounters: 'encounters',
  },
  codes: {
    component: { 'U.S. Border Patrol': 'USBP', 'Office of Field Operations': 'OFO' },
    area: {
      'San Diego Sector': 'SAN_DIEGO_SECTOR',
      'El Centro Sector': 'EL_CENTRO_SECTOR',
      'Yuma Sector': 'YUMA_SECTOR',
      'Tucson Sector': 'TUCSON_SECTOR',
      'El Paso Sector': 'EL_PASO_SECTOR',
      'Big Bend Sector': 'BIG_BEND_SECTOR',
      'Del Rio Sector': 'DEL_RIO_SECTOR',
      'Laredo Sector': 'LAREDO_SECTOR',
      'Rio Grande Valley Sector': 'RIO_GRANDE_VALLEY_SECTOR',
      'San Diego Field Office': 'SAN_DIEGO_FIELD_OFFICE',
      'Tucson Field Office': 'TUCSON_FIELD_OFFICE',
      'El Paso Field Office': 'EL_PASO_FIELD_OFFICE',
      'Laredo Field Office': 'LAREDO_FIELD_OFFICE',
    },
    authority: { 'Title 8': 'TITLE_8', 'Title 42': 'TITLE_42' },
    'encounter-type': { Apprehensions: 'APPREHENSION', Inadmissibles: 'INADMISSIBLE', Expulsions: 'EXPULSION' },
    demographic: {
      'Single Adults': 'SINGLE_ADULT',
      FMUA: 'FAMILY_UNIT',
      UAC: 'UNACCOMPANIED_CHILD',
      'UC / Single Minors': 'UNACCOMPANIED_CHILD',
      'Accompanied Minors': 'ACCOMPANIED_MINOR',
    },
  },
  reference: {
    kind: 'columns',
    columns: ['month', 'component', 'area', 'authority', 'type', 'demographic', 'nationality_iso3'],
  },
};
