import type { Draw } from '../draw.ts';
import type { FileRecipe, Stage } from '../stage.ts';
import { GROUNDS } from './registration.ts';

export const NETWORK_TIES_STAGE: Stage = {
  id: 'network-ties',
  strata: [
    { partner: 'POLITIE', theme: 'smuggling', kind: 'ties', volume: 230 },
    { partner: 'POLITIE', theme: 'trafficking', kind: 'ties', volume: 210 },
    { partner: 'KMAR', theme: 'smuggling', kind: 'ties', volume: 300 },
    { partner: 'NLA', theme: 'trafficking', kind: 'ties', volume: 60 },
  ],
};

/** Persons of a network, days that one lasts, and the share of ties that lead to the network before [planted: communities with hubs and bridges]. */
export const COMMUNITIES = { persons: 18, days: 120, bridges: 0.05 } as const;

const ROLES = {
  smuggling: {
    ORGANISER: 7,
    COORDINATOR: 12,
    RECRUITER: 9,
    DRIVER: 28,
    SCOUT: 8,
    DOCUMENT_FORGER: 5,
    HOST: 10,
    MONEY_BROKER: 7,
    ONLINE_FACILITATOR: 4,
    SUPPLIER: 4,
    _U: 6,
  },
  trafficking: {
    ORGANISER: 7,
    RECRUITER: 20,
    EXPLOITER: 34,
    ENFORCER: 10,
    HOST: 9,
    DRIVER: 6,
    MONEY_BROKER: 5,
    ONLINE_FACILITATOR: 3,
    _U: 6,
  },
} as const;

const role = (column: string): Draw => ({ kind: 'pick-by', column, by: '@theme', codes: ROLES });

export const NETWORK_TIES_FILE: FileRecipe = {
  dataset: 'network-ties',
  stages: ['network-ties'],
  mark: 't',
  event: [
    {
      kind: 'pick-by',
      column: 'theme',
      by: '@theme',
      codes: { smuggling: { SMUGGLING: 95, BOTH: 5 }, trafficking: { TRAFFICKING: 95, BOTH: 5 } },
    },
    { kind: 'same', column: 'first-seen', as: '@day' },
    {
      kind: 'date',
      column: 'last-seen',
      from: 'first-seen',
      days: [
        [0, 0, 34],
        [1, 60, 40],
        [61, 400, 26],
      ],
    },
    role('role-a'),
    role('role-b'),
    {
      kind: 'pick',
      column: 'strength',
      codes: {
        STRONG_SAME_FACT: 22,
        STRONG_REPEATED: 16,
        MODERATE_SINGLE: 25,
        MODERATE_MONEY: 9,
        WEAK_PLACE: 12,
        WEAK_SUSPICION: 16,
      },
    },
    { kind: 'pick', column: 'source-evaluation', codes: { A: 18, B: 50, C: 8, X: 24 } },
    {
      kind: 'number',
      column: 'contacts',
      bands: [
        [1, 1, 40],
        [2, 9, 38],
        [10, 60, 18],
        [61, 400, 4],
      ],
    },
    { kind: 'tie', columns: ['person-a', 'person-b'], ...COMMUNITIES },
  ],
  registration: [{ kind: 'pick-by', column: 'wpg-ground', by: '@partner', codes: GROUNDS }],
};
