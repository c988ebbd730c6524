import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DraftCheckSchema,
  DraftDeliveredSchema,
  DraftSchema,
  type MappingContent,
  MappingSchema,
  SampleSchema,
  type WireDraftCheck,
} from '../../src/model/wire/mapping.ts';
import { DUTCH_PLACE, dutchCsv, dutchWorkbook } from './dutch-signals.ts';
import { startTestServer, type TestServer } from './running.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(300);
}, 120_000);
afterAll(() => server.close());

const OWNER = 'kmar-owner';
const PLACE = 'partner=KMAR&dataset=signals';

async function open(content: string | Uint8Array<ArrayBuffer> = dutchCsv()): Promise<string> {
  const sent = await server.get(OWNER, `/v1/draft-deliveries?${PLACE}&fileName=export.csv`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: content,
  });
  expect(sent.status).toBe(201);
  return DraftSchema.parse(await sent.json()).id;
}

const post = (account: string, address: string, body: object) =>
  server.get(account, address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function sampled(id: string, layout: MappingContent['layout'] = { headerRow: 1 }) {
  const query = new URLSearchParams(Object.entries(layout).map(([name, value]) => [name, String(value)]));
  return SampleSchema.parse(await (await server.get(OWNER, `/v1/draft-deliveries/${id}/sample?${query}`)).json());
}

async function checked(id: string, mapping: MappingContent): Promise<NonNullable<WireDraftCheck['outcome']>> {
  const started = await post(OWNER, `/v1/draft-deliveries/${id}/checks`, { mapping });
  expect([started.status, started.status === 202 ? '' : await started.text()]).toEqual([202, '']);
  const address = started.headers.get('location') ?? '';
  for (let turn = 0; turn < 200; turn++) {
    const check = DraftCheckSchema.parse(await (await server.get(OWNER, address)).json());
    if (check.outcome) return check.outcome;
    expect([check.state, server.faults]).toEqual([expect.stringMatching(/^(waiting|checking)$/), []]);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no outcome within ten seconds');
}

/** The mapping that follows when everything that is suggested is agreed to. */
async function agreed(id: string, layout = { headerRow: 1 }): Promise<MappingContent> {
  const { suggestion } = await sampled(id, layout);
  const forms = <T>(pick: (column: (typeof suggestion.columns)[number]) => T | undefined) =>
    Object.fromEntries(
      suggestion.columns.flatMap((column) => {
        const form = pick(column);
        return form === undefined ? [] : [[column.field, form] as const];
      }),
    );
  const mapping: MappingContent = {
    layout,
    columns: Object.fromEntries(suggestion.columns.map(({ source, field }) => [source, field])),
    codes: {},
    dates: forms(({ dateOrder }) => dateOrder),
    numbers: forms(({ number }) => number),
    separators: forms(({ separator }) => separator),
  };
  const first = await checked(id, mapping);
  const codes = first.values.map(({ field, values }) => [
    field,
    Object.fromEntries(values.flatMap(({ value, suggested }) => (suggested ? [[value, suggested.code]] : []))),
  ]);
  return { ...mapping, codes: Object.fromEntries(codes) as MappingContent['codes'] };
}

async function deliveryAt(location: string): Promise<Record<string, unknown>> {
  for (let turn = 0; turn < 200; turn++) {
    const delivery = (await (await server.get(OWNER, location)).json()) as Record<string, unknown>;
    if (!['received', 'checking'].includes(String(delivery['state']))) return delivery;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('not taken in within ten seconds');
}

const history = async () => (await (await server.get(OWNER, '/v1/deliveries')).json()) as object;
const factsBytes = () => readFileSync(path.join(server.folder, 'facts.duckdb'));

describe('a draft delivery', () => {
  it('is suggested, tried, saved and delivered, and the delivery names the mapping and its version', async () => {
    const id = await open();
    const sample = await sampled(id);
    expect(Object.fromEntries(sample.suggestion.columns.map(({ source, field }) => [source, field]))).toEqual({
      Signaalnummer: 'reference',
      Thema: 'theme',
      'Datum registratie': 'registered',
      Voorvaldatum: 'event',
      'Politie-eenheid': 'region',
      Bronevaluatie: 'source-evaluation',
      'Informatie-evaluatie': 'information-evaluation',
      Afhandelingscodes: 'handling',
      Grondslag: 'wpg-ground',
      'Land van herkomst': 'origin',
      'Aantal betrokken personen': 'persons-involved',
    });
    const mapping = await agreed(id);
    expect(mapping).toMatchObject({
      dates: { registered: 'D-M-Y' },
      numbers: { 'persons-involved': { decimalSign: ',' } },
      separators: { handling: ';' },
      codes: {
        theme: { Smokkel: 'SMUGGLING', Handel: 'TRAFFICKING' },
        origin: { Syrie: 'SYR', onbekend: '_U', 'n.v.t.': '_Z' },
      },
    });
    const dry = await checked(id, mapping);
    expect(dry).toMatchObject({ isRefused: false, rows: 4, accepted: 3, counts: { 'date-impossible': 1 } });
    const saved = await post(OWNER, '/v1/mappings', {
      ...mapping,
      partner: 'KMAR',
      dataset: 'signals',
      name: 'export',
    });
    expect(MappingSchema.parse(await saved.json())).toMatchObject({ name: 'export', version: 1 });
    const delivered = await post(OWNER, `/v1/draft-deliveries/${id}/deliveries`, { mapping: 'export@1' });
    expect(delivered.status).toBe(202);
    const { delivery } = DraftDeliveredSchema.parse(await delivered.json());
    const outcome = await deliveryAt(`/v1/deliveries/${delivery}`);
    expect(outcome).toMatchObject({
      state: 'accepted',
      accepted: dry.accepted,
      quarantined: dry.quarantined,
      countsByFinding: dry.counts,
      mapping: { name: 'export', version: 1 },
    });
    const again = await post(OWNER, `/v1/draft-deliveries/${id}/deliveries`, { mapping: 'export@1' });
    expect(await again.json()).toEqual({ delivery });
  });

  it('changes nothing by being tried: no byte of the facts, no delivery in the history', async () => {
    const before = [await history(), factsBytes().toString('base64')];
    const id = await open(dutchCsv('25'));
    await agreed(id);
    expect([await history(), factsBytes().toString('base64')]).toEqual(before);
    expect((await server.get(OWNER, `/v1/draft-deliveries/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect(readdirSync(path.join(server.folder, 'drafts')).filter((name) => name.startsWith(id))).toEqual([]);
  });

  it('is not there for another partner, nor for who may only read', async () => {
    const id = await open();
    const nobody = '00000000-0000-4000-8000-000000000000';
    for (const account of ['politie-owner', 'mdt-member', 'emm-analyst', 'administrator']) {
      for (const [method, what] of [
        ['GET', ''],
        ['GET', '/sample'],
        ['DELETE', ''],
      ] as const) {
        const [real, absent] = await Promise.all(
          [id, nobody].map((one) => server.get(account, `/v1/draft-deliveries/${one}${what}`, { method })),
        );
        expect([account, what, real?.status, absent?.status]).toEqual([account, what, 404, 404]);
      }
      expect((await post(account, `/v1/draft-deliveries/${id}/checks`, {})).status).toBe(404);
      expect(await (await server.get(account, `/v1/mappings?${PLACE}`)).json()).toEqual({ mappings: [] });
      expect((await server.get(account, `/v1/mappings/export?${PLACE}`)).status).toBe(404);
      const save = { partner: 'KMAR', dataset: 'signals', name: 'x', columns: { a: 'theme' }, codes: {} };
      expect((await post(account, '/v1/mappings', save)).status).toBe(403);
    }
  });

  it('cannot be read through a mapping that contradicts the dataset; every problem is named', async () => {
    const id = await open();
    const wrong = {
      columns: { A: 'theme', B: 'theme', C: 'nothing' },
      codes: { theme: { x: 'NO_CODE' } },
      dates: { theme: 'D-M-Y' },
    };
    const reply = await post(OWNER, `/v1/draft-deliveries/${id}/checks`, { mapping: wrong });
    expect(reply.status).toBe(400);
    const problem = (await reply.json()) as { code: string; detail: string };
    expect(problem.code).toBe('MAPPING_INVALID');
    for (const part of ["'nothing'", 'more than one column', "'NO_CODE'", 'date order'])
      expect(problem.detail).toContain(part);
  });

  it('is still there after a restart, and the saved mapping too', async () => {
    const id = await open();
    await server.restart();
    expect((await server.get(OWNER, `/v1/draft-deliveries/${id}`)).status).toBe(200);
    expect(await (await server.get(OWNER, `/v1/mappings?${PLACE}`)).json()).toMatchObject({
      mappings: [{ name: 'export', version: 1 }],
    });
  });
});

describe('a workbook', () => {
  const found = (kinds: unknown) =>
    (kinds as { kind: string; count: number; examples: object[] }[]).map(({ kind, count, examples }) => ({
      ...{ kind, count, examples },
    }));

  it('gives the same when it is tried as when it is delivered, finding by finding and example by example', async () => {
    const id = await open(Uint8Array.from(dutchWorkbook('31')));
    const sample = await sampled(id, DUTCH_PLACE);
    expect(sample.lines.slice(0, 5)).toEqual([1, 3, 6, 7, 8]);
    expect(sample.suggestion.columns.find(({ field }) => field === 'persons-involved')).toMatchObject({
      number: { decimalSign: ',' },
      isAmbiguous: false,
    });
    const mapping = {
      ...(await agreed(id, DUTCH_PLACE)),
      leaveOut: [{ column: 'Signaalnummer', values: ['Totaal'], reason: 'Totaal onder de rijen' }],
    };
    const dry = await checked(id, mapping);
    expect(dry).toMatchObject({ rows: 41, leftOut: 1, isRefused: false });
    expect(Object.keys(dry.counts).toSorted()).toEqual(['code-unknown', 'date-impossible', 'rows-left-out']);
    await post(OWNER, '/v1/mappings', { ...mapping, partner: 'KMAR', dataset: 'signals', name: 'workbook' });
    const sent = await post(OWNER, `/v1/draft-deliveries/${id}/deliveries`, { mapping: 'workbook' });
    const { delivery } = DraftDeliveredSchema.parse(await sent.json());
    const outcome = await deliveryAt(`/v1/deliveries/${delivery}`);
    expect(outcome).toMatchObject({
      accepted: dry.accepted,
      quarantined: dry.quarantined,
      countsByFinding: dry.counts,
    });
    expect(found(outcome['kinds'])).toEqual(found(dry.kinds));
  });

  it('is looked at where a mapping that was saved for it says that its names stand', async () => {
    const id = await open(Uint8Array.from(dutchWorkbook('32')));
    const sample = await sampled(id, {});
    expect(sample).toMatchObject(DUTCH_PLACE);
    expect(sample.matching[0]).toMatchObject({ name: 'workbook', version: 1, layout: DUTCH_PLACE });
    expect((await sampled(id, { sheet: 'Toelichting' })).matching).toEqual([]);
  });
});

describe('a file', () => {
  it.each(['text/plain', 'application/zstd', 'application/gzip', 'text/csv; charset=utf-8'])(
    'may be sent as %s, as a draft and as a delivery',
    async (type) => {
      const send = (address: string) =>
        server.get(OWNER, address, { method: 'POST', headers: { 'content-type': type }, body: dutchCsv('33') });
      expect((await send(`/v1/draft-deliveries?${PLACE}`)).status).toBe(201);
      expect((await send(`/v1/deliveries?${PLACE}`)).status).toBe(202);
    },
  );

  it('may not be sent as something that no file is', async () => {
    const headers = { 'content-type': 'application/json' };
    const reply = await server.get(OWNER, `/v1/draft-deliveries?${PLACE}`, { method: 'POST', headers, body: '{}' });
    expect(reply.status).toBe(415);
  });
});

describe('a mapping', () => {
  const send = (query: string, content: string) =>
    server.get(OWNER, `/v1/deliveries?${PLACE}&fileName=a.csv${query}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: content,
    });

  it('is recognised by the header, or named with its version, and an old version goes on reading as it did', async () => {
    const recognised = await deliveryAt((await send('', dutchCsv('26'))).headers.get('location') ?? '');
    expect(recognised).toMatchObject({ accepted: 3, mapping: { name: 'export', version: 1 } });
    const { mappings } = (await (await server.get(OWNER, `/v1/mappings/export?${PLACE}`)).json()) as {
      mappings: MappingContent[];
    };
    const { version: _, ...first } = MappingSchema.parse(mappings[0]);
    const same = await post(OWNER, '/v1/mappings', first);
    expect(MappingSchema.parse(await same.json()).version).toBe(1);
    const second = await post(OWNER, '/v1/mappings', { ...first, dates: { ...first.dates, registered: 'M-D-Y' } });
    expect(MappingSchema.parse(await second.json()).version).toBe(2);
    const old = await deliveryAt((await send('&mapping=export@1', dutchCsv('27'))).headers.get('location') ?? '');
    expect(old).toMatchObject({ accepted: 3, mapping: { name: 'export', version: 1 } });
    // The same bytes through the same version change nothing; through another version they are another delivery.
    const again = await deliveryAt((await send('&mapping=export@1', dutchCsv('27'))).headers.get('location') ?? '');
    expect(again).toMatchObject({ state: 'unchanged' });
    const other = await deliveryAt((await send('&mapping=export@2', dutchCsv('27'))).headers.get('location') ?? '');
    expect(other).toMatchObject({ state: 'accepted', mapping: { name: 'export', version: 2 } });
    const latest = await deliveryAt((await send('&mapping=export', dutchCsv('28'))).headers.get('location') ?? '');
    expect(latest).toMatchObject({ mapping: { name: 'export', version: 2 } });
    expect(latest['accepted']).not.toBe(3);
    expect((await send('&mapping=export@9', dutchCsv('29'))).status).toBe(404);
  });
});
