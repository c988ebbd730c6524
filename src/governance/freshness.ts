import type { CoverageStatus } from '../model/coverage.ts';
import type { DatasetDefinition } from '../model/dataset.ts';
import type { Plan } from '../model/plan.ts';
import type { Moment } from '../model/world.ts';
import { addDays } from './calendar.ts';

/**
 * Says `not-delivered-since` when the asked period runs on past the edition by more than one and a half times the
 * agreed rhythm. Follows from the edition's date and the question alone.
 *
 * @param asOf ISO date-time of the edition
 */
export function freshness(
  status: CoverageStatus,
  asOf: string,
  dataset: DatasetDefinition,
  plan: Plan,
  { day }: Moment,
): CoverageStatus {
  if (status !== 'full' && status !== 'partial') return status;
  const window = plan.dimensions.find((dimension) => dimension.id === dataset.referenceDate);
  const asked = window?.kind === 'date' ? window.cover?.at(-1)?.until : undefined;
  const until = asked !== undefined && asked < day ? asked : day;
  return addDays(asOf.slice(0, 10), Math.ceil(dataset.deliveryRhythmDays * 1.5)) < until
    ? 'not-delivered-since'
    : status;
}
