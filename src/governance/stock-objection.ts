import type { DatasetDefinition } from '../model/dataset.ts';
import type { Plan } from '../model/plan.ts';
import type { Objection } from './question-objection.ts';

/** A stock is how many there are at a moment: the same ones are there at the next, so figures of several are never added. */
export function stockObjection(plan: Plan, dataset: DatasetDefinition): Objection | undefined {
  const stock = dataset.measures.find(({ id, isStock }) => isStock && plan.sums.includes(id));
  return stock && !isOneMoment(plan, dataset) ? { reason: 'stock-over-time', about: stock.id } : undefined;
}

/** Whether each cell holds one period of the finest level that the source registers. */
function isOneMoment(plan: Plan, { dimensions, referenceDate }: DatasetDefinition): boolean {
  const date = dimensions.find(({ id }) => id === referenceDate);
  const planned = plan.dimensions.find(({ id }) => id === referenceDate);
  if (date?.kind !== 'date' || planned?.kind !== 'date') return false;
  const [only, ...more] = planned.cover ?? [];
  return planned.by === date.finest || (more.length === 0 && only?.level === date.finest);
}
