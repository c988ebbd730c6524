import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { readJson, sharedFolder } from '../../test/shared-folder.ts';
import type { LogEntry, LoggedAction } from '../model/log-entry.ts';
import type { AuditBody, LogLineBody } from '../model/log-line.ts';
import { PROCESSING_ACTIVITIES } from '../model/processing-activities.ts';
import { type LogWriter, openLogWriter } from './log-writer.ts';

const TRACE = '0123456789abcdef0123456789abcdef';
const NETWORK = { kind: 'network', address: '192.0.2.7', by: 'session' } as const;
const DECISION: NonNullable<LogEntry['decision']> = {
  outcome: 'permit',
  moment: { instant: '2026-03-01T10:00:00.000Z', day: '2026-03-01' },
  digest: 'd'.repeat(64),
  policies: { releases: [], mandates: ['m1'], codelists: { modus: '3' } },
  information: { register: 7, editions: [] },
};
const entry = (rest: Partial<LogEntry> = {}): LogEntry => ({
  phase: 'intent',
  action: 'answer',
  traceId: TRACE,
  step: 0,
  account: 'mdt-member',
  subject: { dataset: 'signals', measures: ['count'] },
  releases: [],
  at: '2026-03-01T10:00:00.000Z',
  ...rest,
});
const outcome = (rest: Partial<LogEntry> = {}) =>
  entry({ phase: 'outcome', status: 'answered', at: '2026-03-01T10:00:00.250Z', ...rest });

function opened() {
  const lines: LogLineBody[] = [];
  const write = async (bodies: readonly LogLineBody[]) => void lines.push(...bodies);
  const writer = openLogWriter({ write, mandates: (account) => [`of ${account}`], version: '9.8.7' });
  const of = <Name extends LogLineBody['log']>(log: Name) =>
    lines.filter((line): line is Extract<LogLineBody, { log: Name }> => line.log === log);
  return { writer, lines, of };
}
const act = async (writer: LogWriter, rest: Partial<LogEntry> = {}, end: Partial<LogEntry> = {}) => {
  await writer.append([entry({ ...rest, ...(rest.action === undefined ? { decision: DECISION } : {}) })]);
  await writer.append([outcome({ ...rest, ...end })]);
};

describe('one question in three logs', () => {
  it('leaves intent and outcome in the audit log, one processing line and one decision, under one trace id', async () => {
    const { writer, lines, of } = opened();
    await act(writer);
    expect(lines.map(({ log }) => log)).toEqual(['audit', 'decision', 'audit', 'processing']);
    const [intent, end] = of('audit');
    expect(end?.spanId).toBe(intent?.spanId);
    expect(of('processing')[0]?.record).toMatchObject({
      ...{ trace_id: TRACE, span_id: intent?.spanId, status: 'Ok', name: 'Vraag beantwoorden' },
      ...{ start_time: Date.parse('2026-03-01T10:00:00.000Z'), end_time: Date.parse('2026-03-01T10:00:00.250Z') },
    });
    expect(of('decision')[0]?.record).toMatchObject({ trace_id: TRACE, parent_span_id: intent?.spanId, status: 'Ok' });
  });

  it('says in the audit log who, what, which, how it ended, when and from where', async () => {
    const { writer, of } = opened();
    writer.arrived({ traceId: TRACE, account: 'mdt-member', origin: NETWORK });
    await act(writer);
    for (const line of of('audit'))
      expect(line).toMatchObject({
        account: 'mdt-member',
        action: 'answer',
        origin: NETWORK,
        subject: entry().subject,
      });
    expect(of('audit')[1]).toMatchObject({ status: 'answered', at: '2026-03-01T10:00:00.250Z' });
  });

  it('takes the origin of the account that asks, though another brings the same trace id', async () => {
    const { writer, of } = opened();
    writer.arrived({ traceId: TRACE, account: 'mdt-member', origin: NETWORK });
    writer.arrived({ traceId: TRACE, account: 'auditor', origin: { ...NETWORK, address: '192.0.2.8' } });
    await act(writer);
    expect(of('audit')[0]?.origin).toEqual(NETWORK);
  });

  it("hangs the action under the caller's span when a traceparent came in", async () => {
    const { writer, of } = opened();
    const parentSpanId = 'ab'.repeat(8);
    writer.arrived({ traceId: TRACE, account: 'mdt-member', origin: NETWORK, parentSpanId });
    await act(writer);
    expect(of('processing')[0]?.record.parent_span_id).toBe(parentSpanId);
  });

  it('says server where nobody came over the network', async () => {
    const { writer, of } = opened();
    await act(writer, { action: 'delivery' });
    expect(of('audit')[0]?.origin).toEqual({ kind: 'server' });
  });

  it('names no account in the processing log', async () => {
    const { writer, of } = opened();
    for (const action of Object.keys(PROCESSING_ACTIVITIES) as LoggedAction[]) await act(writer, { action });
    expect(of('processing')).toHaveLength(Object.keys(PROCESSING_ACTIVITIES).length);
    expect(JSON.stringify(of('processing'))).not.toContain('mdt-member');
  });

  it.each<[status: string, processing: string, decision: boolean | undefined]>([
    ['accepted', 'Ok', true],
    ['cancelled', 'Ok', true],
    ['refused:DELIVERY_STATE', 'Unset', true],
    ['refused:NOT_MANDATED', 'Unset', false],
    ['refused:NOT_FOUND', 'Unset', false],
    ['failed', 'Error', undefined],
  ])('tells an action that ended in %s as %s, decided %s', async (status, processing, decision) => {
    const { writer, of } = opened();
    await act(writer, { action: 'delivery' }, { status });
    expect(of('processing')[0]?.record.status).toBe(processing);
    const [decided] = of('decision');
    expect(decided?.record.status).toBe(decision === undefined ? 'Error' : 'Ok');
    expect(decided?.record.body['adl.core.response']?.decision).toBe(decision);
    expect(decided?.record.attributes['adl.core.policies']).toEqual({ mandates: ['of mdt-member'] });
  });

  it('never makes a denial an error, nor an error a denial', async () => {
    const { writer, of } = opened();
    await writer.append([entry({ decision: { ...DECISION, outcome: 'deny', reason: 'not-released' } })]);
    await writer.append([entry({ step: 1, decision: { ...DECISION, outcome: 'error' } })]);
    const [denied, error] = of('decision').map(({ record }) => record);
    expect([denied?.status, denied?.body['adl.core.response']]).toMatchObject([
      'Ok',
      { decision: false, context: { reason: 'not-released' } },
    ]);
    expect([error?.status, error?.body['adl.core.response']]).toEqual(['Error', undefined]);
  });

  it('gives every act a span of its own, though a caller brings one trace id twice', async () => {
    const { writer, of } = opened();
    await writer.append([entry(), entry()]);
    await writer.append([outcome(), outcome()]);
    const spans = of('audit').map(({ spanId }) => spanId);
    expect(new Set(spans).size).toBe(2);
    expect(spans.slice(2)).toEqual(spans.slice(0, 2));
  });
});

