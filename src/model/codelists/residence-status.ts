import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

/** For the eyes of the owner only: residence status is no dimension of shared figures. */
export const RESIDENCE_STATUS: Codelist = {
  id: codelistId('residence-status'),
  version: '1',
  label: { nl: 'Verblijfsstatus', en: 'Residence status' },
  source: 'Ketenbeeld, voorstel',
  levels: [{ id: 'residence-status', label: { nl: 'Verblijfsstatus', en: 'Residence status' } }],
  codes: [
    ...onLevel('residence-status', [
      ['STATUS_NONE', 'Geen rechtmatig verblijf', 'No lawful stay'],
      ['STATUS_PENDING', 'Rechtmatig in afwachting van een beslissing', 'Lawful, waiting for a decision'],
      ['STATUS_TEMPORARY', 'Tijdelijk verblijf', 'Temporary stay'],
      ['STATUS_PERMANENT', 'Duurzaam verblijf', 'Permanent stay'],
      ['STATUS_EU', 'Burger van de Unie', 'Union citizen'],
    ]),
    ...special('residence-status', '_U', '_X', '_Z'),
  ],
};
