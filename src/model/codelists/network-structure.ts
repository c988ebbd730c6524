import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const NETWORK_STRUCTURE: Codelist = {
  id: codelistId('network-structure'),
  version: '1',
  label: { nl: 'Structuur van het netwerk', en: 'Network structure' },
  source:
    'Alleen werkend, gelaagd en los naar onderzoek van 70 grote zaken (2002-2003); samenwerking per fase naar Europol (2023); codes: Ketenbeeld, voorstel',
  levels: [{ id: 'network-structure', label: { nl: 'Structuur', en: 'Structure' } }],
  codes: [
    ...onLevel('network-structure', [
      ['LONE', 'Eenling', 'Lone smuggler'],
      [
        'LOOSE',
        'Los, gelegenheidsverband',
        'Loose, occasional',
        'Deelt onderdak of documenten zonder vaste leiding.',
        'Shares safe houses or documents without fixed leadership.',
      ],
      ['LAYERED', 'Gelaagd en hiërarchisch', 'Layered and hierarchical'],
      ['JOINT_VENTURE', 'Samenwerking van netwerken per fase', 'Joint venture of networks by stage'],
      ['FAMILY', 'Familieverband', 'Family-based'],
      ['OTHER_STRUCTURE', 'Andere structuur', 'Other structure'],
    ]),
    ...special('network-structure', '_U', '_X', '_Z'),
  ],
};
