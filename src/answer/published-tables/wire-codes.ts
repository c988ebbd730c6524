import { type Catalogue, codelistOf, datasetOf } from '../../model/catalogue.ts';
import { hierarchyOf } from '../../model/hierarchy.ts';
import type { TableDefinition } from '../../model/published-table.ts';
import type { Text } from '../../model/text.ts';

interface WireCode {
  readonly code: string;
  readonly label: Text;
  readonly depth: number;
}

/** The codes of a dimension in words, each after the one it is part of; codes side by side keep their order. */
export function wireCodes(
  dimension: string,
  codes: readonly string[],
  table: Pick<TableDefinition, 'dataset'>,
  catalogue: Catalogue,
): readonly WireCode[] {
  const above = aboveOf(dimension, table, catalogue);
  const shown = new Set(codes);
  const parentOf = (code: string) => above(code).find((it) => shown.has(it));
  const children = Map.groupBy(codes, parentOf);
  const label = labelOf(dimension, table, catalogue);
  const branch = (parent: string | undefined, depth: number): readonly WireCode[] =>
    (children.get(parent) ?? []).flatMap((code) => [{ code, label: label(code), depth }, ...branch(code, depth + 1)]);
  return branch(undefined, 0);
}

/** What a code is part of, nearest first. */
function aboveOf(id: string, { dataset }: Pick<TableDefinition, 'dataset'>, catalogue: Catalogue) {
  const dimension = datasetOf(catalogue, dataset).dimensions.find((it) => it.id === id);
  if (!dimension || dimension.kind === 'date') return abovePeriod;
  const hierarchy = hierarchyOf(codelistOf(catalogue, dimension.codelist));
  const above = (code: string): readonly string[] => {
    const parent = hierarchy.parent(code);
    return parent === undefined ? [] : [parent, ...above(parent)];
  };
  return above;
}

/** 2024-05 is part of 2024-Q2, and that of 2024. */
function abovePeriod(period: string): readonly string[] {
  const [year = '', part] = period.split('-');
  if (part === undefined) return [];
  if (part.startsWith('Q')) return [year];
  return [`${year}-Q${Math.ceil(Number(part) / 3)}`, year];
}

function labelOf(id: string, { dataset }: Pick<TableDefinition, 'dataset'>, catalogue: Catalogue) {
  const dimension = datasetOf(catalogue, dataset).dimensions.find((it) => it.id === id);
  const known = dimension && dimension.kind !== 'date' ? codelistOf(catalogue, dimension.codelist).codes : [];
  const labels = new Map(known.map(({ code, label }) => [code, label]));
  return (code: string): Text => labels.get(code) ?? { nl: code, en: code };
}
