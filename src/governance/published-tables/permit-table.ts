import { datasetOf } from '../../model/catalogue.ts';
import type { Permit } from '../../model/doors/permit.ts';
import { sealPermit } from '../../model/doors/seal-permit.ts';
import { InputError } from '../../model/errors.ts';
import type { AccountId } from '../../model/ids.ts';
import type { TableDefinition } from '../../model/published-table.ts';
import { COUNT, type Question } from '../../model/question.ts';
import type { TableLayout } from '../../model/table-layout.ts';
import type { Moment, World } from '../../model/world.ts';
import { planQuestion } from '../plan-question.ts';
import { validUntil } from '../valid-until.ts';
import { checkTable } from './check-table.ts';
import { besideText, type KnownTable, standsBeside } from './table-audience.ts';
import { actsFor } from './table-roles.ts';

/**
 * Whether a data owner may have a table computed of its own records.
 *
 * @throws InputError NOT_MANDATED when the account is no data owner of that partner; TABLE_REFUSED with every reason
 */
export function mayCompute(
  definition: TableDefinition,
  account: AccountId,
  world: World,
  now: Moment,
  tables: readonly KnownTable[],
  self?: string,
): void {
  if (!actsFor(account, definition.owner, ['data-owner'], world, now))
    throw new InputError('NOT_MANDATED', `'${account}' holds no mandate as data owner of ${definition.owner}`);
  const problems = checkTable(definition, world, now);
  if (problems.length > 0) throw new InputError('TABLE_REFUSED', problems.join('; '));
  const beside = standsBeside(definition, world, tables, self);
  if (beside) throw new InputError('TABLE_REFUSED', besideText(definition, beside));
}

/** One exact part: the owner's own records as they held at a delivery sequence number, by inner combination. */
export function permitTable(
  definition: TableDefinition,
  layout: TableLayout,
  account: AccountId,
  world: World,
  now: Moment,
  sequence: number,
): Permit {
  const dataset = datasetOf(world.catalogue, definition.dataset);
  const question: Question = {
    dataset: definition.dataset,
    measures: [COUNT],
    by: layout.dimensions.map(({ dimension, level }) => ({ dimension, level })),
    where: [{ kind: 'window', dimension: dataset.referenceDate, ...definition.period }, ...definition.where],
  };
  const as = { kind: 'partner', partner: definition.owner } as const;
  return sealPermit({
    viewer: { account, as },
    dataset,
    question,
    plan: planQuestion(question, world.catalogue),
    parts: [{ owner: definition.owner, protection: { kind: 'exact' }, rules: [], edition: sequence, releases: [] }],
    coverage: [],
    minimumBase: 0,
    validUntil: validUntil(definition.validUntil, as, world, now, definition.dataset),
  });
}
