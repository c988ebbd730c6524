import { type Catalogue, datasetOf } from '../model/catalogue.ts';
import { PARTNER_CODELIST } from '../model/facts-layout.ts';
import type { DatasetId } from '../model/ids.ts';
import { anyOf, type Fragment, identifier, join, sql, values } from '../sql/sql.ts';
import { ACCEPTED } from './accept.ts';
import { check } from './check.ts';
import type { IntakeConnection, IntakeEffects, KnownDelivery } from './effects.ts';
import { openFound } from './found.ts';
import { MASK } from './identifiers.ts';
import { BLOCKING, mendedLines, numbered, type QuarantineSource, quarantineSource } from './read-quarantine.ts';
import { saidSince } from './said.ts';
import { scratch, withScratch } from './scratch.ts';
import { stageDelivery } from './stage-delivery.ts';

/** Quarantined rows that pass under the words of today. */
export interface Readmissible {
  /** In the order of the file: the line in the quarantine, and in a file of these rows alone. */
  readonly lines: readonly { readonly line: number; readonly at: number }[];
  /** What kept them out, most frequent first; at most fifty. */
  readonly values: readonly { readonly column: string; readonly value: string; readonly rows: number }[];
}

/** Only what a change of words can mend: anything else that was found in a row stays wrong. */
const MENDED_BY_WORDS = ['code-unknown', 'code-not-valid'] as const;

/** Hands in the file of exactly the rows that pass; it is gone when `use` has ended. */
type Use<T> = (found: Readmissible, path: string) => Promise<T>;

/**
 * Looks which quarantined rows of a delivery pass now: those that nothing but codes kept out are run through the intake's
 * own checks, in an engine that knows the words and no record. Rows of which findings were not kept are left where they are.
 */
export async function withReadmissible<T>(
  facts: IntakeConnection,
  effects: IntakeEffects,
  delivery: KnownDelivery,
  use: Use<T>,
): Promise<T> {
  const source = await quarantineSource(effects.files, delivery.id);
  const lines = source ? await candidates(facts, delivery, source) : [];
  if (!source || lines.length === 0) return use({ lines: [], values: [] }, '');
  const trial = effects.newId();
  const path = effects.files.path(trial);
  const bench = await effects.openBench(only(effects.catalogue(), delivery.dataset));
  const lanes = [await bench.connect(), await bench.connect()] as const;
  try {
    const written = await writeRows(lanes[0], source, lines, path);
    const passing = await passed(lanes, effects, { ...delivery, id: trial });
    const overtaken = await saidAgain(facts, effects, delivery, [...passing.values()]);
    const good = written.filter(({ at }) => isStill(passing.get(at), overtaken)).map(({ line }) => line);
    const exact = good.length === lines.length ? written : await writeRows(lanes[0], source, good, path);
    return await use({ lines: exact, values: await keptOut(facts, delivery, good) }, path);
  } finally {
    for (const lane of lanes) lane.close();
    bench.close();
    await effects.files.removeReceived(trial);
  }
}

/** The words of one dataset, which are made ready sooner than all. */
function only(catalogue: Catalogue, id: DatasetId): Catalogue {
  const dataset = datasetOf(catalogue, id);
  const own = new Set<string>(dataset.dimensions.flatMap((one) => ('codelist' in one ? [one.codelist] : [])));
  const codelists = [...catalogue.codelists].filter(([list]) => own.has(list) || list === PARTNER_CODELIST);
  return { ...catalogue, datasets: new Map([[id, dataset]]), codelists: new Map(codelists) };
}

/** Lines that only codes kept out, of which everything was kept, and that did not come in since. */
async function candidates(facts: IntakeConnection, { id }: KnownDelivery, { rows, own }: QuarantineSource) {
  const cells = own.map(numbered);
  const isMasked = anyOf(cells.map((cell) => sql`contains(coalesce(${cell}, ''), ${MASK})`));
  const isKept = anyOf(cells.map((cell) => sql`coalesce(${cell}, '') <> ''`));
  const found = await facts.rows(sql`
    WITH by_words AS (
      SELECT line FROM delivery_findings WHERE delivery = ${id} AND kind IN (${values(BLOCKING)})
      GROUP BY line HAVING bool_and(kind IN (${values([...MENDED_BY_WORDS])}))),
    mended AS (${mendedLines(id)})
    SELECT _line AS line FROM (${rows}) WHERE _line IN (FROM by_words) AND _line NOT IN (FROM mended)
      AND ${isKept} AND NOT ${isMasked} ORDER BY line`);
  return found.map((row) => Number(row['line']));
}

