import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

/** A role is held per person, event and time: one person may have several, and a suspect may turn out a victim. */
export const NETWORK_ROLE: Codelist = {
  id: codelistId('network-role'),
  version: '1',
  label: { nl: 'Rol in het netwerk', en: 'Role in the network' },
  source: 'Ketenbeeld, voorstel; verwante rol uit HTCDS 2.0 (IOM) waar vermeld',
  levels: [
    { id: 'function', label: { nl: 'Functie', en: 'Function' } },
    { id: 'role', label: { nl: 'Rol', en: 'Role' } },
  ],
  codes: [
    ...branch('function', ['LEADING', 'Leiding', 'Leading'], 'role', [
      ['ORGANISER', 'Organisator', 'Organiser', 'HTCDS smuggler: ruimer.', 'HTCDS smuggler: broader.'],
      [
        'COORDINATOR',
        'Coördinator van een knooppunt',
        'Coordinator of a hub',
        'HTCDS broker/travel agent: verwant.',
        'HTCDS broker/travel agent: related.',
      ],
    ]),
    ...branch('function', ['RECRUITING', 'Werving', 'Recruiting'], 'role', [
      [
        'RECRUITER',
        'Ronselaar of werver',
        'Recruiter',
        'HTCDS recruiter/intermediary: gelijk.',
        'HTCDS recruiter/intermediary: exact.',
      ],
      [
        'ONLINE_FACILITATOR',
        'Online-facilitator',
        'Online facilitator',
        'HTCDS: niet vergelijkbaar.',
        'HTCDS: not comparable.',
      ],
    ]),
    ...branch('function', ['MOVING', 'Vervoer', 'Moving'], 'role', [
      [
        'DRIVER',
        'Transporteur of chauffeur',
        'Transporter or driver',
        'HTCDS transporter: gelijk.',
        'HTCDS transporter: exact.',
      ],
      [
        'SCOUT',
        'Verkenner of gids',
        'Scout or guide',
        'HTCDS travelling partner: verwant.',
        'HTCDS travelling partner: related.',
      ],
    ]),
    ...branch('function', ['FACILITATING', 'Facilitering', 'Facilitating'], 'role', [
      [
        'DOCUMENT_FORGER',
        'Documentvervalser',
        'Document forger',
        'HTCDS: niet vergelijkbaar.',
        'HTCDS: not comparable.',
      ],
      ['HOST', 'Huisvester', 'Host', 'HTCDS: niet vergelijkbaar.', 'HTCDS: not comparable.'],
      ['MONEY_BROKER', 'Geldmakelaar', 'Money broker', 'HTCDS: niet vergelijkbaar.', 'HTCDS: not comparable.'],
      [
        'SUPPLIER',
        'Materiaalleverancier',
        'Supplier of material',
        'HTCDS: niet vergelijkbaar.',
        'HTCDS: not comparable.',
      ],
    ]),
    ...branch('function', ['COERCING', 'Dwang en uitbuiting', 'Coercing and exploiting'], 'role', [
      [
        'ENFORCER',
        'Uitvoerder van geweld of afperser',
        'Enforcer or extortionist',
        'HTCDS abuser en kidnapper: ruimer dan elk van beide.',
        'HTCDS abuser and kidnapper: broader than each.',
      ],
      ['EXPLOITER', 'Uitbuiter', 'Exploiter', 'HTCDS exploiter: gelijk.', 'HTCDS exploiter: exact.'],
    ]),
    ...branch('function', ['OTHER_ROLES', 'Overig', 'Other'], 'role', [
      ['OTHER_ROLE', 'Andere rol', 'Other role', 'HTCDS other: gelijk.', 'HTCDS other: exact.'],
    ]),
    ...special('role', '_U', '_X', '_Z'),
  ],
};
