/** Tells open pages that what they show may have changed, never what. */
export interface Announcer {
  /** Returns the way to stop. */
  onTold(listener: () => void): () => void;
  tell(): void;
}

export function openAnnouncer(): Announcer {
  const listeners = new Set<() => void>();
  return {
    onTold: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
}
