import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const START_GROUND: Codelist = {
  id: codelistId('start-ground'),
  version: '1',
  label: { nl: 'Aanleiding', en: 'Ground for starting' },
  source: 'Ketenbeeld, voorstel',
  levels: [{ id: 'start-ground', label: { nl: 'Aanleiding', en: 'Ground for starting' } }],
  codes: [
    ...onLevel('start-ground', [
      ['SIGNAL', 'Signaal uit de keten', 'Signal from the chain'],
      [
        'OWN_CHECK',
        'Eigen controle of waarneming',
        'Own check or observation',
        'Grenscontrole, mobiel toezicht, inspectie.',
        'Border check, mobile supervision, inspection.',
      ],
      ['COMPLAINT', 'Aangifte', 'Formal complaint'],
      ['OTHER_INVESTIGATION', 'Uit een ander onderzoek', 'Out of another investigation'],
      ['FOREIGN_REQUEST', 'Verzoek uit het buitenland', 'Request from abroad'],
      ['FINANCIAL', 'Financiële melding', 'Financial report'],
      ['INTELLIGENCE', 'Informatiepositie van de dienst', 'Information position of the service'],
    ]),
    ...special('start-ground', '_U', '_X'),
  ],
};
