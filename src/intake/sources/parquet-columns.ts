import { type Fragment, identifier, join, sql } from '../../sql/sql.ts';
import type { IntakeConnection } from '../effects.ts';
import { fractionText, type WrittenAs } from './fraction-text.ts';
import { LIMITS } from './limits.ts';
import { broken, SourceFault, tooMany } from './source-fault.ts';

export interface ParquetColumn {
  readonly name: string;
  /** As the engine calls it, for example `VARCHAR[]`. */
  readonly type: string;
}

/** Query with the columns of a file; `file_row_number` counts from 0. */
export const parquetRows = (path: string): Fragment =>
  sql`read_parquet(${literalPath(path)}, file_row_number := true, binary_as_string := true)`;

/**
 * Reads the footer only.
 * @throws SourceFault when the file is damaged or goes beyond a limit
 */
export async function parquetColumns(facts: IntakeConnection, path: string): Promise<readonly ParquetColumn[]> {
  const [meta] = await readingParquet(() =>
    facts.rows(sql`SELECT num_rows FROM parquet_file_metadata(${literalPath(path)})`),
  );
  if (Number(meta?.['num_rows']) > LIMITS.rows)
    throw tooMany(`Hoogstens ${LIMITS.rows} rijen.`, `At most ${LIMITS.rows} rows.`);
  const rows = await readingParquet(() =>
    facts.rows(sql`DESCRIBE SELECT * FROM read_parquet(${literalPath(path)}, binary_as_string := true)`),
  );
  if (rows.length > LIMITS.columns)
    throw tooMany(
      `Hoogstens ${LIMITS.columns} kolommen; dit bestand heeft er ${rows.length}.`,
      `At most ${LIMITS.columns} columns; this file has ${rows.length}.`,
    );
  return rows.map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }));
}

/** A structure, a map, or a list of lists: what cannot stand in one field. */
export const isNested = ({ type }: ParquetColumn): boolean => /STRUCT|MAP|UNION|\[[0-9]*\]\[|VARIANT/.test(type);

/** The value of a column as the text that a CSV file would hold; empty where there is none. */
export function parquetText({ name, type }: ParquetColumn, separator: string, sign: ',' | '.' = '.'): Fragment {
  const value = identifier(name);
  const list = /^(.*)\[[0-9]*\]$/.exec(type);
  if (!list) return sql`coalesce(${scalarText(value, type, sign)}, '')`;
  const part = scalarText(sql`part`, list[1] ?? '', sign);
  return sql`coalesce(array_to_string(list_transform(list_filter(${value}, lambda part: part IS NOT NULL), lambda part: ${part}), ${separator}), '')`;
}

function scalarText(value: Fragment, type: string, sign: ',' | '.'): Fragment {
  const text = sql`CAST(${value} AS VARCHAR)`;
  // Whole numbers that a tool kept as binary or decimal fractions: as people write them.
  if (/^(DOUBLE|FLOAT|DECIMAL)/.test(type)) return fractionText(text, sign);
  // Midnight stands for the day, whatever the type; other times stay, and are found to be no date.
  if (type === 'TIMESTAMP WITH TIME ZONE')
    return sql`regexp_replace(strftime(make_timestamp(epoch_us(${value})), '%Y-%m-%dT%H:%M:%S') || 'Z', 'T00:00:00Z$', '')`;
  if (type.startsWith('TIMESTAMP'))
    return sql`regexp_replace(strftime(${value}::TIMESTAMP, '%Y-%m-%dT%H:%M:%S'), 'T00:00:00$', '')`;
  return text;
}

/** The records of a file: line (the first is 1), problem and fields in the order of the columns, empty where not read. */
export function parquetRecords(
  path: string,
  columns: readonly ParquetColumn[],
  read: readonly number[],
  { separators, commas }: WrittenAs,
): Fragment {
  const fields = columns.map((column, i) =>
    read.includes(i) ? parquetText(column, separators.get(column.name) ?? '|', commas.has(i) ? ',' : '.') : sql`''`,
  );
  return sql`
    SELECT file_row_number + 1 AS line, NULL::VARCHAR AS problem, [${join(fields)}] AS f FROM ${parquetRows(path)}`;
}

/** Runs what reads a Parquet file; what the engine says of a damaged one becomes a finding. */
export async function readingParquet<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || !ABOUT_THE_FILE.test(error.message)) throw error;
    throw /encrypt/i.test(error.message)
      ? new SourceFault('file-encrypted', { nl: 'Parquet zonder versleuteling.', en: 'Parquet without encryption.' })
      : broken('Een Parquet-bestand dat heel is.', 'A Parquet file that is whole.');
  }
}

// Not a full disk, an interrupt or a fault of ours.
const ABOUT_THE_FILE =
  /parquet|TProtocol|thrift|magic bytes|snappy|zstd|gzip|brotli|lz4|decompress|corrupt|footer|Invalid Input|Invalid unicode|Out of Range|Not implemented|Could not read|out of buffer|Out of Memory/i;

// The engine takes these signs in a path for patterns.
const literalPath = (path: string) => path.replace(/[*?[]/g, '[$&]');
