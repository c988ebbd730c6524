import { protectFigures } from '../../disclosure/published-tables/protect-figures.ts';
import { tableJob } from '../../disclosure/published-tables/table-job.ts';
import { permitTable } from '../../governance/published-tables/permit-table.ts';
import { datasetOf } from '../../model/catalogue.ts';
import { InputError } from '../../model/errors.ts';
import type { AccountId } from '../../model/ids.ts';
import type { PublishedTable, TableEdition } from '../../model/published-table.ts';
import { layoutOf } from '../../model/table-layout.ts';
import { lastSequence } from '../../query/last-sequence.ts';
import { statementFor } from '../../query/statement-for.ts';
import type { TableEffects } from './effects.ts';

/** At least this many records must have changed before figures are published again. */
const LEAST_CHANGES = 10;

/**
 * All linked tables of a definition, computed whole from the owner's records as they hold now.
 *
 * @param known the editions before, oldest first; the patterns of those that were approved stand
 * @throws InputError TABLE_REFUSED when no pattern protects them, or too little changed
 */
export async function computeEdition(
  table: PublishedTable,
  account: AccountId,
  effects: TableEffects,
  known: readonly TableEdition[] = [],
): Promise<TableEdition> {
  const earlier = known.filter(({ approvedAt }) => approvedAt !== undefined);
  const before = earlier.at(-1);
  const [world, now] = [effects.world(), effects.now()];
  const dataset = datasetOf(world.catalogue, table.dataset);
  const layout = layoutOf(table, world.catalogue);
  const row = await effects.row(lastSequence(dataset, table.owner));
  const sequence = Number(row['sequence']);
  const [raw] = await effects.read(statementFor(permitTable(table, layout, account, world, now, sequence)));
  if (!raw) throw new Error('the statement of a table gave none');
  const figures = await refusing(async () => {
    const job = tableJob(
      raw,
      layout,
      table.method,
      earlier.map(({ cells }) => cells),
    );
    return protectFigures(raw, layout, job, await effects.workOut(job));
  });
  const edition: TableEdition = {
    table: table.id,
    number: (known.at(-1)?.number ?? 0) + 1,
    sequence,
    computedBy: account,
    computedAt: now.instant,
    dimensions: layout.dimensions.map(({ dimension, level }) => ({ dimension, level })),
    cells: figures.cells,
    tables: layout.tables,
    audit: { ...figures.audit, ...(raw.cells.length === 0 ? { isEmpty: true } : {}) },
  };
  if (before) refuseSmallChange(table, before, edition);
  return edition;
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RangeError) throw new InputError('TABLE_REFUSED', error.message, { cause: error });
    throw error;
  }
}

/** Two editions that differ by a few records tell on those. Rounding may show a change as larger by nearly a base. */
function refuseSmallChange({ method }: PublishedTable, before: TableEdition, next: TableEdition): void {
  const known = new Map(before.cells.map(({ key, value }) => [JSON.stringify(key), value]));
  const changes = next.cells.flatMap(({ key, value }) => {
    const old = known.get(JSON.stringify(key)) ?? null;
    return value === null || old === null ? [] : [Math.abs(value - old)];
  });
  const least = LEAST_CHANGES + (method.kind === 'rounding' ? method.base : 0);
  if (Math.max(0, ...changes) < least)
    throw new InputError(
      'TABLE_REFUSED',
      `no published number changed by ${least} or more since edition ${before.number}; wait until more records changed`,
    );
}
