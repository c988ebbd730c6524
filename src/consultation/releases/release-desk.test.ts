import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VIEWER, worldOf } from '../../../test/gate/random.ts';
import { SMALL } from '../../../test/gate/small-words.ts';
import { decide } from '../../governance/decide.ts';
import { currentReleases } from '../../governance/releases-in-force.ts';
import { InputError } from '../../model/errors.ts';
import { type AccountId, accountId, partnerId, traceId } from '../../model/ids.ts';
import type { Mandate, Role } from '../../model/mandate.ts';
import type { Release } from '../../model/release.ts';
import { RELEASE_CHECKS, type ReleaseContent, type ReleaseDossier } from '../../model/release-dossier.ts';
import { release, slice } from '../../model/testing/small-release.ts';
import type { Moment, World } from '../../model/world.ts';
import type { ReleaseEntry } from './effects.ts';
import { openReleaseDesk } from './release-desk.ts';

const SEED = Number(process.env['SEED'] ?? 20260301);
const TRACE = traceId('a'.repeat(32));
const ACCOUNTS: Readonly<Record<string, readonly Role[]>> = {
  ann: ['data-owner', 'approver'],
  bob: ['data-owner', 'approver'],
  cid: ['approver'],
  dee: ['analyst'],
};

const mandates: readonly Mandate[] = Object.entries(ACCOUNTS).flatMap(([account, roles]) =>
  roles.map((role) => ({
    ...{ id: `${account}-${role}`, account: accountId(account), role, ground: 'test' },
    ...{
      for: { kind: 'partner' as const, partner: partnerId('AA') },
      validFrom: '2020-01-01',
      validUntil: '2030-01-01',
    },
  })),
);

function contentOf(variant: number): ReleaseContent {
  const { id: _, ...content } = release([slice({ minimumBase: variant })], { legalGround: 'avg-6-1-e' });
  // Every fourth breaks a rule of its own, so that nothing may come of it.
  return { ...content, validUntil: variant % 4 === 3 ? '2023-01-01' : '2029-01-01' };
}

/** The desk over a register in memory; every release has an edition, so that the gate alone stands before its figures. */
function openDesk() {
  const held = new Map<string, ReleaseEntry>();
  let day = 1;
  const bodies = <T>(kind: ReleaseEntry['kind']) =>
    [...held.values()].filter((entry) => entry.kind === kind).map(({ body }) => body as T);
  const now = (): Moment => {
    const date = new Date(Date.UTC(2024, 5, day)).toISOString();
    return { instant: date, day: date.slice(0, 10) };
  };
  const world = (): World => {
    const releases = bodies<Release>('release');
    const known = worldOf(releases);
    return {
      ...known,
      mandates: [...known.mandates, ...mandates],
      editions: releases.map(({ id }) => ({
        release: id,
        sequence: 1,
        day: '2024-06-01',
        asOf: '2024-06-01T00:00:00Z',
      })),
    };
  };
  const desk = openReleaseDesk({
    ...{ world, now, newId: () => 'request', record: async () => {}, formEditions: async () => {}, announce: () => {} },
    dossiers: () => bodies<ReleaseDossier>('release-dossier'),
    requests: () => [],
    releases: () => bodies<Release>('release'),
    store: (entries) => {
      for (const entry of entries) held.set(`${entry.kind} ${entry.body.id}`, entry);
    },
    facts: async () => ({ rhythmDays: 31, months: [], rows: 0, accepted: 0, fields: [] }),
    given: () => [],
    knownTables: () => [],
  });
  return { desk, world, now, nextDay: () => (day += 1) };
}

type Step =
  | { readonly do: 'draft'; readonly by: AccountId; readonly variant: number }
  | { readonly do: 'change'; readonly by: AccountId; readonly variant: number }
  | { readonly do: 'check'; readonly by: AccountId; readonly check: 'can' | 'may'; readonly isMet: boolean }
  | { readonly do: 'approve' | 'decline' | 'withdraw'; readonly by: AccountId; readonly isStale: boolean }
  | { readonly do: 'wait' };

