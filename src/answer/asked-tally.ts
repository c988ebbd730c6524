import type { PastEdition } from '../governance/edition-history.ts';
import type { LogEntry } from '../model/log-entry.ts';

/** How often figures of one release were asked in one month, while one edition was in force. */
export interface Asked {
  readonly release: string;
  readonly edition: number;
  /** `2026-03`, Europe/Amsterdam. */
  readonly month: string;
  readonly requests: number;
  readonly questions: number;
}

interface Sources {
  /** Lines of the log after a place, at most `limit`, in order. */
  linesAfter(place: number, limit: number): readonly { readonly place: number; readonly entry: string }[];
  editionsOf(release: string): readonly PastEdition[];
  monthOf(instant: string): string;
  /** Lets others go first between two pieces of the log. */
  pause(): Promise<void>;
}

interface Count {
  requests: number;
  questions: number;
  lastTrace: string;
}

const PIECE = 2000;

/**
 * Counts intents and not outcomes: whether a question was answered depends on the records of all its owners, whether it
 * was asked does not. Keeps what it counted, and reads only what the log got since.
 *
 * @returns how often figures of some releases were asked so far
 */
export function openAskedTally(sources: Sources): (releases: ReadonlySet<string>) => Promise<readonly Asked[]> {
  const counts = new Map<string, Count>();
  let place = -1;
  let last: Promise<void> = Promise.resolve();
  const catchUp = async () => {
    const editions = new Map<string, readonly PastEdition[]>();
    for (;;) {
      const lines = sources.linesAfter(place, PIECE);
      for (const line of lines) {
        addTo(counts, JSON.parse(line.entry) as LogEntry, editions, sources);
        place = line.place;
      }
      if (lines.length < PIECE) return;
      await sources.pause();
    }
  };
  return async (releases) => {
    last = last.then(catchUp, catchUp);
    await last;
    return [...counts].flatMap(([key, { requests, questions }]) => {
      const [release = '', edition, month = ''] = key.split(' ');
      return releases.has(release) ? [{ release, edition: Number(edition), month, requests, questions }] : [];
    });
  };
}

function addTo(
  counts: Map<string, Count>,
  { action, phase, releases, at, traceId }: LogEntry,
  editions: Map<string, readonly PastEdition[]>,
  { editionsOf, monthOf }: Sources,
) {
  if (action !== 'answer' || phase !== 'intent') return;
  for (const release of new Set(releases)) {
    const known = editions.get(release) ?? editionsOf(release);
    editions.set(release, known);
    const inForce = known.findLast(({ formedAt }) => formedAt <= at);
    if (inForce === undefined) continue;
    const key = `${release} ${inForce.edition} ${monthOf(at)}`;
    const count = counts.get(key) ?? { requests: 0, questions: 0, lastTrace: '' };
    count.questions += 1;
    if (count.lastTrace !== traceId) count.requests += 1;
    count.lastTrace = traceId;
    counts.set(key, count);
  }
}
