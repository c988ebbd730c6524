import type { DatasetDefinition } from './dataset.ts';

/**
 * Days between the date of a record and its receipt after which the record is late. Without a number of its own a dataset
 * goes by its rhythm plus half, as freshness does.
 */
export const lateAfterDays = ({
  lateAfterDays: own,
  deliveryRhythmDays,
}: Pick<DatasetDefinition, 'lateAfterDays' | 'deliveryRhythmDays'>): number =>
  own ?? Math.ceil(deliveryRhythmDays * 1.5);
