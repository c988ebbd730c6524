import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const INCIDENT_TYPE: Codelist = {
  id: codelistId('incident-type'),
  version: '1',
  label: { nl: 'Soort melding', en: 'Type of report' },
  source: 'IOM Missing Migrants Project',
  levels: [{ id: 'incident-type', label: { nl: 'Soort melding', en: 'Type of report' } }],
  codes: [
    ...onLevel('incident-type', [
      ['INCIDENT', 'Incident', 'Incident'],
      [
        'SPLIT',
        'Deel van een incident',
        'Part of an incident',
        'Eén gebeurtenis over meer rijen verdeeld, bijvoorbeeld per doodsoorzaak; tel de rijen niet als incidenten.',
        'One event spread over several rows, for example by cause of death; the rows must not be counted as incidents.',
      ],
      [
        'CUMULATIVE',
        'Verzamelmelding',
        'Cumulative report',
        'Sterfgevallen over een periode in één rij, op één datum gezet.',
        'Deaths over a period in one row, placed on one date.',
      ],
    ]),
    ...special('incident-type', '_U', '_X'),
  ],
};
