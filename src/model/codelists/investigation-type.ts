import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const INVESTIGATION_TYPE: Codelist = {
  id: codelistId('investigation-type'),
  version: '1',
  label: { nl: 'Soort onderzoek', en: 'Type of investigation' },
  source: 'Onderscheid naar Mensensmokkel: criminaliteitsbeeldanalyse 2012; codes: Ketenbeeld, voorstel',
  levels: [{ id: 'investigation-type', label: { nl: 'Soort onderzoek', en: 'Type of investigation' } }],
  codes: [
    ...onLevel('investigation-type', [
      [
        'INCIDENT',
        'Incidentgericht',
        'Incident-based',
        'Naar aanleiding van een aanhouding of vondst, meestal kort.',
        'Following an arrest or find, mostly short.',
      ],
      [
        'PROJECT',
        'Projectmatig',
        'Project-based',
        'Gepland en gericht op een netwerk of werkwijze.',
        'Planned, aimed at a network or way of working.',
      ],
    ]),
    ...special('investigation-type', '_U', '_X'),
  ],
};
