import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/main/config.ts';
import { startServer } from '../../src/main/start-server.ts';
import { MISSING_MIGRANTS_MAPPING } from '../../src/model/mappings/missing-migrants.ts';
import type { Answers } from '../../src/model/wire/answer.ts';
import { ROOT } from '../rooms/repository.ts';
import { asForum, startTestServer, type TestServer } from './running.ts';

const figures = ({ answers }: Answers) => answers.map(({ cells, refusal, coverage }) => ({ cells, refusal, coverage }));

const MONTHS = {
  dataset: 'signals',
  measures: ['count'],
  by: [{ dimension: 'registered', level: 'month' }],
  where: [{ dimension: 'registered', from: '2023-01-01', until: '2026-01-01' }],
};
const MODI = {
  dataset: 'signals',
  measures: ['count'],
  by: [
    { dimension: 'modus', level: 'modus' },
    { dimension: 'registered', level: 'year' },
  ],
  where: [],
};

describe('the running server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  }, 120_000);
  afterAll(() => server.close());

  it('gives dead and missing by route and year as the published file has them, 75,068 in all', async () => {
    const { answers } = await server.ask('mdt-member', {
      as: asForum('mdt'),
      questions: [
        { dataset: 'missing-migrants', measures: ['dead-and-missing'] },
        {
          dataset: 'missing-migrants',
          measures: ['dead-and-missing'],
          by: [
            { dimension: 'route', level: 'iom-route' },
            { dimension: 'incident-date', level: 'year' },
          ],
        },
      ],
    });
    expect(answers[0]?.cells?.[0]?.values['dead-and-missing']).toBe(75_068);
    const given = (answers[1]?.cells ?? []).map(
      (cell) => [`${cell.key['route']} ${cell.key['incident-date']}`, cell.values['dead-and-missing']] as const,
    );
    expect(new Map(given)).toEqual(deadByRouteAndYear());
  });

  it('gives first-time asylum applications in the Netherlands 2011-2024 as Eurostat has them: 350,245', async () => {
    const { answers } = await server.ask('mdt-member', {
      as: asForum('mdt'),
      questions: [
        {
          dataset: 'asylum-applications',
          measures: ['applications'],
          where: [{ dimension: 'asylum-country', level: 'country', in: ['NLD'] }],
        },
      ],
    });
    expect(answers[0]?.cells?.[0]?.values['applications']).toBe(350_245);
  });

  it('shows a forum to which nothing was released no figure, no count and no dataset, before and after hidden records came', async () => {
    const look = async () => {
      const lists = await Promise.all(
        [
          '/v1/datasets?forum=expert-circle&purpose=country-knowledge',
          '/v1/releases',
          '/v1/forums',
          '/v1/deliveries',
          '/v1/me',
        ].map(async (address) => (await server.get('country-expert', address)).text()),
      );
      const asked = await server.ask('country-expert', {
        as: asForum('expert-circle'),
        questions: [
          MONTHS,
          MODI,
          { ...MONTHS, by: [] },
          { dataset: 'missing-migrants', measures: ['dead-and-missing'] },
        ],
      });
      return { lists, asked: figures(asked) };
    };
    const before = await look();
    expect(JSON.parse(before.lists[0] ?? '')).toEqual({ datasets: [] });
    expect(JSON.parse(before.lists[1] ?? '')).toEqual({ releases: [] });
    expect(
      before.asked.every((answer) => answer.refusal?.reason === 'not-released' && answer.cells === undefined),
    ).toBe(true);
    expect(await server.deliver('kmar-owner', 'signals', 'KMAR', signalsCsv(40))).toMatchObject({ accepted: 40 });
    expect(await look()).toEqual(before);
  });

  it('gives the same figures asked alone, on a page, and after a restart', async () => {
    const request = { as: asForum('mdt'), questions: [MONTHS, MODI] };
    const page = await server.ask('mdt-member', request);
    const alone = await server.ask('mdt-member', { ...request, questions: [MONTHS] });
    expect(figures(alone)[0]).toEqual(figures(page)[0]);
    expect(page.answers[0]?.cells?.length).toBeGreaterThan(10);
    await server.restart();
    expect(figures(await server.ask('mdt-member', request))).toEqual(figures(page));
  }, 60_000);

  it('says in which figures an owner is not, and why', async () => {
    const { answers } = await server.ask('mdt-member', { as: asForum('mdt'), questions: [MONTHS] });
    expect(answers[0]?.coverage.map(({ partner, status }) => [partner, status])).toEqual([
      ['POLITIE', 'full'],
      ['KMAR', 'partial'],
      ['NLA', 'not-at-this-detail'],
    ]);
    expect(answers[0]?.isFictitious).toBe(true);
    expect(answers[0]?.terms.handling).toEqual(['H2']);
  });

  it.each([
    ['administrator', asForum('mdt')],
    ['auditor', asForum('mdt')],
    ['privacy-officer', asForum('mdt')],
    ['country-expert', asForum('mdt')],
    ['mdt-member', asForum('emm-partner-table')],
    ['mdt-member', { partner: 'POLITIE' }],
    ['kmar-owner', { partner: 'POLITIE' }],
  ])('refuses %s to look as %o', async (account, as) => {
    const { answers } = await server.ask(account, { as, questions: [MONTHS] });
    expect(answers[0]?.refusal?.reason).toBe('not-mandated');
    expect(answers[0]?.cells).toBeUndefined();
  });

  it('shows an owner its deliveries, and answers those of others as if they were not there', async () => {
    const own = (await (await server.get('kmar-owner', '/v1/deliveries')).json()) as {
      deliveries: { id: string; partner: string }[];
    };
    expect(own.deliveries.length).toBeGreaterThan(0);
    expect(own.deliveries.every((delivery) => delivery.partner === 'KMAR')).toBe(true);
    const id = own.deliveries[0]?.id ?? '';
    for (const address of [
      `/v1/deliveries/${id}`,
      `/v1/deliveries/${id}/findings`,
      `/v1/deliveries/${id}/quarantine`,
    ]) {
      expect((await server.get('kmar-owner', address)).status).toBeLessThan(405);
      expect((await server.get('politie-owner', address)).status).toBe(404);
      expect((await server.get('mdt-member', address)).status).toBe(404);
    }
  });

  it('lets nobody deliver for another partner', async () => {
    const response = await server.get('kmar-owner', '/v1/deliveries?dataset=signals&partner=POLITIE', {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: signalsCsv(1),
    });
    expect(response.status).toBe(403);
    expect(((await response.json()) as { code: string }).code).toBe('NOT_MANDATED');
  });

  it('tells an owner that its own view changed, and tells those who see nothing of it nothing', async () => {
    const own = await server.listen('kmar-owner', '/v1/events?partner=KMAR');
    const expert = await server.listen('country-expert', '/v1/events?forum=expert-circle&purpose=country-knowledge');
    expect(await server.deliver('kmar-owner', 'signals', 'KMAR', signalsCsv(5, 'Z'))).toMatchObject({ added: 5 });
    await expect.poll(own.events, { timeout: 5000 }).toContain('event: change');
    expect(own.events()).not.toMatch(/data: (?!\{\})/);
    expect(expert.events()).not.toContain('event: change');
    own.stop();
    expert.stop();
  });

  it('refuses a second server on the same folder', async () => {
    const config = readConfig({ port: 0, data: server.folder, isDemonstration: true }, {});
    await expect(startServer(config, { say: () => undefined, report: () => undefined })).rejects.toMatchObject({
      code: 'STORE_IN_USE',
    });
  });

  it('met no fault of its own in all this', () => expect(server.faults).toEqual([]));
});

