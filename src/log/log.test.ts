import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../model/log-entry.ts';
import { type LogLine, lineHash, nextLine, START } from './chain.ts';
import { verify } from './verify.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

const entry = (rest: Partial<LogEntry> = {}): LogEntry => ({
  phase: 'intent',
  action: 'answer',
  traceId: '0123456789abcdef0123456789abcdef',
  step: 0,
  account: 'member',
  subject: { dataset: 'small' },
  releases: [],
  at: '2024-06-01T10:00:00.000Z',
  ...rest,
});
function chained(entries: readonly LogEntry[]): readonly LogLine[] {
  const lines: LogLine[] = [];
  for (const one of entries) lines.push(nextLine(lines.at(-1), one, digest));
  return lines;
}

const anyEntry = fc
  .record({
    phase: fc.constantFrom('intent' as const, 'outcome' as const),
    step: fc.nat(3),
    account: fc.constantFrom('member', 'owner'),
    subject: fc.oneof(fc.string(), fc.record({ question: fc.string({ unit: 'binary' }), at: fc.nat() })),
  })
  .map(entry);
const anyLog = fc.array(anyEntry, { minLength: 2, maxLength: 12 }).map(chained);

describe('a line of the log', () => {
  it('binds its place, its entry and all before it', () => {
    const [first, second] = chained([entry(), entry({ phase: 'outcome' })]);
    expect(first?.place).toBe(1);
    expect(first?.hash).toBe(digest(`${START}\n1\n${first?.entry}`));
    expect(second?.place).toBe(2);
    expect(second?.hash).toBe(lineHash(first?.hash ?? '', 2, second?.entry ?? '', digest));
  });

  it('is the same for the same entry, in whatever order its fields come', () => {
    const one = entry();
    const turned = Object.fromEntries(Object.entries(one).toReversed()) as unknown as LogEntry;
    expect(nextLine(undefined, turned, digest)).toEqual(nextLine(undefined, one, digest));
  });
});

describe('a verification', () => {
  it('finds an untouched log whole, and names its last hash', async () => {
    const lines = chained([entry(), entry({ phase: 'outcome' })]);
    expect(await verify(lines, digest)).toEqual({ lines: 2, head: lines[1]?.hash, interrupted: [] });
  });

  it('finds an empty log whole', async () => {
    expect(await verify([], digest)).toEqual({ lines: 0, head: START, interrupted: [] });
  });

  it('reads lines that come one by one', async () => {
    const lines = chained([entry(), entry({ phase: 'outcome' })]);
    const stream = async function* () {
      yield* lines;
    };
    expect((await verify(stream(), digest)).lines).toBe(2);
  });

  it(`finds every edit, deletion, exchange, insertion and duplication, at its place (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, fc.nat(), fc.nat(), fc.string(), async (lines, some, other, text) => {
        const at = some % lines.length;
        for (const [name, place, broken] of damages(lines, at, other % lines.length, text)) {
          const found = await verify(broken, digest);
          expect({ name, place: found.broken?.place }).toEqual({ name, place });
          expect(found.lines).toBe(place - 1);
          expect(found.head).toBe(broken[place - 2]?.hash ?? START);
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it(`shows by count and head that the end was cut off (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, fc.nat(), async (lines, some) => {
        const kept = some % lines.length;
        const whole = await verify(lines, digest);
        const cut = await verify(lines.slice(0, kept), digest);
        expect(cut.broken).toBeUndefined();
        expect(cut.lines).toBe(kept);
        expect(cut.head).not.toBe(whole.head);
      }),
      { seed: SEED },
    );
  });

  it.each<[name: string, entries: readonly LogEntry[], interrupted: readonly string[]]>([
    [
      'none when all came to an end',
      [entry(), entry({ step: 1 }), entry({ phase: 'outcome' }), entry({ step: 1, phase: 'outcome' })],
      [],
    ],
    ['an intent without outcome', [entry(), entry({ step: 1 }), entry({ phase: 'outcome' })], ['/1/answer']],
    ['an intent of another action', [entry({ action: 'delivery' }), entry({ phase: 'outcome' })], ['/0/delivery']],
    ['one of two intents that carry one trace', [entry(), entry(), entry({ phase: 'outcome' })], ['/0/answer']],
    ['an intent after the outcome of an earlier one', [entry(), entry({ phase: 'outcome' }), entry()], ['/0/answer']],
  ])('lists what was begun and never finished: %s', async (_, entries, interrupted) => {
    const found = await verify(chained(entries), digest);
    expect(found.interrupted).toEqual(interrupted.map((rest) => `${entry().traceId}${rest}`));
  });

  it('lists what was interrupted up to the break', async () => {
    const [first, second, third] = chained([entry(), entry({ step: 1 }), entry({ phase: 'outcome' })]);
    if (!first || !second || !third) throw new Error('three lines');
    const found = await verify([first, { ...second, hash: START }, third], digest);
    expect(found.broken).toEqual({ place: 2, reason: 'hash' });
    expect(found.interrupted).toEqual([`${entry().traceId}/0/answer`]);
  });
});

type Damage = readonly [name: string, place: number, lines: readonly LogLine[]];

/** Each way to change a log, with the first place at which it must show. */
function damages(lines: readonly LogLine[], at: number, other: number, text: string): readonly Damage[] {
  const line = lines[at];
  const swapped = lines[other];
  if (!line || !swapped) throw new Error('no line');
  const added = { place: at + 1, entry: line.entry, hash: digest(text) };
  const rehashed = `${line.entry} `;
  const moved = (list: readonly LogLine[]) => list.map((one, i) => ({ ...one, place: i + 1 }));
  const found: readonly (Damage | false)[] = [
    ['entry edited', at + 1, lines.with(at, { ...line, entry: rehashed })],
    ['hash edited', at + 1, lines.with(at, { ...line, hash: digest(line.hash) })],
    ['place edited', at + 1, lines.with(at, { ...line, place: line.place + 1 })],
    [
      'place and hash edited',
      at + 1,
      lines.with(at, {
        ...line,
        place: line.place + 1,
        hash: lineHash(lines[at - 1]?.hash ?? START, line.place + 1, line.entry, digest),
      }),
    ],
    // Who edits an entry and its hash is found by the next line, unless there is none: then by the head.
    at < lines.length - 1 && [
      'entry and hash edited',
      at + 2,
      lines.with(at, {
        ...line,
        entry: rehashed,
        hash: lineHash(lines[at - 1]?.hash ?? START, line.place, rehashed, digest),
      }),
    ],
    at < lines.length - 1 && ['deleted', at + 1, lines.toSpliced(at, 1)],
    at < lines.length - 1 && ['deleted and renumbered', at + 1, moved(lines.toSpliced(at, 1))],
    ['inserted', at + 1, lines.toSpliced(at, 0, added)],
    ['inserted and renumbered', at + 1, moved(lines.toSpliced(at, 0, added))],
    ['doubled', at + 2, lines.toSpliced(at, 0, line)],
    ['doubled and renumbered', at + 2, moved(lines.toSpliced(at, 0, line))],
    at !== other && ['exchanged', Math.min(at, other) + 1, lines.with(at, swapped).with(other, line)],
    at !== other && [
      'exchanged and renumbered',
      Math.min(at, other) + 1,
      moved(lines.with(at, swapped).with(other, line)),
    ],
  ];
  return found.filter((damage) => damage !== false);
}