/**
 * Writes rows as a quarantine file of their own, which the way in knows by its last two columns whatever layout the first
 * file had; gives where each begins.
 */
async function writeRows(
  bench: IntakeConnection,
  { rows, own, names }: QuarantineSource,
  lines: readonly number[],
  path: string,
) {
  const chosen = sql`FROM (${rows}) WHERE _line IN (${numbers(lines)})`;
  const shown = own.map((i) => sql`${numbered(i)} AS ${identifier(names[i] ?? '')}`);
  await bench.run(sql`
    COPY (SELECT ${join([...shown, sql`_line`, sql`NULL AS _findings`])} ${chosen} ORDER BY _line)
    TO ${path} (FORMAT csv, HEADER true, DELIMITER ',')`);
  const ends = join(
    own.map(
      (i) => sql`strlen(coalesce(${numbered(i)}, '')) - strlen(replace(coalesce(${numbered(i)}, ''), chr(10), ''))`,
    ),
    ' + ',
  );
  const places = await bench.rows(sql`
    SELECT _line AS line, 2 + coalesce(sum(1 + ${ends}) OVER (ORDER BY _line ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS place
    ${chosen} ORDER BY _line`);
  return places.map((row) => ({ line: Number(row['line']), at: Number(row['place']) }));
}

/** References by the line in the trial's file, of the rows that pass. */
async function passed(
  lanes: readonly [IntakeConnection, IntakeConnection],
  effects: IntakeEffects,
  trial: KnownDelivery,
): Promise<ReadonlyMap<number, string>> {
  const [bench] = lanes;
  const catalogue = effects.catalogue();
  const dataset = datasetOf(catalogue, trial.dataset);
  return withScratch(bench, effects.files, trial.id, async () => {
    const found = await openFound(bench, 0);
    const progress = { lines: 0, bytes: 0 };
    const staged = await stageDelivery(lanes, effects, trial, dataset, found, progress);
    if (!staged) return new Map();
    const width = staged.plan.names.length;
    await check(bench, trial.id, staged.frame, catalogue, found, effects.recordKeySecret, width);
    const rows = await bench.rows(sql`SELECT line, reference FROM ${scratch(ACCEPTED)}`);
    return new Map(rows.map((row) => [Number(row['line']), String(row['reference'])]));
  });
}

const isStill = (reference: string | undefined, overtaken: ReadonlySet<string>) =>
  reference !== undefined && !overtaken.has(reference);

/** What the source said of a record since goes before what waited in quarantine, which may be older than that. */
async function saidAgain(
  facts: IntakeConnection,
  effects: IntakeEffects,
  { dataset: id, owner, landing }: KnownDelivery,
  references: readonly string[],
): Promise<ReadonlySet<string>> {
  const dataset = datasetOf(effects.catalogue(), id);
  const rows = await facts.rows(sql`
    SELECT DISTINCT reference FROM (${saidSince({ dataset, owner }, landing ?? 0)})
    WHERE reference IN (SELECT unnest(from_json(${JSON.stringify(references)}, '["VARCHAR"]')))`);
  return new Set(rows.map((row) => String(row['reference'])));
}

async function keptOut(facts: IntakeConnection, { id }: KnownDelivery, lines: readonly number[]) {
  const rows = await facts.rows(sql`
    SELECT column_name, value, count(DISTINCT line) AS lines FROM delivery_findings
    WHERE delivery = ${id} AND kind IN (${values([...MENDED_BY_WORDS])}) AND line IN (${numbers(lines)})
    GROUP BY ALL ORDER BY lines DESC, column_name, value LIMIT 50`);
  return rows.map((row) => ({
    column: String(row['column_name']),
    value: String(row['value']),
    rows: Number(row['lines']),
  }));
}

// One parameter: there may be a hundred thousand of them.
const numbers = (lines: readonly number[]): Fragment =>
  sql`SELECT unnest(from_json(${JSON.stringify(lines)}, '["BIGINT"]'))`;
