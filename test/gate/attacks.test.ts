import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forumId, purposeId, releaseId } from '../../src/model/ids.ts';
import type { Condition, Question } from '../../src/model/question.ts';
import type { Slice } from '../../src/model/release.ts';
import { release, slice as smallSlice } from '../../src/model/testing/small-release.ts';
import type { Viewer } from '../../src/model/viewer.ts';
import { seeded } from '../seeded.ts';
import { ask } from './ask.ts';
import { FULL_DETAIL, VIEWER, worldOf } from './random.ts';
import { openSmallStore, replaceRecords, type SmallRecord } from './small-store.ts';
import { SMALL } from './small-words.ts';

const DETAIL = { ...FULL_DETAIL, hue: 'hue' };

const slice = (rest: Partial<Slice> = {}): Slice => smallSlice({ detail: DETAIL, minimumBase: 0, ...rest });

const random = seeded(Number(process.env['KETENBEELD_SEED'] ?? 7));
const record = (rest: Partial<SmallRecord> = {}): SmallRecord => ({
  owner: 'AA',
  place: pick(['N1', 'N2', 'N3', 'S1', 'S2', 'S3']),
  kind: pick(['X', 'Y', 'Z']),
  way: [pick(['G1', 'G2', 'H1', 'H2'])],
  day: `2023-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-10`,
  persons: 3,
  key: Math.floor(random() * 2 ** 32),
  from: 1,
  until: null,
  hue: pick(HUES),
  ...rest,
});
const HUES = Array.from({ length: 12 }, (_, i) => `H${String(i + 1).padStart(2, '0')}`);

const total: Question = { dataset: SMALL.id, measures: ['count'], by: [], where: [] };
const hues = (codes: readonly string[]): Condition => ({ kind: 'codes', dimension: 'hue', level: 'hue', in: codes });

