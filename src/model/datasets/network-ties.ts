import type { DatasetDefinition } from '../dataset.ts';
import { datasetId, partnerId } from '../ids.ts';
import { card, code, day, measure, pseudonym } from './make.ts';
import { THEME, WPG_GROUND } from './shared-dimensions.ts';

const CARD = card(
  '1',
  [
    'Banden tussen twee personen in netwerken die een dienst onderzoekt.',
    'Ties between two persons in networks that a service investigates.',
  ],
  ['Alleen in de zone van de eigenaar', "The owner's zone only"],
  [
    'Elke band van twee personen telt één keer per periode; personen worden alleen als verschillende sleutels geteld.',
    'Each tie of two persons counts once per period; persons are counted as distinct keys only.',
  ],
  [
    'Wie niet is onderzocht, heeft geen banden: het beeld volgt de opsporing, niet het netwerk.',
    'Who was not investigated has no ties: the picture follows the investigations, not the network.',
  ],
);

const PERSON_KEY = [
  'Versleuteld kenmerk van een persoon, alleen om verschillende personen te tellen.',
  'Keyed pseudonym of a person, to count distinct persons only.',
] as const;

export const NETWORK_TIES: DatasetDefinition = {
  id: datasetId('network-ties'),
  label: { nl: 'Netwerkbanden', en: 'Network ties' },
  description: {
    nl: 'Banden tussen versleutelde personen met rol, periode en sterkte. Wordt nooit vrijgegeven: alleen de eigenaar zelf ziet er cijfers van.',
    en: 'Ties between keyed persons with role, period and strength. Never released: only the owner sees figures of it.',
  },
  kind: 'records',
  unit: 'tie',
  owners: [partnerId('POLITIE'), partnerId('KMAR'), partnerId('NLA')],
  isFictitious: true,
  ownerZoneOnly: true,
  referenceDate: 'first-seen',
  dateOrder: [['first-seen', 'last-seen']],
  measureOrder: [],
  deliveryRhythmDays: 92,
  dimensions: [
    THEME,
    day(
      'first-seen',
      ['Eerst gezien', 'First seen'],
      ['Dag waarop de band voor het eerst bleek.', 'Day on which the tie first showed.'],
      { isRequired: true },
    ),
    day(
      'last-seen',
      ['Laatst gezien', 'Last seen'],
      ['Dag waarop de band voor het laatst bleek.', 'Day on which the tie last showed.'],
    ),
    code(
      'role-a',
      'network-role',
      ['Rol van de eerste', 'Role of the first'],
      ['Rol van de eerste persoon in deze band en periode.', 'Role of the first person in this tie and period.'],
    ),
    code(
      'role-b',
      'network-role',
      ['Rol van de tweede', 'Role of the second'],
      ['Rol van de tweede persoon in deze band en periode.', 'Role of the second person in this tie and period.'],
    ),
    code(
      'strength',
      'tie-strength',
      ['Sterkte', 'Strength'],
      ['Hoe sterk de band is, en waarop dat berust.', 'How strong the tie is, and on what that rests.'],
      {
        isRequired: true,
      },
    ),
    code(
      'source-evaluation',
      'source-evaluation',
      ['Bronevaluatie', 'Source evaluation'],
      ['Betrouwbaarheid van de bron, A, B, C of X.', 'Reliability of the source, A, B, C or X.'],
      {
        isRequired: true,
      },
    ),
    WPG_GROUND,
  ],
  measures: [
    measure(
      'contacts',
      'contact',
      1_000_000,
      ['Contacten', 'Contacts'],
      [
        'Vastgelegde contacten tussen beiden in de periode.',
        'Contacts between the two that were recorded in the period.',
      ],
      CARD,
    ),
  ],
  pseudonyms: [
    pseudonym('person-a', 'person', ['Eerste persoon', 'First person'], PERSON_KEY, true),
    pseudonym('person-b', 'person', ['Tweede persoon', 'Second person'], PERSON_KEY, true),
  ],
  card: CARD,
};
