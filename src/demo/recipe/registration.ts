import type { Weights } from '../alias-table.ts';
import type { Band, Draw } from '../draw.ts';

/** How the services register, apart from what they saw. All shares are an [assumption]. */
export const SOURCE_EVALUATIONS: Weights = { A: 16, B: 46, C: 9, X: 29 };
export const INFORMATION_EVALUATIONS: Weights = { 1: 20, 2: 36, 3: 19, 4: 25 };
export const HANDLINGS: Weights = { H0: 58, H1: 19, H2: 11, 'H1|H2': 6, H3: 4, 'H2|H3': 2 };
export const MARKINGS: Weights = { NONE: 55, DEP_V: 36, '': 9 };

export const GROUNDS: Readonly<Record<string, Weights>> = {
  POLITIE: { WPG_8: 62, WPG_9: 14, WPG_10: 15, WPG_13: 9 },
  KMAR: { WPG_8: 70, WPG_9: 16, WPG_10: 8, WPG_13: 6 },
  NLA: { AVG: 62, WPG_8: 22, WPG_9: 16 },
};

/** Links with other crime; '' and `_U` are what most signals have. A real link carries its strength. */
export const CRIME_AREAS: Readonly<Record<'smuggling' | 'trafficking', Weights>> = {
  smuggling: {
    '': 36,
    _U: 30,
    DOCUMENT_FRAUD: 13,
    TRAFFICKING: 5,
    DRUGS: 5,
    LAUNDERING: 4,
    EXTORTION: 2,
    PROPERTY: 2,
    ILLEGAL_WORK: 2,
    WEAPONS: 0.7,
    TERRORISM: 0.3,
  },
  trafficking: {
    '': 34,
    _U: 28,
    DRUGS: 10,
    SEXUAL_OFFENCES: 8,
    ILLEGAL_WORK: 6,
    LAUNDERING: 4,
    FRAUD: 4,
    SMUGGLING: 3,
    EXTORTION: 2,
    WEAPONS: 1,
  },
};

const CRIME_STRENGTHS: Weights = { SUSPICION: 48, SAME_FACT: 22, SAME_PERSON: 18, SAME_NETWORK: 12 };

export const PROFITS: Weights = { Y: 52, N: 14, _U: 30, '': 4 };

/** Suspects in a signal [assumption]. */
export const SUSPECTS: readonly Band[] = [
  [0, 0, 38],
  [1, 1, 42],
  [2, 2, 13],
  [3, 3, 5],
  [4, 4, 2],
];

/** A link with other crime and its strength; an eighth of the records that have one have a second. */
export function crimeLinks(areas: Weights): readonly Draw[] {
  const codes = Object.fromEntries(
    Object.entries(areas).flatMap(([area, weight]): readonly (readonly [string, number])[] =>
      area === '' || area === '_U'
        ? [[area, weight]]
        : Object.entries(CRIME_STRENGTHS).map(
            ([strength, share]) => [`${area}.${strength}`, (weight * share) / 100] as const,
          ),
    ),
  );
  return [
    { kind: 'pick', column: 'crime-link', codes },
    { kind: 'chance', share: 0.12, draws: [{ kind: 'also', column: 'crime-link', codes }] },
  ];
}
