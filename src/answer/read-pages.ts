import { canonicalJson } from '../model/canonical-json.ts';
import type { Permit } from '../model/doors/permit.ts';
import type { RawTable } from '../model/doors/raw-table.ts';
import type { Statement } from '../model/doors/statement.ts';
import { overlapStatement } from '../query/overlap-statement.ts';
import { isReadAlone, pageKey, pageStatement } from '../query/page-statement.ts';
import { statementFor } from '../query/statement-for.ts';
import type { AnswerEffects } from './effects.ts';

/** Questions in one statement: the engine plans each of them, and a plan of hundreds takes longer than they do. */
const MOST_TOGETHER = 24;

/**
 * Reads what several permits ask: those over the same records together, in one pass.
 *
 * @returns for each permit its table to come; those read together fail together
 */
export function readPages(
  permits: readonly Permit[],
  effects: Pick<AnswerEffects, 'read' | 'isPlain' | 'digest'>,
  signal?: AbortSignal,
): ReadonlyMap<Permit, Promise<RawTable>> {
  const { read, isPlain = false } = effects;
  const pages = [...Map.groupBy(permits, pageKey).values()].flatMap((page) => chunked(page, MOST_TOGETHER));
  const tables = new Map<Permit, Promise<RawTable>>();
  for (const page of pages) {
    const [first, ...others] = page;
    if (!first || isPlain || isReadAlone(first.plan)) {
      for (const permit of page) tables.set(permit, tableOf(read(statementOf(permit, effects), signal), 0));
      continue;
    }
    const given = read(pageStatement(first, ...others), signal);
    page.forEach((permit, i) => {
      tables.set(permit, tableOf(given, i));
    });
  }
  return tables;
}

/** The secret of a pair of owners follows from the server's own: it is the same for every forum, version and edition. */
function statementOf(permit: Permit, { digest }: Pick<AnswerEffects, 'digest'>): Statement {
  if (!permit.plan.isOverlap) return statementFor(permit);
  const owners = permit.parts.flatMap(({ owner, overlapWith }) => [owner, overlapWith?.owner]);
  return overlapStatement(permit, digest(canonicalJson(['overlap', permit.dataset.id, ...owners])));
}

async function tableOf(given: Promise<readonly RawTable[]>, place: number): Promise<RawTable> {
  const table = (await given)[place];
  if (!table) throw new Error(`a statement gave no table ${place}`);
  return table;
}

const chunked = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
