/** Who wants to know that a session was ended. */
export function endListeners() {
  const listeners = new Map<string, Set<() => void>>();
  return {
    /** Returns the way to stop. */
    add(idHash: string, listener: () => void): () => void {
      const own = listeners.get(idHash) ?? new Set();
      listeners.set(idHash, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(idHash) === own) listeners.delete(idHash);
      };
    },
    tell(idHash: string): void {
      const own = listeners.get(idHash);
      listeners.delete(idHash);
      for (const listener of own ?? []) listener();
    },
  };
}
