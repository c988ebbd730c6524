/** A basis of whole-number vectors in echelon form, by the place of their first number. */
export type Span = ReadonlyMap<number, readonly bigint[]>;

/** What can be made by adding, subtracting and scaling the vectors; exact. */
export function spanOf(vectors: readonly (readonly number[])[]): Span {
  const basis = new Map<number, readonly bigint[]>();
  for (const vector of vectors) {
    const rest = reduced(basis, vector.map(BigInt));
    const place = rest.findIndex((it) => it !== 0n);
    if (place >= 0) basis.set(place, rest);
  }
  return basis;
}

export const isInSpan = (span: Span, vector: readonly number[]): boolean =>
  reduced(span, vector.map(BigInt)).every((it) => it === 0n);

function reduced(basis: Span, vector: readonly bigint[]): readonly bigint[] {
  let rest = [...vector];
  for (let place = 0; place < rest.length; place++) {
    const own = basis.get(place);
    const [here, pivot] = [rest[place] ?? 0n, own?.[place] ?? 0n];
    if (!own || here === 0n) continue;
    rest = rest.map((it, i) => it * pivot - here * (own[i] ?? 0n));
    const divisor = rest.reduce((a, b) => gcd(a, b), 0n);
    if (divisor > 1n) rest = rest.map((it) => it / divisor);
  }
  return rest;
}

function gcd(a: bigint, b: bigint): bigint {
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  return y === 0n ? x : gcd(y, x % y);
}
