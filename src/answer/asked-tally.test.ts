import { describe, expect, it } from 'vitest';
import { openAskedTally } from './asked-tally.ts';

const EDITIONS = [
  { edition: 1, sequence: 3, day: '2026-01-01', formedAt: '2026-01-01T00:00:00.000Z' },
  { edition: 2, sequence: 9, day: '2026-02-01', formedAt: '2026-02-01T00:00:00.000Z' },
];

interface Line {
  readonly at: string;
  readonly releases: readonly string[];
  readonly traceId?: string;
  readonly phase?: string;
  readonly action?: string;
}

const entry = ({ traceId = 't', phase = 'intent', action = 'answer', ...rest }: Line) =>
  JSON.stringify({ traceId, phase, action, step: 0, account: 'somebody', subject: {}, ...rest });

function tallyOver(lines: string[]) {
  const read: number[] = [];
  const asked = openAskedTally({
    linesAfter: (place, limit) => {
      const found = lines.map((text, at) => ({ place: at, entry: text })).slice(place + 1, place + 1 + limit);
      read.push(...found.map((line) => line.place));
      return found;
    },
    editionsOf: (release) => (release === 'a.1' ? EDITIONS : []),
    monthOf: (instant) => instant.slice(0, 7),
    pause: () => Promise.resolve(),
  });
  return { asked, read };
}

describe('how often figures of a release were asked', () => {
  it('is counted by month and edition in force, in requests and in questions, from intents of answers alone', async () => {
    const { asked } = tallyOver([
      entry({ at: '2025-12-31T00:00:00.000Z', releases: ['a.1'] }),
      entry({ at: '2026-01-05T00:00:00.000Z', releases: ['a.1', 'b.1'], traceId: 'x' }),
      entry({ at: '2026-01-05T00:00:00.000Z', releases: ['a.1', 'a.1'], traceId: 'x' }),
      entry({ at: '2026-01-05T00:00:00.000Z', releases: ['a.1'], traceId: 'x', phase: 'outcome' }),
      entry({ at: '2026-01-06T00:00:00.000Z', releases: ['a.1'], traceId: 'y' }),
      entry({ at: '2026-02-06T00:00:00.000Z', releases: ['a.1'], traceId: 'z' }),
      entry({ at: '2026-02-06T00:00:00.000Z', releases: ['a.1'], action: 'release' }),
    ]);
    expect(await asked(new Set(['a.1']))).toEqual([
      { release: 'a.1', edition: 1, month: '2026-01', requests: 2, questions: 3 },
      { release: 'a.1', edition: 2, month: '2026-02', requests: 1, questions: 1 },
    ]);
    expect(await asked(new Set(['b.1']))).toEqual([]);
  });

  it('reads each line of the log once, whoever asks at the same time', async () => {
    const lines = Array.from({ length: 4500 }, () => entry({ at: '2026-03-01T00:00:00.000Z', releases: ['a.1'] }));
    const { asked, read } = tallyOver(lines);
    const wanted = new Set(['a.1']);
    await Promise.all([asked(wanted), asked(wanted)]);
    lines.push(entry({ at: '2026-03-02T00:00:00.000Z', releases: ['a.1'], traceId: 'new' }));
    expect(await asked(wanted)).toMatchObject([{ requests: 2, questions: 4501 }]);
    expect(read).toEqual(lines.map((_, place) => place));
  });
});