describe('after a restart', () => {
  const left = (rest: Partial<AuditBody> = {}): AuditBody => ({
    ...{ log: 'audit', spanId: 'cd'.repeat(8), origin: NETWORK, ...entry({ action: 'delivery' }), ...rest },
  });

  it('an outcome finds the span, the origin and the beginning of its intent', async () => {
    const { writer, of } = opened();
    writer.remember(left());
    expect(writer.interrupted()).toEqual([left()]);
    await writer.append([outcome({ action: 'delivery', status: 'accepted' })]);
    expect(of('audit')[0]).toMatchObject({ spanId: 'cd'.repeat(8), origin: NETWORK });
    expect(of('processing')[0]?.record.start_time).toBe(Date.parse(left().at));
    expect(writer.interrupted()).toEqual([]);
  });

  it('lists what was begun and never finished, and not what runs now', async () => {
    const { writer } = opened();
    writer.remember(left());
    writer.remember(left({ step: 1 }));
    writer.remember(left({ step: 1, phase: 'outcome' }));
    await writer.append([entry({ step: 2, decision: DECISION })]);
    expect(writer.interrupted().map(({ step }) => step)).toEqual([0]);
  });
});

const standards = sharedFolder('standards');

describe.skipIf(!standards)('the standards', () => {
  const schema = (folder: string, file: string) => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    const validate = ajv.compile(readJson<object>(path.join(standards ?? '', folder), file));
    return (value: unknown) => (validate(value) ? [] : (validate.errors ?? []));
  };

  it('take every line of the processing and decision logs, of every action and end', async () => {
    const { writer, of } = opened();
    const processing = schema('ldv', 'logregel.schema.json');
    const decision = schema('adl-authzen', 'adl-record.schema.json');
    const request = schema('adl-authzen', 'authzen-evaluation.schema.json');
    await act(writer);
    for (const action of Object.keys(PROCESSING_ACTIVITIES) as LoggedAction[])
      for (const status of ['done', 'failed', 'refused:NOT_MANDATED']) await act(writer, { action }, { status });
    expect(of('processing').flatMap(({ record }) => processing(record))).toEqual([]);
    expect(of('decision').flatMap(({ record }) => decision(record))).toEqual([]);
    expect(of('decision').flatMap(({ record }) => request(record.body['adl.core.request']))).toEqual([]);
    expect(processing({ ...of('processing')[0]?.record, span_id: 'x' })).not.toEqual([]);
    expect(decision({ ...of('decision')[0]?.record, body: {} })).not.toEqual([]);
  });
});
