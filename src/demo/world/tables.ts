import { datasetId, forumId, partnerId, purposeId } from '../../model/ids.ts';
import type { TableDefinition } from '../../model/published-table.ts';
import type { Text } from '../../model/text.ts';

/** A published table of the demonstration: approved by a second person, or waiting for one. */
export interface DemoTable {
  readonly definition: TableDefinition;
  readonly isApproved: boolean;
}

const text = (nl: string, en: string): Text => ({ nl, en });
const by = (dimension: string, ...levels: readonly string[]) => ({ dimension, levels });

/**
 * Tables of owners that answer no questions on these records to these readers; a release of the same dataset to the same
 * readers would bar them.
 *
 * @param day ISO date; the tables are of the six whole years before
 */
export function demoTables(day: string): readonly DemoTable[] {
  const year = Number(day.slice(0, 4));
  const shared = {
    period: { from: `${year - 6}-01-01`, until: `${year}-01-01` },
    where: [],
    forum: forumId('mdt'),
    purpose: purposeId('direction-and-actions'),
    legalGround: 'Demonstratie: fictieve verstrekkingsgrond',
    validUntil: `${year + 2}-01-01`,
  };
  const suppressed = { kind: 'suppression', maxN: 4, protectZeros: false, width: 4 } as const;
  return [
    {
      isApproved: true,
      definition: {
        ...shared,
        title: text('Verdachten bij de Arbeidsinspectie', 'Suspects at the Labour Authority'),
        owner: partnerId('NLA'),
        dataset: datasetId('suspects'),
        tables: [
          {
            title: text('Leeftijd en geslacht', 'Age and sex'),
            dimensions: [by('age-group', 'maturity', 'age-group'), by('sex', 'sex')],
          },
          {
            title: text('Stand van de zaak per jaar', 'State of the case by year'),
            dimensions: [by('status', 'status'), by('registered', 'year')],
          },
        ],
        method: suppressed,
        terms: {
          handling: ['H1'],
          marking: '',
          text: 'Alleen voor het gezamenlijke beeld; niet voor toezicht op een bedrijf.',
        },
      },
    },
    {
      isApproved: true,
      definition: {
        ...shared,
        title: text('Reisdelen in strafzaken', 'Route legs in prosecutions'),
        owner: partnerId('OM'),
        dataset: datasetId('route-legs'),
        tables: [
          {
            title: text('Vervoer en grond', 'Mode and evidence'),
            dimensions: [by('mode', 'medium'), by('evidence', 'firmness')],
          },
        ],
        method: { kind: 'rounding', base: 10 },
        terms: { handling: ['H2'], marking: '', text: 'Noem de eigenaar en het jaar bij elk cijfer.' },
      },
    },
    {
      isApproved: false,
      definition: {
        ...shared,
        title: text('Reisdelen bij de Arbeidsinspectie', 'Route legs at the Labour Authority'),
        owner: partnerId('NLA'),
        dataset: datasetId('route-legs'),
        tables: [
          {
            title: text('Vervoer per jaar', 'Mode by year'),
            dimensions: [by('mode', 'medium'), by('registered', 'year')],
          },
        ],
        method: suppressed,
        terms: { handling: ['H1'], marking: '', text: 'Alleen voor het gezamenlijke beeld.' },
      },
    },
  ];
}
