/** A part of a whole, both counts. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** Smallest base of both months, smallest step (a fraction) and smallest test value that make a registration change. */
const REGISTRATION_CHANGE = { leastRows: 30, leastStep: 0.05, leastZ: 4 } as const;

/**
 * Whether a share of how a field is filled steps so far between two months that it was registered otherwise: both months
 * have at least 30 rows, the step is at least 5 percentage points, and the two-proportion z of pooled variance is at least
 * 4. So strict because every field of every month is tried. It speaks of how fields are filled, never of how much happened.
 */
export function isRegistrationChange(before: Share, after: Share): boolean {
  const { leastRows, leastStep, leastZ } = REGISTRATION_CHANGE;
  if (Math.min(before.whole, after.whole) < leastRows) return false;
  const step = Math.abs(after.part / after.whole - before.part / before.whole);
  if (step < leastStep) return false;
  const pooled = (before.part + after.part) / (before.whole + after.whole);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / before.whole + 1 / after.whole));
  return step >= leastZ * deviation;
}