describe('the log', () => {
  it('keeps intent and outcome of every question and delivery, and a changed line or a lost secret stops the next start', async () => {
    const server = await startTestServer(300);
    await server.ask('mdt-member', {
      as: asForum('mdt'),
      questions: [MONTHS, { ...MONTHS, by: [{ dimension: 'registered', level: 'day' }] }],
    });
    await server.stop();
    const file = path.join(server.folder, 'register.sqlite');
    const database = new DatabaseSync(file);
    const entries = database
      .prepare('SELECT entry FROM log ORDER BY place')
      .all()
      .map((row) => JSON.parse(String(row['entry'])) as Record<string, unknown>);
    const questions = entries.filter((entry) => entry['action'] === 'answer');
    expect(questions.map((entry) => [entry['phase'], entry['status'], entry['account']])).toEqual([
      ['intent', undefined, 'mdt-member'],
      ['intent', undefined, 'mdt-member'],
      ['outcome', 'answered', 'mdt-member'],
      ['outcome', 'refused:not-at-this-detail', 'mdt-member'],
    ]);
    expect(questions[2]?.['digest']).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(questions.map((entry) => entry['traceId'])).size).toBe(1);
    for (const { origin } of questions) expect(origin).toEqual({ kind: 'network', address: '127.0.0.1', by: 'token' });
    const decided = entries.flatMap(({ log, record }) =>
      log === 'decision' ? [(record as { body: Record<string, { decision?: boolean; action?: unknown }> }).body] : [],
    );
    expect(
      decided
        .filter((body) => JSON.stringify(body['adl.core.request']).includes('"name":"answer"'))
        .map((body) => body['adl.core.response']?.decision),
    ).toEqual([true, false]);
    const deliveries = entries.filter((entry) => entry['action'] === 'delivery');
    expect(deliveries.filter((entry) => entry['phase'] === 'intent').length).toBe(
      deliveries.filter((entry) => entry['phase'] === 'outcome').length,
    );
    expect(() => database.exec("UPDATE log SET entry = '{}' WHERE place = 3")).toThrow('append-only');
    database.exec(
      "DROP TRIGGER log_no_update; UPDATE log SET entry = replace(entry, 'POLITIE', 'KMAR') WHERE entry LIKE '%POLITIE%'",
    );
    database.close();
    await expect(server.restart()).rejects.toMatchObject({ code: 'LOG_BROKEN' });
    rmSync(path.join(server.folder, 'record-key.secret'));
    await expect(server.restart()).rejects.toMatchObject({ code: 'STORE_CHANGED' });
    server.remove();
  }, 120_000);
});

/** Sums made with another tool from the file as published. */
function deadByRouteAndYear(): ReadonlyMap<string, number> {
  const file = readFileSync(path.join(ROOT, 'public-data', 'iom_missing_migrants_2014_2025-04.csv'), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true });
  const sums = new Map<string, number>();
  for (const row of data) {
    const route = MISSING_MIGRANTS_MAPPING.codes['route']?.[row['migration_route'] ?? ''] ?? row['migration_route'];
    const key = `${route || '_X'} ${row['incident_date']?.slice(0, 4)}`;
    sums.set(key, (sums.get(key) ?? 0) + Number(row['dead_and_missing']));
  }
  return new Map([...sums].filter(([, sum]) => sum > 0));
}

const signalsCsv = (count: number, series = 'Y') =>
  [
    'reference,theme,registered,region,source-evaluation,information-evaluation,handling,wpg-ground',
    ...Array.from(
      { length: count },
      (_, i) =>
        `kmr-${series}${'bcdfghjk'[i % 8]}${'lmnpqrst'[Math.floor(i / 8) % 8]},SMUGGLING,2026-05-04,ROT,B,2,H3,WPG_8`,
    ),
  ].join('\n');
