import { describe, expect, it } from 'vitest';
import { sealStatement } from '../../model/doors/seal-statement.ts';
import { permitOf } from '../../model/testing/small-permit.ts';
import { sql } from '../../sql/sql.ts';
import { type FactsConnection, type FactsEngine, openEngine, type Row } from './engine.ts';
import { readStatement } from './read-statement.ts';
import { openReader } from './reader.ts';

const statement = (text: string) => sealStatement({ text, params: [], permits: [permitOf({})] });
const ATOM = `SELECT 0 AS question, 1 AS part, ['X']::VARCHAR[] AS key, 7::BIGINT AS n, 4294967295::BIGINT AS key_sum, [12]::BIGINT[] AS sums,
  [4]::BIGINT[] AS largest, [5]::BIGINT[] AS sum_keys, []::BIGINT[] AS persons, []::BIGINT[] AS person_keys`;
const BASE = `SELECT -1 AS question, 1 AS part, []::VARCHAR[] AS key, 7::BIGINT AS n, 1::BIGINT AS key_sum, []::BIGINT[] AS sums,
  []::BIGINT[] AS largest, []::BIGINT[] AS sum_keys, []::BIGINT[] AS persons, []::BIGINT[] AS person_keys`;
const ENDLESS =
  statement(`SELECT 0 AS question, 0 AS part, [] AS key, count(*) AS n, sum(a.range * b.range) AS key_sum, [] AS sums,
    [] AS largest, [] AS sum_keys, [] AS persons, [] AS person_keys
  FROM range(10000000) a, range(10000000) b`);
const memory = () => openEngine(':memory:', { threads: 1, memory: '300MB', tempFolder: '' });

/** An engine whose statements end when the test says so. */
function stubEngine() {
  const running: { end(): void; fail(error: Error): void }[] = [];
  const did = { open: 0, closed: 0, interrupted: 0, most: 0 };
  let now = 0;
  const connection = (): FactsConnection => ({
    rows: () =>
      new Promise<readonly Row[]>((done, fail) => {
        did.most = Math.max(did.most, ++now);
        const ended = (then: () => void) => () => {
          now -= 1;
          then();
        };
        running.push({ end: ended(() => done([])), fail: (error) => ended(() => fail(error))() });
      }),
    run: () => Promise.resolve(),
    transaction: (work) => work(),
    interrupt: () => {
      did.interrupted += 1;
    },
    close: () => {
      did.closed += 1;
    },
  });
  const engine: FactsEngine = {
    connect: async () => {
      did.open += 1;
      return connection();
    },
    close: () => undefined,
  };
  return { engine, running, did };
}
const settle = () => new Promise((done) => setTimeout(done, 0));
/** Ends what runs, and what then begins, until nothing does. */
async function drain(running: { end(): void }[]): Promise<void> {
  while (running.length > 0) {
    for (const one of running.splice(0)) one.end();
    await settle();
  }
}

describe('a statement that is read', () => {
  it('gives cells and base apart, in whole numbers', async () => {
    const engine = await memory();
    const facts = await engine.connect();
    const permit = permitOf({});
    const [raw] = await readStatement(
      facts,
      sealStatement({ text: `${ATOM} UNION ALL ${BASE}`, params: [], permits: [permit] }),
    );
    expect(raw?.cells).toEqual([
      {
        part: 1,
        key: ['X'],
        count: 7,
        keySum: 4294967295,
        sums: [12],
        largest: [4],
        sumKeys: [5],
        persons: [],
        personKeys: [],
      },
    ]);
    expect(raw?.base).toEqual([
      { part: 1, key: [], count: 7, keySum: 1, sums: [], largest: [], sumKeys: [], persons: [], personKeys: [] },
    ]);
    expect(raw?.permit).toBe(permit);
    facts.close();
    engine.close();
  });
});

