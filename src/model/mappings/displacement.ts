import { datasetId, partnerId } from '../ids.ts';
import type { SourceMapping } from '../source-mapping.ts';

export const DISPLACEMENT_MAPPING: SourceMapping = {
  partner: partnerId('UNHCR'),
  dataset: datasetId('displacement'),
  name: 'public-file',
  version: 1,
  columns: {
    asylum_country_iso3: 'asylum-country',
    year: 'period',
    origin_iso3: 'origin',
    population_group: 'population-group',
    persons: 'persons',
  },
  codes: {
    origin: { STL: 'XXA', OOO: '_U' },
    'population-group': { refugee: 'REFUGEE', asylum: 'ASYLUM_SEEKER' },
  },
  reference: { kind: 'columns', columns: ['asylum_country_iso3', 'year', 'origin_iso3', 'population_group'] },
};
