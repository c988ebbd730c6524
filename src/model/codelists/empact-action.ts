import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special, withValidity } from './make.ts';

/** Priorities change with each cycle of four years: two of the cycle that ended in 2025 became one in 2026. */
export const EMPACT_ACTION: Codelist = {
  id: codelistId('empact-action'),
  version: '1',
  label: { nl: 'EMPACT-actie', en: 'EMPACT action' },
  source: 'Prioriteiten naar de Raad van de EU (2022-2025, 2026-2029); soorten actie: Ketenbeeld, voorstel',
  levels: [
    { id: 'priority', label: { nl: 'Prioriteit', en: 'Priority' } },
    { id: 'action', label: { nl: 'Prioriteit en soort actie', en: 'Priority and kind of action' } },
  ],
  codes: withValidity(
    [
      ...branch('priority', ['NO_EMPACT', 'Geen EMPACT', 'No EMPACT'], 'action', [
        ['NO_EMPACT_ACTION', 'Geen EMPACT-actie', 'No EMPACT action'],
      ]),
      ...branch(
        'priority',
        ['EMPACT_2022_SMUGGLING', 'EMPACT 2022-2025: migrantensmokkel', 'EMPACT 2022-2025: migrant smuggling'],
        'action',
        [
          [
            'EMPACT_2022_SMUGGLING.DAYS',
            'Migrantensmokkel: gezamenlijke actiedagen',
            'Migrant smuggling: joint action days',
          ],
          [
            'EMPACT_2022_SMUGGLING.CASES',
            'Migrantensmokkel: gezamenlijke onderzoeken',
            'Migrant smuggling: joint investigations',
          ],
          [
            'EMPACT_2022_SMUGGLING.PICTURE',
            'Migrantensmokkel: inlichtingenbeeld',
            'Migrant smuggling: intelligence picture',
          ],
          [
            'EMPACT_2022_SMUGGLING.TRAINING',
            'Migrantensmokkel: opleiding en preventie',
            'Migrant smuggling: training and prevention',
          ],
        ],
      ),
      ...branch(
        'priority',
        ['EMPACT_2022_TRAFFICKING', 'EMPACT 2022-2025: mensenhandel', 'EMPACT 2022-2025: trafficking in human beings'],
        'action',
        [
          [
            'EMPACT_2022_TRAFFICKING.DAYS',
            'Mensenhandel: gezamenlijke actiedagen',
            'Trafficking in human beings: joint action days',
          ],
          [
            'EMPACT_2022_TRAFFICKING.CASES',
            'Mensenhandel: gezamenlijke onderzoeken',
            'Trafficking in human beings: joint investigations',
          ],
          [
            'EMPACT_2022_TRAFFICKING.PICTURE',
            'Mensenhandel: inlichtingenbeeld',
            'Trafficking in human beings: intelligence picture',
          ],
          [
            'EMPACT_2022_TRAFFICKING.TRAINING',
            'Mensenhandel: opleiding en preventie',
            'Trafficking in human beings: training and prevention',
          ],
        ],
      ),
      ...branch(
        'priority',
        [
          'EMPACT_2026_BOTH',
          'EMPACT 2026-2029: migrantensmokkel en mensenhandel',
          'EMPACT 2026-2029: migrant smuggling and trafficking in human beings',
          'Volgt op twee prioriteiten van de vorige cyclus; reeksen over 2025 en 2026 heen zijn niet vergelijkbaar.',
          'Follows two priorities of the previous cycle; series across 2025 and 2026 are not comparable.',
        ],
        'action',
        [
          [
            'EMPACT_2026_BOTH.DAYS',
            'Migrantensmokkel en mensenhandel: gezamenlijke actiedagen',
            'Migrant smuggling and trafficking in human beings: joint action days',
          ],
          [
            'EMPACT_2026_BOTH.CASES',
            'Migrantensmokkel en mensenhandel: gezamenlijke onderzoeken',
            'Migrant smuggling and trafficking in human beings: joint investigations',
          ],
          [
            'EMPACT_2026_BOTH.PICTURE',
            'Migrantensmokkel en mensenhandel: inlichtingenbeeld',
            'Migrant smuggling and trafficking in human beings: intelligence picture',
          ],
          [
            'EMPACT_2026_BOTH.TRAINING',
            'Migrantensmokkel en mensenhandel: opleiding en preventie',
            'Migrant smuggling and trafficking in human beings: training and prevention',
          ],
        ],
      ),
      ...special('action', '_U', '_X'),
    ],
    {
      EMPACT_2022_SMUGGLING: { validFrom: '2022-01-01', validUntil: '2026-01-01' },
      'EMPACT_2022_SMUGGLING.DAYS': { validFrom: '2022-01-01', validUntil: '2026-01-01' },
      'EMPACT_2022_SMUGGLING.CASES': { validFrom: '2022-01-01', validUntil: '2026-01-01' },
      'EMPACT_2022_SMUGGLING.PICTURE': { validFrom: '2022-01-01', validUntil: '2026-01-01' },
      'EMPACT_2022_SMUGGLING.TRAINING': { validFrom: '2022-01-01', validUntil: '2026-01-01' },
      EMPACT_2022_TRAFFICKING: { validFrom: '2022-01-01', validUntil: '2026-01-01' },
      'EMPACT_2022_TRAFFICKING.DAYS': { validFrom: '2022-01-01', validUntil: '2026-01-01' },
      'EMPACT_2022_TRAFFICKING.CASES': { validFrom: '2022-01-01', validUntil: '2026-01-01' },
      'EMPACT_2022_TRAFFICKING.PICTURE': { validFrom: '2022-01-01', validUntil: '2026-01-01' },
      'EMPACT_2022_TRAFFICKING.TRAINING': { validFrom: '2022-01-01', validUntil: '2026-01-01' },
      EMPACT_2026_BOTH: { validFrom: '2026-01-01' },
      'EMPACT_2026_BOTH.DAYS': { validFrom: '2026-01-01' },
      'EMPACT_2026_BOTH.CASES': { validFrom: '2026-01-01' },
      'EMPACT_2026_BOTH.PICTURE': { validFrom: '2026-01-01' },
      'EMPACT_2026_BOTH.TRAINING': { validFrom: '2026-01-01' },
    },
  ),
};