describe('the reader', () => {
  it('runs two statements at a time, and the others in their order', async () => {
    const { engine, running, did } = stubEngine();
    const reader = await openReader(engine);
    const ended: number[] = [];
    const reads = Array.from({ length: 6 }, (_, i) => reader.rows(sql`${i}`).then(() => ended.push(i)));
    await settle();
    expect(running).toHaveLength(2);
    await drain(running);
    await Promise.all(reads);
    expect(ended).toEqual([0, 1, 2, 3, 4, 5]);
    expect([did.open, did.most]).toEqual([2, 2]);
    await reader.close();
    expect(did.closed).toBe(2);
  });

  it('is busy when 400 wait, and takes questions again when they have had their turn', async () => {
    const { engine, running } = stubEngine();
    const reader = await openReader(engine);
    const taken = Array.from({ length: 402 }, () => reader.rows(sql`1`));
    await expect(reader.rows(sql`1`)).rejects.toMatchObject({ name: 'InputError', code: 'BUSY' });
    await expect(reader.read(ENDLESS)).rejects.toMatchObject({ code: 'BUSY' });
    await settle();
    running.shift()?.end();
    await settle();
    const next = reader.rows(sql`1`);
    await expect(reader.rows(sql`1`)).rejects.toMatchObject({ code: 'BUSY' });
    await drain(running);
    await Promise.all([...taken, next]);
    await reader.close();
  });

  it('goes on with the same connection after a statement that failed', async () => {
    const { engine, running } = stubEngine();
    const reader = await openReader(engine);
    for (let times = 0; times < 5; times++) {
      const failing = Promise.allSettled([reader.rows(sql`1`), reader.rows(sql`1`)]);
      await settle();
      for (const one of running.splice(0)) one.fail(new Error('no'));
      expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    }
    const good = reader.rows(sql`1`);
    await settle();
    await drain(running);
    expect(await good).toEqual([]);
  });

  it('is busy, and has no fault, when the engine has no memory left for a statement', async () => {
    const { engine, running } = stubEngine();
    const reader = await openReader(engine);
    const asked = reader.rows(sql`1`);
    await settle();
    running.shift()?.fail(new Error('Out of Memory Error: failed to allocate data of size 4.0 KiB'));
    await expect(asked).rejects.toMatchObject({ code: 'BUSY', message: expect.stringContaining('no memory left') });
  });

  it('does not begin what was given up while it waited', async () => {
    const { engine, running, did } = stubEngine();
    const reader = await openReader(engine);
    const before = [reader.rows(sql`1`), reader.rows(sql`1`)];
    const stop = new AbortController();
    const given = reader.read(ENDLESS, stop.signal);
    stop.abort(new Error('gone'));
    await settle();
    expect(running).toHaveLength(2);
    await Promise.all([drain(running), expect(given).rejects.toThrow('gone')]);
    await Promise.all(before);
    expect(did.interrupted).toBe(0);
  });

  it('interrupts only while the statement runs', async () => {
    const { engine, running, did } = stubEngine();
    const reader = await openReader(engine);
    const stop = new AbortController();
    const read = reader.read(ENDLESS, stop.signal);
    await settle();
    await drain(running);
    await read;
    stop.abort();
    expect(did.interrupted).toBe(0);
  });

  it('waits for what runs before it closes', async () => {
    const { engine, running, did } = stubEngine();
    const reader = await openReader(engine);
    const read = reader.rows(sql`1`);
    const closing = reader.close();
    await settle();
    expect(did.closed).toBe(0);
    await drain(running);
    await Promise.all([read, closing]);
    expect(did.closed).toBe(2);
  });
});

describe('the reader over the real engine', () => {
  it('stops a statement that is given up, and answers the next', async () => {
    const engine = await memory();
    const reader = await openReader(engine);
    for (let times = 0; times < 3; times++) {
      const stop = new AbortController();
      const given = reader.read(ENDLESS, stop.signal);
      setTimeout(() => stop.abort(), 50);
      await expect(given).rejects.toThrow(/interrupt/i);
    }
    const [raw] = await reader.read(statement(ATOM));
    expect(raw?.cells).toHaveLength(1);
    await reader.close();
    engine.close();
  });
});
