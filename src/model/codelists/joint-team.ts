import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const JOINT_TEAM: Codelist = {
  id: codelistId('joint-team'),
  version: '1',
  label: { nl: 'Gezamenlijk team', en: 'Joint team' },
  source: 'Ketenbeeld, voorstel',
  levels: [{ id: 'joint-team', label: { nl: 'Gezamenlijk team', en: 'Joint team' } }],
  codes: [
    ...onLevel('joint-team', [
      ['NO_TEAM', 'Geen gezamenlijk team', 'No joint team'],
      ['NATIONAL_TEAM', 'Met andere Nederlandse diensten', 'With other Dutch services'],
      ['BILATERAL', 'Parallel onderzoek met één land', 'Parallel investigation with one country'],
      [
        'JIT',
        'Gemeenschappelijk onderzoeksteam (JIT)',
        'Joint investigation team (JIT)',
        'Door Eurojust ondersteund.',
        'Supported by Eurojust.',
      ],
      ['TASK_FORCE', 'Operationele taskforce bij Europol', 'Operational task force at Europol'],
    ]),
    ...special('joint-team', '_U', '_X'),
  ],
};
