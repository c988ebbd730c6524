import type { DeliveryKind, DeliveryState, Recoding } from '../../model/delivery.ts';
import {
  type AccountId,
  accountId,
  type DatasetId,
  type DeliveryId,
  datasetId,
  deliveryId,
  type PartnerId,
  partnerId,
} from '../../model/ids.ts';
import { type Fragment, join, sql } from '../../sql/sql.ts';
import { recodesIn } from './delivery-recodes.ts';
import type { FactsConnection, Row } from './engine.ts';

type Facts = Pick<FactsConnection, 'rows' | 'run'>;

interface Registered {
  readonly id: DeliveryId;
  readonly kind: DeliveryKind;
  readonly dataset: DatasetId;
  readonly owner: PartnerId;
  readonly account: AccountId;
  readonly fileName: string;
  readonly bytes: number;
  readonly contentHash: string;
  readonly receivedAt: string;
  readonly state: DeliveryState;
  readonly mapping: string;
  readonly words: string;
  readonly traceId: string;
  readonly step: number;
  readonly withdraws?: DeliveryId;
  readonly mends?: DeliveryId;
  readonly recodes?: Recoding;
  readonly reason?: string;
  readonly sequence?: number;
  readonly landing?: number;
  readonly attempts: number;
}

interface Outcome {
  readonly id: DeliveryId;
  readonly state: DeliveryState;
  readonly finishedAt: string;
  readonly rows: number;
  readonly accepted: number;
  readonly quarantined: number;
  readonly added: number;
  readonly superseding: number;
  readonly unchangedRows: number;
  readonly outdated: number;
  readonly ended?: number;
  readonly restored?: number;
  readonly kept?: number;
  readonly sequence?: number;
  readonly landing?: number;
  readonly rowsPerSecond?: number;
  readonly findings: Readonly<Record<string, number>>;
}

/** Queries with the columns of the tables, and the rule that lateness was counted by. */
interface Quality {
  readonly fields: Fragment;
  readonly totals: Fragment;
  readonly delays: Fragment;
  readonly lags: Fragment;
  readonly lateAfterDays: number;
}

