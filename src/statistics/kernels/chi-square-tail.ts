import normalCdf from '@stdlib/stats-base-dists-normal-cdf';

/**
 * P(X > x) for chi-square with whole degrees of freedom, by Q(k + 2) = Q(k) + (x/2)^(k/2) e^(-x/2) / Gamma(k/2 + 1) from
 * Q(1) = 2 P(Z > sqrt x) or Q(2) = e^(-x/2).
 *
 * @throws RangeError when x is negative or not a number, or the degrees are not a whole number from 1 on
 * @see Abramowitz & Stegun (1964), 26.4.4 to 26.4.8
 * @example chiSquareTail(7.814728, 3) // 0.05
 */
export function chiSquareTail(x: number, degrees: number): number {
  if (!(x >= 0)) throw new RangeError(`x must be >= 0, got ${x}`);
  if (!(Number.isInteger(degrees) && degrees >= 1)) throw new RangeError(`degrees must be whole, got ${degrees}`);
  const isOdd = degrees % 2 === 1;
  let tail = isOdd ? 2 * normalCdf(-Math.sqrt(x), 0, 1) : Math.exp(-x / 2);
  let term = isOdd ? Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2) : (x / 2) * Math.exp(-x / 2);
  for (let k = isOdd ? 1 : 2; k < degrees; k += 2) {
    tail += term;
    term *= x / (k + 2);
  }
  return Math.min(tail, 1);
}
