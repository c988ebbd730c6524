import type { Permit } from '../model/doors/permit.ts';
import type { RawTable } from '../model/doors/raw-table.ts';
import { pageKey, pageStatement } from '../query/page-statement.ts';
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
  { read, isPlain = false }: Pick<AnswerEffects, 'read' | 'isPlain'>,
  signal?: AbortSignal,
): ReadonlyMap<Permit, Promise<RawTable>> {
  const pages = [...Map.groupBy(permits, pageKey).values()].flatMap((page) => chunked(page, MOST_TOGETHER));
  const tables = new Map<Permit, Promise<RawTable>>();
  for (const page of pages) {
    const [first, ...others] = page;
    if (!first || isPlain || isAlone(page)) {
      for (const permit of page) tables.set(permit, tableOf(read(statementFor(permit), signal), 0));
      continue;
    }
    const given = read(pageStatement(first, ...others), signal);
    page.forEach((permit, i) => {
      tables.set(permit, tableOf(given, i));
    });
  }
  return tables;
}

/** Persons are not added up from parts, so such a question is read as it stands. */
const isAlone = (page: readonly Permit[]) => page.some(({ plan }) => plan.distincts.length > 0);

async function tableOf(given: Promise<readonly RawTable[]>, place: number): Promise<RawTable> {
  const table = (await given)[place];
  if (!table) throw new Error(`a statement gave no table ${place}`);
  return table;
}

const chunked = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
