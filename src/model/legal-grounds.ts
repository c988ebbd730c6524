import type { Text } from './text.ts';

/** One ground in law on which an owner may give figures to a forum. */
export interface LegalGround {
  /** Stands in a release as `legalGround`. */
  readonly id: string;
  readonly label: Text;
  readonly regime: 'Wpg' | 'AVG' | 'Wjsg' | 'open';
  /** Owners that may rest on it; absent means any. */
  readonly owners?: readonly string[];
  readonly source: string;
  /** ISO dates, inclusive and exclusive: since when the product takes the article in its present wording. */
  readonly validFrom: string;
  readonly validUntil?: string;
}

const POLICE = ['POLITIE', 'KMAR', 'NLA'] as const;

/** Grounds that a release may name, each with the time in which it may be named. A law that changes gets a new entry. */
export const LEGAL_GROUNDS: readonly LegalGround[] = [
  {
    id: 'wpg-15',
    label: {
      nl: 'Wpg artikel 15: ter beschikking stellen binnen het politiedomein',
      en: 'Wpg article 15: making available within the police domain',
    },
    regime: 'Wpg',
    owners: POLICE,
    source: 'Wet politiegegevens, artikel 15',
    validFrom: '2019-01-01',
  },
  {
    id: 'wpg-20',
    label: {
      nl: 'Wpg artikel 20: verstrekken aan een samenwerkingsverband',
      en: 'Wpg article 20: provision to a structural partnership',
    },
    regime: 'Wpg',
    owners: POLICE,
    source: 'Wet politiegegevens, artikel 20',
    validFrom: '2019-01-01',
  },
  {
    id: 'avg-6-1-e',
    label: {
      nl: 'AVG artikel 6, eerste lid, onder e: taak van algemeen belang',
      en: 'GDPR article 6(1)(e): task in the public interest',
    },
    regime: 'AVG',
    source: 'Verordening (EU) 2016/679, artikel 6',
    validFrom: '2018-05-25',
  },
  {
    id: 'wjsg-39f',
    label: {
      nl: 'Wjsg artikel 39f: verstrekken van strafvorderlijke gegevens',
      en: 'Wjsg article 39f: provision of prosecution data',
    },
    regime: 'Wjsg',
    owners: ['OM', 'RVDR'],
    source: 'Wet justitiële en strafvorderlijke gegevens, artikel 39f',
    validFrom: '2019-01-01',
  },
  {
    id: 'published-by-source',
    label: { nl: 'Openbaar gepubliceerd door de bron', en: 'Published openly by the source' },
    regime: 'open',
    owners: ['IOM', 'EUROSTAT', 'UNHCR', 'CBP'],
    source: 'Licentie van de bron, in de definitie van de dataset',
    validFrom: '2018-05-25',
  },
];
