import type { RawAtom, RawTable } from '../../model/doors/raw-table.ts';
import { sealRawTable } from '../../model/doors/seal-raw-table.ts';
import type { Statement } from '../../model/doors/statement.ts';
import type { FactsConnection, Row } from './engine.ts';

/** Number of the rows that all questions of a statement share: what their minimum base is held against. */
const BASE = -1;

/** Runs a statement: one table for each of its permits, in their order. */
export async function readStatement(
  facts: Pick<FactsConnection, 'rows'>,
  statement: Statement,
): Promise<readonly RawTable[]> {
  const rows = Map.groupBy(await facts.rows(statement), (row) => Number(row['question']));
  const atoms = (question: number) => (rows.get(question) ?? []).map(atomOf);
  const base = atoms(BASE);
  return statement.permits.map((permit, i) => sealRawTable({ permit, cells: atoms(i), base }));
}

const atomOf = (row: Row): RawAtom => ({
  part: Number(row['part']),
  key: row['key'] as readonly string[],
  count: Number(row['n']),
  keySum: Number(row['key_sum']),
  sums: numbers(row['sums']),
  largest: numbers(row['largest']),
  sumKeys: numbers(row['sum_keys']),
  persons: numbers(row['persons']),
  personKeys: numbers(row['person_keys']),
});

/** A statement that adds nothing up has no such column. */
const numbers = (list: unknown) => (list === undefined ? NONE : (list as readonly (string | number)[]).map(Number));
const NONE: readonly number[] = [];
