import { besideText } from '../../governance/published-tables/table-audience.ts';
import { datasetOf } from '../../model/catalogue.ts';
import type { DatasetDefinition } from '../../model/dataset.ts';
import type { TableMethod } from '../../model/published-table.ts';
import type { Text } from '../../model/text.ts';
import { UNITS } from '../../model/units.ts';
import type { WirePublishedTable, WireTableEdition } from '../../model/wire/published-table.ts';
import type { World } from '../../model/world.ts';
import type { TableRead } from './read-table.ts';
import type { TableSight } from './table-sight.ts';
import { wireCodes } from './wire-codes.ts';

/** A table with everything a reader must know beside its figures. What the audit found is the owner's. */
export function wireTable(
  { table, as, state, editions, blockedBy, may }: TableSight,
  { catalogue, forums }: Pick<World, 'catalogue' | 'forums'>,
): WirePublishedTable {
  const dataset = datasetOf(catalogue, table.dataset);
  const of = forums.find((it) => it.id === table.forum);
  const { id, title, owner, period, method, forum, purpose, legalGround, validUntil, terms } = table;
  return {
    ...{ id, as, state, title, owner, period, method, forum, purpose, legalGround, validUntil },
    forumLabel: of?.label ?? { nl: forum, en: forum },
    purposeLabel: of?.purposes.find((it) => it.id === purpose)?.label ?? { nl: purpose, en: purpose },
    dataset: dataset.id,
    datasetLabel: dataset.label,
    unit: dataset.unit,
    unitLabel: UNITS[dataset.unit],
    isFictitious: dataset.isFictitious,
    tables: table.tables.map((linked) => ({
      title: linked.title,
      dimensions: linked.dimensions.map(({ dimension, levels }) => ({
        dimension,
        label: labelOf(dimension, dataset),
        levels: [...levels],
      })),
    })),
    where: table.where.map(({ dimension, level, in: codes }) => ({
      ...{ dimension, label: labelOf(dimension, dataset), level },
      in: wireCodes(dimension, codes, table, catalogue).map(({ code, label }) => ({ code, label })),
    })),
    meaning: meaningOf(method),
    terms: { ...terms, handling: [...terms.handling] },
    may: [...may],
    ...(as === 'owner' && blockedBy ? { blockedBy: { ...blockedBy, text: besideText(table, blockedBy) } } : {}),
    ...(as === 'owner' && table.withdrawnBecause ? { withdrawnBecause: table.withdrawnBecause } : {}),
    editions: editions.map(({ number, computedAt, approvedAt, audit, declined }) => ({
      number,
      asOf: computedAt,
      isApproved: approvedAt !== undefined,
      ...(as === 'owner' ? { audit } : {}),
      ...(as === 'owner' && declined ? { declinedBecause: declined.because } : {}),
    })),
  };
}

/** One edition, by linked table. */
export function wireEdition(
  { sight, edition }: TableRead,
  world: Pick<World, 'catalogue' | 'forums'>,
): WireTableEdition {
  const dataset = datasetOf(world.catalogue, sight.table.dataset);
  const ids = edition.dimensions.map(({ dimension }) => dimension);
  const published = sight.table.method.kind === 'rounding' ? 'rounded' : 'published';
  return {
    table: wireTable(sight, world),
    number: edition.number,
    asOf: edition.computedAt,
    dimensions: ids.map((dimension, i) => ({
      dimension,
      label: labelOf(dimension, dataset),
      codes: [
        ...wireCodes(
          dimension,
          [...new Set(edition.cells.flatMap(({ key }) => key[i] ?? []))],
          sight.table,
          world.catalogue,
        ),
      ],
    })),
    tables: edition.tables.map((cells, n) => ({
      title: sight.table.tables[n]?.title ?? sight.table.title,
      dimensions: sight.table.tables[n]?.dimensions.map(({ dimension }) => dimension) ?? [],
      cells: cells.flatMap((at) => {
        const cell = edition.cells[at];
        if (!cell) return [];
        const key = Object.fromEntries(ids.flatMap((id, i) => (cell.key[i] === null ? [] : [[id, cell.key[i] ?? '']])));
        return [{ key, value: cell.value, status: cell.value === null ? 'withheld' : published }];
      }),
    })),
  };
}

const labelOf = (id: string, { dimensions }: DatasetDefinition): Text =>
  dimensions.find((it) => it.id === id)?.label ?? { nl: id, en: id };

function meaningOf(method: TableMethod): Text {
  if (method.kind === 'rounding')
    return {
      nl: `Elk aantal is afgerond op het dichtstbijzijnde veelvoud van ${method.base}; totalen tellen daarom niet op.`,
      en: `Every count is rounded to the nearest multiple of ${method.base}; totals therefore do not add up.`,
    };
  return {
    nl: `Een afgeschermd aantal ligt tussen 1 en ${method.maxN}, of is afgeschermd om zo'n aantal te beschermen; het is geen nul.${method.protectZeros ? ' Ook nullen zijn afgeschermd.' : ''}`,
    en: `A withheld count lies between 1 and ${method.maxN}, or is withheld to protect such a count; it is not a zero.${method.protectZeros ? ' Zeros are withheld as well.' : ''}`,
  };
}
