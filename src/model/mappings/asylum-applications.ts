import { datasetId, partnerId } from '../ids.ts';
import type { SourceMapping } from '../source-mapping.ts';

export const ASYLUM_APPLICATIONS_MAPPING: SourceMapping = {
  partner: partnerId('EUROSTAT'),
  dataset: datasetId('asylum-applications'),
  name: 'public-file',
  version: 1,
  columns: {
    asylum_country_iso3: 'asylum-country',
    year: 'period',
    nationality_iso3: 'nationality',
    sex: 'sex',
    first_time_applications: 'applications',
  },
  codes: {
    nationality: { STL: 'XXA', OOO: '_U' },
    sex: { female: 'F', male: 'M', unknown: '_U' },
  },
  reference: { kind: 'columns', columns: ['asylum_country_iso3', 'year', 'nationality_iso3', 'sex'] },
  leaveOut: [
    {
      column: 'asylum_country_iso3',
      values: ['EU27'],
      reason: 'Total of the 27 EU countries, which are in the file themselves: together they would count twice.',
    },
  ],
};