/** The intake's reads and writes of the register of deliveries: the effect `deliveries` of `intake/effects.ts`. */
export const deliveryRecords = {
  add: (facts: Facts, one: Omit<Registered, 'sequence' | 'landing' | 'attempts'>) =>
    facts.run(sql`
      INSERT INTO deliveries
        (id, kind, withdraws, mends, recodes, reason, dataset, owner, account, file_name, bytes, content_hash, mapping, words, trace_id,
          step, arrival, received_at, state, is_settled)
      SELECT ${one.id}, ${one.kind}, ${one.withdraws ?? ''}, ${one.mends ?? ''}, ${one.recodes ? JSON.stringify(one.recodes) : ''},
        ${one.reason ?? ''}, ${one.dataset}, ${one.owner}, ${one.account}, ${one.fileName}, ${one.bytes}, ${one.contentHash}, ${one.mapping}, ${one.words}, ${one.traceId},
        ${one.step}, coalesce(max(arrival), 0) + 1, ${one.receivedAt}, ${one.state}, false
      FROM deliveries`),

  async byId(facts: Facts, id: DeliveryId): Promise<Registered | undefined> {
    const [row] = await facts.rows(sql`SELECT * FROM deliveries WHERE id = ${id}`);
    return row && registered(row);
  },

  waiting: (facts: Facts) => ids(facts, sql`state IN ('received', 'checking')`),

  unsettled: (facts: Facts) => ids(facts, sql`state NOT IN ('received', 'checking') AND NOT is_settled`),

  async isTakenIn(facts: Facts, file: Pick<Registered, 'owner' | 'dataset' | 'contentHash' | 'mapping' | 'words'>) {
    const same = await facts.rows(sql`
      SELECT id FROM deliveries WHERE content_hash = ${file.contentHash} AND owner = ${file.owner}
        AND dataset = ${file.dataset} AND mapping = ${file.mapping} AND words = ${file.words}
        AND kind = 'delivery' AND state = 'accepted' LIMIT 1`);
    return same.length > 0;
  },

  setChecking: (facts: Facts, id: DeliveryId, words: string) =>
    facts.run(sql`
      UPDATE deliveries SET state = 'checking', words = ${words}, attempts = attempts + 1 WHERE id = ${id}`),

  setWaiting: (facts: Facts, id: DeliveryId) =>
    facts.run(
      sql`UPDATE deliveries SET state = 'received', attempts = attempts - 1 WHERE id = ${id} AND state = 'checking'`,
    ),

  setWithdrawn: (facts: Facts, id: DeliveryId) =>
    facts.run(sql`UPDATE deliveries SET state = 'withdrawn' WHERE id = ${id} AND state = 'accepted'`),

  async lastLanding(facts: Facts): Promise<number> {
    const [row] = await facts.rows(sql`SELECT coalesce(max(landing), 0) AS last FROM deliveries`);
    return Number(row?.['last'] ?? 0);
  },

  async lastSequence(facts: Facts): Promise<number> {
    const [row] = await facts.rows(sql`SELECT coalesce(max(sequence), 0) AS last FROM delivery_counter`);
    return Number(row?.['last'] ?? 0);
  },

  async finish(facts: Facts, outcome: Outcome): Promise<void> {
    await facts.run(sql`
      UPDATE deliveries SET state = ${outcome.state}, finished_at = ${outcome.finishedAt}, rows_read = ${outcome.rows},
        accepted = ${outcome.accepted}, quarantined = ${outcome.quarantined}, added = ${outcome.added},
        superseding = ${outcome.superseding}, unchanged_rows = ${outcome.unchangedRows}, outdated = ${outcome.outdated},
        ended = ${outcome.ended ?? 0}, restored = ${outcome.restored ?? 0}, kept = ${outcome.kept ?? 0},
        sequence = ${outcome.sequence ?? null}, landing = ${outcome.landing ?? null}, rows_per_second = ${outcome.rowsPerSecond ?? null}
      WHERE id = ${outcome.id}`);
    const counts = Object.entries(outcome.findings);
    if (counts.length > 0)
      await facts.run(sql`
        INSERT INTO delivery_counts VALUES ${join(counts.map(([kind, count]) => sql`(${outcome.id}, ${kind}, ${count})`))}`);
    if (outcome.sequence !== undefined) await moveCounter(facts, outcome.sequence);
  },

  keepFindings: (facts: Facts, id: DeliveryId, findings: Fragment) =>
    facts.run(sql`
      INSERT INTO delivery_findings BY NAME
      SELECT ${id} AS delivery, position AS place, line, "column" AS column_name, kind, value, expectation_nl,
        expectation_en, file FROM (${findings})`),

  keepQuality: async (facts: Facts, id: DeliveryId, quality: Quality) => {
    await facts.run(sql`
      INSERT INTO delivery_quality
      SELECT ${id}, unit, field, rows, filled, unknown, not_registered, not_applicable, invalid, distinct_values
      FROM (${quality.fields})`);
    await facts.run(sql`
      INSERT INTO delivery_quality_totals
      SELECT ${id}, unit, rows, accepted, duplicates, same_content, ${quality.lateAfterDays} FROM (${quality.totals})`);
    await facts.run(sql`
      INSERT INTO delivery_delays SELECT ${id}, unit, field, band, rows, late FROM (${quality.delays})`);
    await facts.run(sql`INSERT INTO delivery_lags SELECT ${id}, unit, quarter, band, rows FROM (${quality.lags})`);
  },

  keepMended: async (
    facts: Facts,
    id: DeliveryId,
    by: DeliveryId,
    lines: readonly { readonly line: number; readonly at: number }[],
  ) => {
    if (lines.length === 0) return;
    // One parameter: there may be a hundred thousand of them.
    await facts.run(sql`
      INSERT INTO delivery_mended SELECT ${id}, l.line, ${by}, l."at"
      FROM (SELECT unnest(from_json(${JSON.stringify(lines)}, '[{"line":"BIGINT","at":"BIGINT"}]')) AS l)`);
  },

  settle: (facts: Facts, id: DeliveryId) => facts.run(sql`UPDATE deliveries SET is_settled = true WHERE id = ${id}`),
};

async function moveCounter(facts: Facts, sequence: number): Promise<void> {
  // Not a fresh row per delivery: two writers must meet on one row, so that the engine refuses the second.
  await facts.run(sql`INSERT INTO delivery_counter SELECT 0 WHERE NOT EXISTS (FROM delivery_counter)`);
  await facts.run(sql`UPDATE delivery_counter SET sequence = ${sequence}`);
}

async function ids(facts: Facts, which: Fragment): Promise<readonly DeliveryId[]> {
  const rows = await facts.rows(sql`SELECT id FROM deliveries WHERE ${which} ORDER BY arrival`);
  return rows.map((row) => deliveryId(String(row['id'])));
}

function registered(row: Row): Registered {
  const text = (name: string) => String(row[name]);
  return {
    id: deliveryId(text('id')),
    // Written here alone, from the same union.
    kind: text('kind') as DeliveryKind,
    dataset: datasetId(text('dataset')),
    owner: partnerId(text('owner')),
    account: accountId(text('account')),
    fileName: text('file_name'),
    bytes: Number(row['bytes']),
    contentHash: text('content_hash'),
    receivedAt: text('received_at'),
    // Written here alone, from the same union.
    state: text('state') as DeliveryState,
    mapping: text('mapping'),
    words: text('words'),
    traceId: text('trace_id'),
    step: Number(row['step']),
    ...(text('withdraws') === '' ? {} : { withdraws: deliveryId(text('withdraws')) }),
    ...(text('mends') === '' ? {} : { mends: deliveryId(text('mends')) }),
    ...recodesIn(text('recodes')),
    ...(text('reason') === '' ? {} : { reason: text('reason') }),
    ...(row['sequence'] === null ? {} : { sequence: Number(row['sequence']) }),
    ...(row['landing'] === null ? {} : { landing: Number(row['landing']) }),
    attempts: Number(row['attempts']),
  };
}
