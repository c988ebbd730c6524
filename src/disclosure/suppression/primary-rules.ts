/** One contribution to an amount. Contributors of one holder count as one. */
export interface Contribution {
  readonly holder: string;
  /** >= 0 */
  readonly amount: number;
}

/** When an amount may not be published, by the largest contributors to it. */
export type MagnitudeRule =
  /** The n largest are together more than k percent of the total. */
  | { readonly kind: 'dominance'; readonly n: number; readonly k: number }
  /** The second largest can estimate the largest to within p percent: total - x1 - x2 < p/100 · x1. */
  | { readonly kind: 'p-percent'; readonly p: number }
  /** The same, when contributors know each other to within q percent beforehand: total - x1 - x2 < p/q · x1. */
  | { readonly kind: 'pq'; readonly p: number; readonly q: number };

/**
 * Whether a count is too small to be published: 0 < n <= maxN. Zeros are primary only when they are protected.
 *
 * @see Hundepool et al. (2012), Statistical Disclosure Control, 4.2
 */
export const isSmallCount = (count: number, maxN: number, protectZeros: boolean): boolean =>
  count <= maxN && (count > 0 || protectZeros);

/**
 * Whether an amount is primary under a rule. An amount without contributions is not.
 *
 * @throws RangeError when an amount is negative or a parameter of the rule is out of range
 * @see Hundepool et al. (2012), Statistical Disclosure Control, 4.2
 * @example isDominated([{ holder: 'a', amount: 90 }, { holder: 'b', amount: 10 }], { kind: 'dominance', n: 1, k: 80 }) // true
 */
export function isDominated(contributions: readonly Contribution[], rule: MagnitudeRule): boolean {
  checkRule(rule);
  const amounts = mergedByHolder(contributions).sort((a, b) => b - a);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return false;
  const [largest = 0, second = 0] = amounts;
  const rest = total - largest - second;
  switch (rule.kind) {
    case 'dominance':
      return amounts.slice(0, rule.n).reduce((sum, amount) => sum + amount, 0) > (rule.k / 100) * total;
    case 'p-percent':
      return rest < (rule.p / 100) * largest;
    case 'pq':
      return rest < (rule.p / rule.q) * largest;
  }
}

function mergedByHolder(contributions: readonly Contribution[]): number[] {
  const amounts = new Map<string, number>();
  for (const { holder, amount } of contributions) {
    if (!(Number.isFinite(amount) && amount >= 0))
      throw new RangeError(`a contribution must be >= 0, got ${amount} of ${holder}`);
    amounts.set(holder, (amounts.get(holder) ?? 0) + amount);
  }
  return [...amounts.values()];
}

function checkRule(rule: MagnitudeRule): void {
  const isShare = (value: number) => value > 0 && value <= 100;
  switch (rule.kind) {
    case 'dominance':
      if (!Number.isInteger(rule.n) || rule.n < 1 || !isShare(rule.k))
        throw new RangeError(`dominance needs n >= 1 and 0 < k <= 100, got n ${rule.n}, k ${rule.k}`);
      return;
    case 'p-percent':
      if (!isShare(rule.p)) throw new RangeError(`the p% rule needs 0 < p <= 100, got ${rule.p}`);
      return;
    case 'pq':
      if (!isShare(rule.p) || !isShare(rule.q) || rule.p >= rule.q)
        throw new RangeError(`the pq rule needs 0 < p < q <= 100, got p ${rule.p}, q ${rule.q}`);
  }
}
