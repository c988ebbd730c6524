/**
 * Last use by session. In memory, for a write per request would cost more than it gives: after a restart a session
 * that is older than the idle lifetime has to sign in again.
 */
export class RecentUse {
  readonly #used = new Map<string, number>();

  of(idHash: string): number | undefined {
    return this.#used.get(idHash);
  }

  set(idHash: string, at: number): void {
    this.#used.delete(idHash);
    this.#used.set(idHash, at);
    const [oldest] = this.#used.keys();
    if (this.#used.size > 10_000 && oldest !== undefined) this.#used.delete(oldest);
  }
}
