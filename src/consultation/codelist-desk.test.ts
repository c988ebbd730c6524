import { describe, expect, it } from 'vitest';
import { type Catalogue, codelistOf } from '../model/catalogue.ts';
import { catalogueInForce } from '../model/catalogue-in-force.ts';
import type { CodeProposal, ProposedCode } from '../model/code-proposal.ts';
import type { CodelistChange } from '../model/codelist-change.ts';
import { accountId, codelistId, datasetId, partnerId } from '../model/ids.ts';
import type { LogEntry } from '../model/log-entry.ts';
import type { Mandate, Role } from '../model/mandate.ts';
import { WORDS } from '../model/words.ts';
import { type CodeEnd, type CodelistDesk, openCodelistDesk } from './codelist-desk.ts';

const [ANALYST, KEEPER] = ['analyst', 'keeper'].map(accountId) as [
  CodeProposal['proposedBy'],
  CodeProposal['proposedBy'],
];
const POLICE = partnerId('POLITIE');
const mandate = (account: CodeProposal['proposedBy'], role: Role, whom: Mandate['for']): Mandate => ({
  ...{ id: `m-${account}`, account, role, for: whom, ground: 'test' },
  ...{ validFrom: '2020-01-01', validUntil: '2100-01-01' },
});
const MANDATES = [
  mandate(ANALYST, 'analyst', { kind: 'partner', partner: POLICE }),
  mandate(KEEPER, 'codelist-keeper', { kind: 'hub' }),
];
const PROPOSED: ProposedCode = {
  ...{ codelist: codelistId('modus'), kind: 'new-code' as const, code: 'TRANSPORT_DRONE', parent: 'TRANSPORT' },
  label: { nl: 'Onbemand luchtvaartuig', en: 'Unmanned aircraft' },
  definition: { nl: 'Vervoer door de lucht zonder bestuurder.', en: 'Carried through the air without a pilot.' },
  ...{ validFrom: '2025-03-01', values: ['DROON'] },
};
const END: CodeEnd = {
  ...{ codelist: codelistId('modus'), code: 'TRANSPORT_AIRCRAFT', validUntil: '2100-01-01', reason: 'test' },
  ...{ successors: ['TRANSPORT_CAR'], relation: 'broader' as const },
};

/** A desk whose log and register write down what comes to them, in the order in which it comes. */
function openTestDesk(isFull = false) {
  const came: string[] = [];
  const log: LogEntry[] = [];
  const proposals = new Map<string, CodeProposal>();
  const changes: CodelistChange[] = [];
  let catalogue: Catalogue = WORDS;
  let made = 0;
  const desk = openCodelistDesk({
    world: () => ({ catalogue, forums: [], mandates: MANDATES, releases: [], editions: [], live: [] }),
    now: () => ({ instant: '2026-11-20T09:00:00.000Z', day: '2026-11-20' }),
    newId: () => `id-${++made}`,
    proposals: () => [...proposals.values()],
    store: (some, more) => {
      came.push('store');
      for (const one of some) proposals.set(one.id, one);
      changes.push(...more);
    },
    refresh: async () => {
      catalogue = catalogueInForce(WORDS, changes);
    },
    candidates: async () => [
      {
        ...{ dataset: datasetId('signals'), dimension: 'modus', codelist: 'modus', value: 'DROON', nearest: [] },
        ...{ findings: 40, deliveries: 1, firstSeen: '2026-01-01', lastSeen: '2026-02-01' },
      },
    ],
    identifying: async () => [],
    record: async (entries) => {
      if (isFull) throw new Error('the disk is full');
      came.push(...entries.map(({ phase }) => phase));
      log.push(...entries);
    },
  });
  const codes = () => codelistOf(catalogue, codelistId('modus')).codes;
  return { desk, came, log, codes };
}

const by = (account: CodeProposal['proposedBy']) => ({ account, traceId: 'a'.repeat(32) });
const propose = (desk: CodelistDesk) => desk.propose(by(ANALYST), POLICE, PROPOSED);
const decide = (kind: 'accept' | 'reject' | 'supersede' | 'alias') => async (desk: CodelistDesk) => {
  const { id } = await propose(desk);
  const alias = { kind: 'alias', code: 'TRANSPORT_AIRCRAFT', relation: 'close' } as const;
  await desk.decide(by(KEEPER), id, kind === 'alias' ? alias : { kind, reason: 'test' });
};

type Act = (desk: CodelistDesk) => Promise<unknown>;
const DONE = ['intent', 'store', 'outcome'];

describe('each act on codelists', () => {
  it.each<[name: string, act: Act, subject: object]>([
    ['propose', propose, { act: 'propose', partner: 'POLITIE', codelist: 'modus', kind: 'new-code' }],
    ['watch as an alias', decide('alias'), { act: 'decide', decision: 'alias' }],
    ['accept', decide('accept'), { act: 'decide', decision: 'accept' }],
    ['decline', decide('reject'), { act: 'decide', decision: 'reject' }],
    ['supersede', decide('supersede'), { act: 'decide', decision: 'supersede' }],
    ['end', (desk) => desk.end(by(KEEPER), END), { act: 'end', code: 'TRANSPORT_AIRCRAFT' }],
  ])('%s leaves its intent before it is done and its outcome after', async (_, act, subject) => {
    const { desk, came, log } = openTestDesk();
    await act(desk);
    expect(came.slice(-3)).toEqual(DONE);
    const [intent, outcome] = log.slice(-2);
    expect(intent).toMatchObject({ action: 'codelist', phase: 'intent', subject });
    expect(outcome).toMatchObject({ action: 'codelist', phase: 'outcome', status: 'done', subject });
    expect(came.filter((what) => what === 'intent')).toHaveLength(came.filter((what) => what === 'outcome').length);
  });

  it.each<[name: string, act: Act, status: string]>([
    ['a proposal of who may not', (desk) => desk.propose(by(KEEPER), POLICE, PROPOSED), 'refused:NOT_MANDATED'],
    [
      'a decision on what is not there',
      (desk) => desk.decide(by(KEEPER), 'none', { kind: 'accept' }),
      'refused:NOT_FOUND',
    ],
    ['an end by who may not', (desk) => desk.end(by(ANALYST), END), 'refused:NOT_MANDATED'],
    [
      'an end in the past',
      (desk) => desk.end(by(KEEPER), { ...END, validUntil: '2020-01-01' }),
      'refused:PROPOSAL_REFUSED',
    ],
  ])('that is refused leaves both entries too, and nothing else: %s', async (_, act, status) => {
    const { desk, came, log, codes } = openTestDesk();
    const before = codes();
    await expect(act(desk)).rejects.toThrow();
    expect(came).toEqual(['intent', 'outcome']);
    expect(log.at(-1)).toMatchObject({ status });
    expect(codes()).toBe(before);
  });

  it('is not done when its intent cannot be kept', async () => {
    const { desk, came, codes } = openTestDesk(true);
    const before = codes();
    await expect(desk.end(by(KEEPER), END)).rejects.toThrow('the disk is full');
    expect(came).toEqual([]);
    expect(codes()).toBe(before);
  });
});
