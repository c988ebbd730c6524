import { type Catalogue, codelistOf, datasetOf } from '../../model/catalogue.ts';
import type { DatasetDefinition } from '../../model/dataset.ts';
import type { TableMethod } from '../../model/published-table.ts';
import type { Text } from '../../model/text.ts';
import type { WirePublishedTable, WireTableEdition } from '../../model/wire/published-table.ts';
import type { TableRead } from './read-table.ts';
import type { TableSight } from './table-sight.ts';

/** A table with everything a reader must know beside its figures. What the audit found is the owner's. */
export function wireTable(
  { table, as, state, editions, blockedBy }: TableSight,
  catalogue: Catalogue,
): WirePublishedTable {
  const dataset = datasetOf(catalogue, table.dataset);
  const { id, title, owner, period, method, forum, purpose, legalGround, validUntil, terms } = table;
  return {
    ...{ id, as, state, title, owner, period, method, forum, purpose, legalGround, validUntil },
    dataset: dataset.id,
    datasetLabel: dataset.label,
    unit: dataset.unit,
    isFictitious: dataset.isFictitious,
    tables: table.tables.map((linked) => ({
      title: linked.title,
      dimensions: linked.dimensions.map(({ dimension, levels }) => ({
        dimension,
        label: labelOf(dimension, dataset),
        levels: [...levels],
      })),
    })),
    where: table.where.map(({ dimension, level, in: codes }) => ({ dimension, level, in: [...codes] })),
    meaning: meaningOf(method),
    terms: { ...terms, handling: [...terms.handling] },
    ...(as === 'owner' && blockedBy !== undefined ? { blockedBy } : {}),
    editions: editions.map(({ number, computedAt, approvedAt, audit }) => ({
      number,
      asOf: computedAt,
      isApproved: approvedAt !== undefined,
      ...(as === 'owner' ? { audit } : {}),
    })),
  };
}

/** One edition, by linked table. */
export function wireEdition({ sight, edition }: TableRead, catalogue: Catalogue): WireTableEdition {
  const dataset = datasetOf(catalogue, sight.table.dataset);
  const ids = edition.dimensions.map(({ dimension }) => dimension);
  const published = sight.table.method.kind === 'rounding' ? 'rounded' : 'published';
  return {
    table: wireTable(sight, catalogue),
    number: edition.number,
    asOf: edition.computedAt,
    dimensions: ids.map((dimension, i) => ({
      dimension,
      label: labelOf(dimension, dataset),
      codes: [...new Set(edition.cells.flatMap(({ key }) => key[i] ?? []))].map((code) => ({
        code,
        label: codeLabel(dimension, code, dataset, catalogue),
      })),
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

function codeLabel(id: string, code: string, { dimensions }: DatasetDefinition, catalogue: Catalogue): Text {
  const dimension = dimensions.find((it) => it.id === id);
  if (!dimension || dimension.kind === 'date') return { nl: code, en: code };
  return (
    codelistOf(catalogue, dimension.codelist).codes.find((it) => it.code === code)?.label ?? { nl: code, en: code }
  );
}

function meaningOf(method: TableMethod): Text {
  if (method.kind === 'rounding')
    return {
      nl: `Elk aantal is afgerond op het dichtstbijzijnde veelvoud van ${method.base}; totalen tellen daarom niet op.`,
      en: `Every count is rounded to the nearest multiple of ${method.base}; totals therefore do not add up.`,
    };
  return {
    nl: `Een weggelaten aantal ligt tussen 1 en ${method.maxN}, of is weggelaten om zo'n aantal te beschermen; het is geen nul.${method.protectZeros ? ' Ook nullen zijn weggelaten.' : ''}`,
    en: `A withheld count lies between 1 and ${method.maxN}, or is withheld to protect such a count; it is not a zero.${method.protectZeros ? ' Zeros are withheld as well.' : ''}`,
  };
}
