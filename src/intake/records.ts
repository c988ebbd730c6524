import { type Fragment, sql } from '../sql/sql.ts';
import { LONGEST_LINE } from './block-reader.ts';
import type { Delimiter } from './delimiters.ts';
import { isTooLong } from './sources/judged-records.ts';
import { LIMITS } from './sources/limits.ts';

/**
 * Cutting text into records and fields, in SQL that we can prove, instead of the engine's own reader: that one either
 * stops at the first stray quote or repairs it silently, and does not tell the line of a good row.
 *
 * A field is either without any quote, or stands whole between quotes with those inside doubled (RFC 4180).
 */
export interface BlockText {
  /** Lines joined by line feeds. */
  readonly text: string;
  /** Physical line of its first line. */
  readonly firstLine: number;
  readonly delimiter: Delimiter;
  readonly hasQuotes: boolean;
  /** Neither control characters nor characters that are not UTF-8. */
  readonly isClean: boolean;
}

/** Longest quoted cell in lines; no column of ours holds a line end, so beyond this a quote was forgotten. */
export const LONGEST_CELL_LINES = 1000;

const linesOf = ({ text, firstLine }: BlockText) => sql`
  SELECT unnest(l) AS text, generate_subscripts(l, 1) + ${firstLine - 1} AS line
  FROM (SELECT string_split(${text}, chr(10)) AS l)`;

// Only a line with an odd number of quotes can open or close a cell that goes on over the line end. Such a line opens
// one if it is well formed up to a quote at the start of a field; if not, and none is open, its quote is a stray one.
// So between two lines that cannot open, the lines that can take turns: open, close, open, close.
const openings = (block: BlockText) => sql`
  lines AS MATERIALIZED (${linesOf(block)}),
  odd AS (
    SELECT line, regexp_full_match(text, ${grammar(block.delimiter).open}) AS may_open FROM lines
    WHERE (strlen(text) - strlen(replace(text, '"', ''))) % 2 = 1),
  turns AS (
    SELECT line, may_open, lead(line) OVER (ORDER BY line) AS closing,
      sum((NOT may_open)::INT) OVER (ORDER BY line) AS island FROM odd),
  openings AS MATERIALIZED (
    SELECT line, closing FROM (SELECT *, sum(may_open::INT) OVER (PARTITION BY island ORDER BY line) AS turn FROM turns)
    WHERE may_open AND turn % 2 = 1)`;

/** For a block with quotes, one row: lines in it, the line of a cell still open at its end, and that of a cell that spans too many lines. */
export function surveyOf(block: BlockText): Fragment {
  return sql`
    WITH ${openings(block)}
    SELECT (SELECT count(*) FROM lines) AS lines, min(line) FILTER (closing IS NULL) AS open_line,
      min(line) FILTER (closing - line > ${LONGEST_CELL_LINES}) AS endless_line FROM openings`;
}

/**
 * The records of a block: line, fields (null where they cannot be told apart) and problem. Blank lines are left out.
 * @param read positions of the fields whose length matters
 */
export function recordsOf(block: BlockText, read: readonly number[]): Fragment {
  const parts = block.hasQuotes
    ? sql`
      WITH ${openings(block)},
      placed AS (SELECT l.line, l.text, o.line AS opening, o.closing FROM lines l ASOF LEFT JOIN openings o ON l.line >= o.line),
      records AS (
        SELECT line, text FROM placed WHERE opening IS NULL OR line > closing
        UNION ALL
        SELECT opening, string_agg(text, chr(10) ORDER BY line) FROM placed WHERE line <= closing GROUP BY opening)`
    : sql`WITH records AS (${linesOf(block)})`;
  return sql`
    ${parts},
    judged AS (SELECT line, text, ${problemOf(block)} AS problem FROM records WHERE ltrim(text, ${written(block.delimiter)}) <> '')
    SELECT line, f, CASE WHEN is_long AND problem IS NULL AND ${isTooLong(read)} THEN 'cell-too-long' ELSE problem END AS problem
    FROM (
      SELECT line, problem, strlen(text) > ${LIMITS.cellCharacters} AS is_long,
        CASE WHEN problem IS NULL THEN ${fieldsOf(block)} END AS f FROM judged)`;
}

function problemOf(block: BlockText): Fragment {
  const tooLong = sql`WHEN strlen(text) > ${LONGEST_LINE} THEN 'line-too-long'`;
  const unclean = sql`
    WHEN contains(text, chr(65533)) THEN 'encoding-invalid'
    WHEN regexp_matches(text, '[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]') THEN 'control-character'`;
  const stray = sql`
    WHEN contains(text, '"') AND NOT regexp_full_match(text, ${grammar(block.delimiter).row}) THEN 'quote-stray'`;
  return sql`CASE ${tooLong} ${block.isClean ? sql`` : unclean} ${block.hasQuotes ? stray : sql``} END`;
}

// The unit separator marks where fields end; a record that holds one itself has a control character and never gets here.
function fieldsOf({ delimiter, hasQuotes }: BlockText): Fragment {
  const sign = written(delimiter);
  const plain = sql`string_split(text, ${sign})`;
  if (!hasQuotes) return plain;
  return sql`CASE
    WHEN NOT contains(text, '"') THEN ${plain}
    WHEN regexp_full_match(text, ${grammar(delimiter).simple}) THEN string_split(replace(text, '"', ''), ${sign})
    ELSE string_split(array_to_string(list_transform(string_split(text, '"'), lambda piece, i: CASE
      WHEN i % 2 = 0 THEN piece
      WHEN piece = '' AND i > 1 AND i < len(string_split(text, '"')) THEN '"'
      ELSE replace(piece, ${sign}, chr(31)) END), ''), chr(31)) END`;
}

// Not as a parameter: the engine splits twice as fast by a sign that it knows beforehand.
const WRITTEN: Readonly<Record<Delimiter, Fragment>> = {
  ',': sql`','`,
  ';': sql`';'`,
  '\t': sql`chr(9)`,
  '|': sql`'|'`,
};
const written = (delimiter: Delimiter): Fragment => WRITTEN[delimiter];

/** RE2 patterns. `row`: a whole record; `simple`: no delimiter or quote within a field; `open`: up to a cell that stays open. */
function grammar(delimiter: Delimiter) {
  const sign = delimiter === '|' ? '[|]' : delimiter;
  const quoted = '"(?:[^"]|"")*"';
  const bare = `[^"${delimiter}]*`;
  const simple = `(?:"[^"${delimiter}]*"|${bare})`;
  const field = `(?:${quoted}|${bare})`;
  return {
    row: `${field}(?:${sign}${field})*`,
    simple: `${simple}(?:${sign}${simple})*`,
    open: `(?:${field}${sign})*"(?:[^"]|"")*`,
  };
}
