import type { RawAtom, RawTable } from '../../model/doors/raw-table.ts';
import { sealRawTable } from '../../model/doors/seal-raw-table.ts';
import type { Statement } from '../../model/doors/statement.ts';
import type { FactsConnection, Row } from './engine.ts';

/** Runs the statement of a permit. */
export async function readStatement(facts: Pick<FactsConnection, 'rows'>, statement: Statement): Promise<RawTable> {
  const rows = await facts.rows(statement);
  return sealRawTable({
    permit: statement.permit,
    cells: rows.filter((row) => row['base'] === 0).map(atomOf),
    base: rows.filter((row) => row['base'] === 1).map(atomOf),
  });
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

const numbers = (list: unknown) => (list as readonly (string | number)[]).map(Number);
