import type { PoissonRegression } from '../kernels/poisson-regression.ts';
import { type Abundance, abundanceModel } from './abundance-model.ts';
import type { CaptureTable } from './capture-table.ts';

/**
 * Population in which a first capture changes the chance of the next (Mb), or in which the first occasion differs as well
 * (Mbh). Only for lists that are occasions in time, in their order. With j non-captures before the first capture and r
 * captures after it: log E n_w = a + [c if j > 0] + b j + d r, so that N = K (1 + exp(c) q / (1 - q)), where
 * K = exp(a) (1 + exp(d))^(t-1) and q = exp(b) / (1 + exp(d)) is the chance to be missed; Mb has c = 0.
 * The standard error is by the delta method, less the variance N of the Poisson model. Rcapture's for Mbh differs: its
 * derivative by d counts only the first occasion's persons for the factor (1 + exp(d))^(t-1), all of whom have it.
 *
 * @param isFirstApart whether the first occasion has a chance of its own (Mbh)
 * @returns persons; refused as abundance-model says, the usual case where q >= 1 and the formula turns negative
 * @throws RangeError when the table does not fit (see abundance-model)
 * @see Otis, Burnham, White & Anderson (1978), Wildlife Monographs 62; Baillargeon & Rivest (2007); Rcapture 1.4-4
 * @example behaviouralResponse(hare, false) // 81.1, standard error 8.26
 */
export function behaviouralResponse(table: CaptureTable, isFirstApart: boolean): Abundance {
  const lists = table.lists.length;
  return abundanceModel(
    table,
    (history) => {
      const missed = Math.log2(history & -history);
      const again = table.lists.filter((_, i) => (history & (1 << i)) > 0).length - 1;
      return [...(isFirstApart ? [Number(missed > 0)] : []), missed, again];
    },
    (fit) => sizeOf(fit, lists, isFirstApart),
  );
}

function sizeOf({ coefficients, covariance }: PoissonRegression, lists: number, isFirstApart: boolean) {
  const [a = 0, c = 0, b = 0, d = 0] = isFirstApart
    ? coefficients
    : [coefficients[0], 0, coefficients[1], coefficients[2]];
  const caughtAgain = Math.exp(d) / (1 + Math.exp(d));
  const q = Math.exp(b) / (1 + Math.exp(d));
  const first = Math.exp(a) * (1 + Math.exp(d)) ** (lists - 1);
  const later = (first * Math.exp(c) * q) / (1 - q);
  const size = first + later;
  const slope = [size, later, later / (1 - q), caughtAgain * ((lists - 1) * size - later / (1 - q))];
  const gradient = isFirstApart ? slope : slope.toSpliced(1, 1);
  // The Poisson model lets N vary as well; given N its variance N is taken off.
  const poisson = gradient.reduce(
    (sum, x, i) => sum + x * gradient.reduce((part, y, k) => part + y * (covariance[i]?.[k] ?? Number.NaN), 0),
    0,
  );
  return [size, poisson - size] as const;
}
