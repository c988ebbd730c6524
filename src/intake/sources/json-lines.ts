import { createReadStream } from 'node:fs';
import { type Fragment, integer, join, sql } from '../../sql/sql.ts';
import { BLOCK_BYTES, blockReader, LONGEST_LINE } from '../block-reader.ts';
import type { IntakeConnection } from '../effects.ts';
import { decodeText } from './decode-text.ts';
import { fractionText, type WrittenAs } from './fraction-text.ts';
import { LIMITS } from './limits.ts';
import { tooMany } from './source-fault.ts';

/** Lines of a file of which each holds a JSON object. */
export interface JsonBlock {
  readonly text: string;
  readonly firstLine: number;
  readonly lines: number;
  readonly bytes: number;
}

export async function* jsonBlocks(path: string): AsyncGenerator<JsonBlock> {
  const stream = createReadStream(path, { highWaterMark: BLOCK_BYTES });
  const reader = blockReader(decodeText(stream).pieces);
  let firstLine = 1;
  try {
    for (let block = await reader.next(); block; block = await reader.next()) {
      const text = block.bytes
        .toString('utf8')
        .replaceAll('\0', '\x01')
        .replace(/\r?\n$/, '');
      const lines = text.split('\n').length;
      yield { text, firstLine, lines, bytes: block.bytes.length };
      firstLine += lines;
      if (firstLine > LIMITS.rows) throw tooMany(`Hoogstens ${LIMITS.rows} regels.`, `At most ${LIMITS.rows} lines.`);
    }
  } finally {
    stream.destroy();
  }
}

/** Every name in the file, in the order in which they turn up. */
export async function jsonNames(facts: IntakeConnection, path: string): Promise<readonly string[]> {
  const names = new Set<string>();
  for await (const block of jsonBlocks(path)) {
    const rows = await facts.rows(sql`
      SELECT name FROM (SELECT line, unnest(json_keys(record)) AS name FROM (${objectsOf(block)}) WHERE problem IS NULL)
      GROUP BY name ORDER BY min(line), name LIMIT ${integer(LIMITS.columns + 1)}`);
    for (const row of rows) names.add(String(row['name']));
    if (names.size > LIMITS.columns)
      throw tooMany(`Hoogstens ${LIMITS.columns} namen.`, `At most ${LIMITS.columns} names.`, block.firstLine);
  }
  return [...names];
}

// Reading JSON that is none stops the engine, so nothing but what was found valid gets there.
const objectsOf = ({ text, firstLine }: JsonBlock): Fragment => sql`
  SELECT line, problem, CASE WHEN problem IS NULL THEN text::JSON END AS record FROM (
    SELECT line, text, CASE
      WHEN strlen(text) > ${LONGEST_LINE} THEN 'line-too-long'
      WHEN contains(text, chr(65533)) THEN 'encoding-invalid'
      WHEN NOT json_valid(text) THEN 'json-invalid'
      WHEN TRY(json_type(text)) IS DISTINCT FROM 'OBJECT' THEN 'json-invalid'
      WHEN len(TRY(json_keys(text))) <> len(list_distinct(TRY(json_keys(text)))) THEN 'json-invalid' END AS problem
    FROM (SELECT unnest(l) AS text, generate_subscripts(l, 1) + ${firstLine - 1} AS line FROM (SELECT string_split(${text}, chr(10)) AS l))
    WHERE trim(text, E' \\t\\r') <> '')`;

/**
 * The records of a block: line, problem and fields in the order of `names`, empty for those that are not read.
 * @param written how lists and fractions are to be written
 */
export function jsonRecords(
  block: JsonBlock,
  names: readonly string[],
  read: readonly number[],
  { separators, commas }: WrittenAs,
): Fragment {
  const paths = read.map((position) => pointer(names[position] ?? ''));
  const at = new Map(read.map((position, i) => [position, i + 1]));
  const fields = names.map((name, position) => {
    const i = at.get(position);
    return i === undefined
      ? sql`''`
      : sql`coalesce(${textOf(sql`found[${integer(i)}]`, separators.get(name) ?? '|', commas.has(position) ? ',' : '.')}, '')`;
  });
  return sql`
    SELECT line, CASE WHEN problem IS NULL AND is_nested THEN 'value-nested' ELSE problem END AS problem,
      CASE WHEN problem IS NULL AND NOT is_nested THEN [${join(fields)}] END AS f
    FROM (
      SELECT line, problem, found,
        coalesce(list_bool_or(list_transform(found, lambda one: ${isNested(sql`one`)})), false) AS is_nested
      FROM (SELECT line, problem, json_extract(record, ${listOf(paths)}) AS found FROM (${objectsOf(block)})))`;
}

const textOf = (value: Fragment, separator: string, sign: ',' | '.') => sql`CASE json_type(${value})
  WHEN 'ARRAY' THEN array_to_string(json_extract_string(${value}, '$[*]'), ${separator})
  WHEN 'DOUBLE' THEN ${fractionText(sql`(${value} ->> '$')`, sign)}
  ELSE ${value} ->> '$' END`;

const isNested = (value: Fragment) => sql`coalesce(json_type(${value}) = 'OBJECT' OR list_bool_or(
  list_transform(json_extract(${value}, '$[*]'), lambda part: json_type(part) IN ('ARRAY', 'OBJECT'))), false)`;

const listOf = (texts: readonly string[]) => sql`from_json(${JSON.stringify(texts)}, '["VARCHAR"]')`;

/** RFC 6901. */
const pointer = (name: string) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