describe('attacks on the gate', () => {
  let store: Awaited<ReturnType<typeof openSmallStore>>;
  beforeAll(async () => {
    store = await openSmallStore();
  });
  afterAll(() => store.close());

  const count = async (question: Question, world = worldOf([release([slice()])]), viewer = VIEWER) => {
    const [answer] = await ask(store.facts, world, viewer, [question]);
    if (answer?.refusal) throw new Error(answer.refusal.reason);
    return Number(answer?.cells?.[0]?.values['count'] ?? 0);
  };

  /** The target with others, and the others alone: the difference is an estimate of the target. */
  const estimates = async (hue: string, pairs: number): Promise<readonly number[]> => {
    const questions: Question[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      const others = HUES.filter((it) => it !== hue && random() < 0.5);
      // Both empty and all others are the target and everything: nodes of their own, asked once each.
      const set = others.length === 0 || others.length === 11 ? HUES.filter((it) => it !== hue).slice(0, 5) : others;
      questions.push({ ...total, where: [hues([...set, hue])] }, { ...total, where: [hues(set)] });
    }
    const answers = await ask(store.facts, worldOf([release([slice()])]), VIEWER, questions);
    const values = answers.map((answer) => Number(answer.cells?.[0]?.values['count'] ?? 0));
    return Array.from({ length: pairs }, (_, i) => (values[2 * i] ?? 0) - (values[2 * i + 1] ?? 0));
  };

  it('gains nothing by averaging over 200 pairs of sets beyond the chance of the table that there is no noise', async () => {
    let hits = 0;
    const targets = 80;
    for (let target = 0; target < targets; target++) {
      const records = Array.from({ length: 100 }, () => record());
      await replaceRecords(store.facts, records);
      const hue = pick(HUES);
      const found = await estimates(hue, target === 0 ? 200 : 2);
      expect(new Set(found).size).toBe(1);
      if (found[0] === records.filter((it) => it.hue === hue).length) hits += 1;
    }
    // P(no noise) = 0.5 for counts beyond 2; three standard deviations of 80 trials.
    expect(hits / targets).toBeLessThan(0.5 + 3 * Math.sqrt(0.25 / targets));
  }, 60_000);

  it('gives one set the same bytes through two slice layouts, two versions and two forums', async () => {
    await replaceRecords(
      store.facts,
      Array.from({ length: 200 }, () => record()),
    );
    const whole = release([slice()]);
    const split = release([slice({ filters: [{ kind: 'codes', dimension: 'place', in: ['N'] }] }), slice()], {
      id: releaseId('small-aa-table.2'),
    });
    const elsewhere = release([slice()], { id: releaseId('small-aa-other.1'), forum: forumId('other') });
    const other: Viewer = { ...VIEWER, as: { kind: 'forum', forum: forumId('other'), purpose: purposeId('look') } };
    const worldElsewhere = worldOf([elsewhere]);
    const world = {
      ...worldElsewhere,
      forums: worldElsewhere.forums.map((forum) => ({ ...forum, id: forumId('other') })),
      mandates: worldElsewhere.mandates.map((mandate) => ({
        ...mandate,
        for: { kind: 'forum', forum: forumId('other') } as const,
      })),
    };
    for (const by of [
      [],
      [{ dimension: 'hue', level: 'hue' }],
      [
        { dimension: 'way', level: 'way' },
        { dimension: 'day', level: 'month' },
      ],
    ]) {
      const question = { ...total, by };
      const [a] = await ask(store.facts, worldOf([whole]), VIEWER, [question]);
      const [b] = await ask(store.facts, worldOf([split]), VIEWER, [question]);
      const [c] = await ask(store.facts, world, other, [question]);
      expect(b?.cells).toEqual(a?.cells);
      expect(c?.cells).toEqual(a?.cells);
      expect(a?.cells?.length).toBeGreaterThan(0);
    }
  });

  it('answers a page as it answers each of its questions alone', async () => {
    await replaceRecords(
      store.facts,
      Array.from({ length: 200 }, () => record()),
    );
    const page: readonly Question[] = [
      total,
      { ...total, by: [{ dimension: 'way', level: 'group' }] },
      {
        ...total,
        by: [
          { dimension: 'place', level: 'town' },
          { dimension: 'day', level: 'quarter' },
        ],
        where: [hues(['H01', 'H02'])],
      },
    ];
    const world = worldOf([release([slice()])]);
    const together = await ask(store.facts, world, VIEWER, page);
    for (const [i, question] of page.entries())
      expect(await ask(store.facts, world, VIEWER, [question])).toEqual([together[i]]);
  });

  it('shows a true zero and a zero made by noise alike', async () => {
    const others = Array.from({ length: 30 }, () => record({ place: 'S1' }));
    // A single record with this key is published as 0 by D5_V3_js2.
    const lone = record({ place: 'N1', key: 1000 });
    const question: Question = {
      ...total,
      by: [{ dimension: 'place', level: 'town' }],
      where: [{ kind: 'codes', dimension: 'place', level: 'land', in: ['N'] }],
    };
    await replaceRecords(store.facts, others);
    const without = await ask(store.facts, worldOf([release([slice()])]), VIEWER, [question]);
    await replaceRecords(store.facts, [...others, lone]);
    const withOne = await ask(store.facts, worldOf([release([slice()])]), VIEWER, [question]);
    expect(withOne).toEqual(without);
    expect(withOne[0]?.cells).toEqual([]);
  });

  it('refuses a window that is shifted by a day, and says what to ask instead of a set with too many nodes', async () => {
    await replaceRecords(
      store.facts,
      Array.from({ length: 50 }, () => record()),
    );
    const window = (from: string, until: string): Condition => ({ kind: 'window', dimension: 'day', from, until });
    const world = worldOf([release([slice()])]);
    const [shifted] = await ask(store.facts, world, VIEWER, [
      { ...total, where: [window('2023-01-02', '2024-01-01')] },
    ]);
    expect(shifted?.refusal?.reason).toBe('not-at-this-detail');
    const [wide] = await ask(store.facts, world, VIEWER, [
      { ...total, where: [window('2022-02-01', '2023-12-01'), hues(['H01', 'H02', 'H03', 'H04', 'H05'])] },
    ]);
    expect(wide?.refusal?.reason).toBe('too-many-cover-nodes');
    expect(wide?.refusal?.suggestion?.where).toEqual(expect.objectContaining({ dimension: 'day' }));
  });

  it('refuses a base that is too small without a number', async () => {
    await replaceRecords(
      store.facts,
      Array.from({ length: 3 }, () => record()),
    );
    const [answer] = await ask(store.facts, worldOf([release([slice({ minimumBase: 10 })])]), VIEWER, [total]);
    expect(answer?.refusal).toEqual({ reason: 'base-too-small' });
    expect(answer?.cells).toBeUndefined();
  });

  it('logs the intent before it reads and the outcome after, also of a refusal', async () => {
    await replaceRecords(store.facts, [record()]);
    const log: { phase: string; status?: string | undefined }[] = [];
    await ask(
      store.facts,
      worldOf([release([slice()])]),
      VIEWER,
      [total, { ...total, measures: ['distinct:who'] }],
      log as never,
    );
    expect(log.map((entry) => [entry.phase, entry.status])).toEqual([
      ['intent', undefined],
      ['intent', undefined],
      ['outcome', 'answered'],
      ['outcome', 'refused:distinct-not-released'],
    ]);
  });

  it('repeats the same figure a thousand times', async () => {
    await replaceRecords(
      store.facts,
      Array.from({ length: 60 }, () => record()),
    );
    const first = await count(total);
    const world = worldOf([release([slice()])]);
    const answers = await ask(
      store.facts,
      world,
      VIEWER,
      Array.from({ length: 1000 }, () => total),
    );
    expect(new Set(answers.map((answer) => answer.cells?.[0]?.values['count']))).toEqual(new Set([first]));
  });
});

function pick<T>(items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick');
  return item;
}
