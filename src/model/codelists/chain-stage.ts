import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

/** Steps of the way from report to final judgement. Publishers of chain statistics define them differently: a figure keeps its own card. */
export const CHAIN_STAGE: Codelist = {
  id: codelistId('chain-stage'),
  version: '1',
  label: { nl: 'Ketenfase', en: 'Chain stage' },
  source:
    'Begrippenlijst justitieketen (criminaliteitinbeeld.nl); verrijken naar de Nationaal Rapporteur; codes: Ketenbeeld, voorstel',
  levels: [
    { id: 'phase', label: { nl: 'Fase', en: 'Phase' } },
    { id: 'stage', label: { nl: 'Stap', en: 'Stage' } },
  ],
  codes: [
    ...branch('phase', ['SIGNALLING', 'Signaleren', 'Signalling'], 'stage', [
      ['REPORT', 'Melding', 'Report'],
      ['SIGNAL', 'Signaal', 'Signal'],
      ['ENRICHED', 'Verrijkt signaal', 'Enriched signal'],
    ]),
    ...branch('phase', ['DETECTION', 'Opsporing', 'Detection'], 'stage', [
      ['INVESTIGATION', 'Onderzoek', 'Investigation'],
      ['SUSPECT', 'Verdachte bij de opsporingsdienst', 'Suspect at the investigative service'],
    ]),
    ...branch('phase', ['PROSECUTION', 'Vervolging', 'Prosecution'], 'stage', [
      [
        'INFLOW',
        'Ingestroomd bij het OM',
        'Registered at the Public Prosecution Service',
        'Een verdachte in twee zaken telt twee keer.',
        'A suspect in two cases counts twice.',
      ],
      ['DISMISSAL', 'Sepot', 'Dismissal'],
      ['PENALTY_ORDER', 'Strafbeschikking', 'Penalty order'],
      ['SUMMONS', 'Dagvaarding', 'Summons'],
    ]),
    ...branch('phase', ['TRIAL', 'Berechting', 'Trial'], 'stage', [
      ['FIRST_INSTANCE', 'Eerste aanleg', 'First instance'],
      ['APPEAL', 'Hoger beroep', 'Appeal'],
      ['CASSATION', 'Cassatie', 'Cassation'],
      ['FINAL', 'Onherroepelijk', 'Final'],
    ]),
    ...special('stage', '_U', '_X'),
  ],
};
