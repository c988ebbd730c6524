import { type Finding, lineInFile } from '../../model/finding.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import { sql } from '../../sql/sql.ts';
import { check } from '../check.ts';
import type { IntakeConnection, IntakeEffects } from '../effects.ts';
import { openFound } from '../found.ts';
import { withScratch } from '../scratch.ts';
import type { StageProgress } from '../stage-csv.ts';
import { stageDelivery } from '../stage-delivery.ts';
import { reportEmpty } from '../take-in.ts';
import type { DraftDelivery } from './draft-files.ts';
import { type FieldValues, valuesByField } from './values-by-field.ts';

/** What a delivery of the file through the mapping would give, up to its landing. */
export interface DryRunOutcome {
  /** Nothing of it would come in. */
  readonly isRefused: boolean;
  readonly rows: number;
  readonly accepted: number;
  readonly quarantined: number;
  readonly leftOut: number;
  /** By kind, exact. */
  readonly counts: Readonly<Record<string, number>>;
  /** The first 5 of each kind, in the order of the file. */
  readonly examples: readonly Finding[];
  /** What stands in the fields, most frequent first. */
  readonly values: readonly FieldValues[];
}

export interface DryRunEffects
  extends Pick<IntakeEffects, 'files' | 'recordKeySecret' | 'now' | 'catalogue' | 'openBench'> {}

const EXAMPLES = 5;
const MOST_FINDINGS = 10_000;

/**
 * Runs all rows of a draft through the intake's own steps, without landing.
 *
 * @param signal stops the running statement; the promise then rejects
 */
export async function dryRun(
  effects: DryRunEffects,
  draft: DraftDelivery,
  mapping: SourceMapping | undefined,
  progress: StageProgress,
  signal: AbortSignal,
): Promise<DryRunOutcome> {
  const catalogue = effects.catalogue();
  const dataset = catalogue.datasets.get(draft.dataset);
  if (!dataset) throw new Error(`dataset '${draft.dataset}' is no longer defined`);
  const bench = await effects.openBench(catalogue);
  const lanes = [await bench.connect(), await bench.connect()] as const;
  // A statement may begin just after an interrupt, so one is not enough.
  const timer = setInterval(() => {
    if (signal.aborted) for (const lane of lanes) lane.interrupt();
  }, 20);
  const [facts] = lanes;
  try {
    return await withScratch(facts, effects.files, draft.id, async () => {
      signal.throwIfAborted();
      const found = await openFound(facts, MOST_FINDINGS);
      const read = { ...draft, owner: draft.partner, mapping: mapping ? JSON.stringify(mapping) : '' };
      const staged = await stageDelivery(lanes, effects, read, dataset, found, progress);
      signal.throwIfAborted();
      if (staged === undefined) return { ...NOTHING, ...(await findingsIn(facts, found)) };
      const { plan, frame } = staged;
      const { checked } = await check(
        facts,
        draft.id,
        frame,
        catalogue,
        found,
        effects.recordKeySecret,
        plan.names.length,
      );
      signal.throwIfAborted();
      const { rows, accepted, quarantined } = checked;
      await reportEmpty(found, rows);
      const values = await valuesByField(facts, frame);
      const leftOut = rows - accepted - quarantined;
      return { isRefused: false, rows, accepted, quarantined, leftOut, values, ...(await findingsIn(facts, found)) };
    });
  } finally {
    clearInterval(timer);
    for (const lane of lanes) lane.close();
    bench.close();
  }
}

const NOTHING = { isRefused: true, rows: 0, accepted: 0, quarantined: 0, leftOut: 0, values: [] } as const;

async function findingsIn(facts: IntakeConnection, found: Awaited<ReturnType<typeof openFound>>) {
  const rows = await facts.rows(sql`
    SELECT * FROM (${found.findings}) QUALIFY row_number() OVER (PARTITION BY kind ORDER BY position) <= ${EXAMPLES}
    ORDER BY position LIMIT 500`);
  return {
    counts: Object.fromEntries(found.counts),
    examples: rows.map((row) => ({
      ...(row['file'] ? { file: String(row['file']) } : {}),
      line: lineInFile(Number(row['line'])),
      column: String(row['column']),
      kind: String(row['kind']),
      value: String(row['value']),
      expectation: { nl: String(row['expectation_nl']), en: String(row['expectation_en']) },
    })),
  };
}