const by = fc.constantFrom('ann', 'ann', 'bob', 'bob', 'cid', 'cid', 'dee', 'member', 'stranger').map(accountId);
const variant = fc.nat({ max: 7 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('draft' as const), by, variant }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('change' as const), by, variant }) },
  {
    weight: 12,
    arbitrary: fc.record({
      ...{ do: fc.constant('check' as const), by, check: fc.constantFrom(...RELEASE_CHECKS) },
      isMet: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'approve' as const,
        'approve' as const,
        'approve' as const,
        'decline' as const,
        'withdraw' as const,
      ),
      by,
      isStale: fc.constantFrom(false, false, false, false, true),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const) }) },
);

/** What was done to a release by the plainest account of it, from what the desk let happen. */
class Told {
  readonly authors = new Set<string>();
  readonly answers = new Map<string, boolean>();
  isApproved = false;
  isWithdrawn = false;
}

async function play(steps: readonly Step[]): Promise<{ readonly approvals: number; readonly withdrawals: number }> {
  const { desk, world, now, nextDay } = openDesk();
  const told = new Map<string, Told>();
  const of = (id: string) => told.get(id) ?? told.set(id, new Told()).get(id) ?? new Told();
  const reason = 'because';
  const act = async (one: Step): Promise<void> => {
    if (one.do === 'wait') return void nextDay();
    const actor = { account: one.by, traceId: TRACE };
    // Of the dossiers the last that was made: those before it are superseded, or under it by number.
    const last = desk.dossiers(accountId('ann')).at(-1)?.dossier;
    if (one.do === 'draft' || one.do === 'change') {
      const draft = { content: contentOf(one.variant), reason };
      const { dossier } =
        one.do === 'draft'
          ? await desk.draft(actor, draft)
          : await desk.change(actor, last?.id ?? 'none.1', { ...draft, version: last?.version ?? 1 });
      of(dossier.id).authors.add(one.by);
      return of(dossier.id).answers.clear();
    }
    const id = last?.id ?? 'none.1';
    if (one.do === 'check') {
      const { check, isMet } = one;
      await desk.check(actor, id, { check, isMet, reason, version: last?.version ?? 1 });
      return void of(id).answers.set(check, isMet);
    }
    if (one.do === 'withdraw') {
      await desk.withdraw(actor, id, reason);
      of(id).isWithdrawn = true;
      return;
    }
    await desk[one.do](actor, id, { reason, version: (last?.version ?? 1) - Number(one.isStale) });
    if (one.do === 'decline') return of(id).answers.clear();
    expect(one.isStale, 'approved as it was looked at').toBe(false);
    expect([...of(id).authors], 'approved by a second person').not.toContain(one.by);
    expect(
      RELEASE_CHECKS.map((check) => of(id).answers.get(check)),
      'both checks are met',
    ).toEqual([true, true]);
    of(id).isApproved = true;
  };
  for (const one of steps) {
    await act(one).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
    });
    const decision = decide({ dataset: SMALL.id, measures: ['count'], by: [], where: [] }, VIEWER, world(), now());
    const held = currentReleases(world(), now());
    for (const { id } of held) expect(of(id)).toMatchObject({ isApproved: true, isWithdrawn: false });
    expect(decision.kind === 'refusal').toBe(held.length === 0);
  }
  const count = (is: (one: Told) => boolean) => [...told.values()].filter(is).length;
  return { approvals: count((one) => one.isApproved), withdrawals: count((one) => one.isWithdrawn) };
}

describe('whatever is done to releases in whatever order', () => {
  it('a forum sees figures only of what both checks and a second person let through, and of nothing that was withdrawn', async () => {
    const counts = { approvals: 0, withdrawals: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 160, size: 'max' }), async (steps) => {
        const { approvals, withdrawals } = await play(steps);
        counts.approvals += approvals;
        counts.withdrawals += withdrawals;
      }),
      { seed: SEED, numRuns: 150 },
    );
    // The law says something only where such things happen.
    expect(counts.approvals).toBeGreaterThan(30);
    expect(counts.withdrawals).toBeGreaterThan(5);
  }, 60_000);
});
