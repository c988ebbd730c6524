import { numberFormOf } from './as-meant.ts';
import type { StagePlan } from './staged-rows.ts';

/** A number that a source holds as a number has no notation of its own: it is written with the sign by which the checks read its column. */
export const commaPositions = ({ fields, positions, mapping }: StagePlan): ReadonlySet<number> =>
  new Set(
    fields.flatMap((field) => {
      const position = positions.get(field.id);
      return position !== undefined && numberFormOf({ field, mapping })?.decimalSign === ',' ? [position] : [];
    }),
  );
