/** Park-Miller generator: small, repeatable, for tests only. Numbers in (0, 1). */
export function seeded(seed: number): () => number {
  let state = seed % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
