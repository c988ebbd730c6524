import { mayOversee } from '../../governance/may-oversee.ts';
import { InputError } from '../../model/errors.ts';
import type { AccountId } from '../../model/ids.ts';
import type { ActCriteria, LogHead } from '../../model/logged-act.ts';
import type {
  RegisterAt,
  WireActDetail,
  WireActs,
  WireConsistencyProof,
  WireInclusionProof,
  WireLogCheck,
  WireLogHeads,
  WireReplay,
  WireTreeHead,
} from '../../model/wire/log.ts';
import type { Actor } from '../effects.ts';
import { logged } from '../logged.ts';
import type { AccountabilityEffects } from './effects.ts';
import { registerAt } from './register-at.ts';
import { actWriter } from './wire-act.ts';

interface Page {
  /** Of what comes before; absent means from the end. */
  readonly before?: number;
  readonly limit: number;
}

/**
 * Where auditors and privacy officers see who did what on which ground, and whether the log was changed. To everybody else
 * all of it is NOT_MANDATED: even the number of lines would tell of the work of others.
 */
export interface AccountabilityDesk {
  heads(account: AccountId, page: Page): WireLogHeads;
  /** @throws InputError NOT_FOUND when there is no such head, or the line is not in it; so do the two below */
  inclusion(account: AccountId, place: number, size: number): WireInclusionProof;
  consistency(account: AccountId, first: number, size: number): WireConsistencyProof;
  search(actor: Actor, criteria: ActCriteria, page: Page): Promise<WireActs>;
  act(actor: Actor, place: number): Promise<WireActDetail>;
  check(actor: Actor): Promise<WireLogCheck>;
  /** The three logs as text, with the key and all heads. */
  export(actor: Actor): Promise<AsyncIterable<string>>;
  replay(actor: Actor, decisions: number): Promise<WireReplay>;
  /** @throws InputError REQUEST_INVALID for a moment that is still to come */
  registerAt(actor: Actor, instant: string | undefined): Promise<RegisterAt>;
}

export function openAccountabilityDesk(effects: AccountabilityEffects): AccountabilityDesk {
  const { log } = effects;
  const refuseOthers = (account: AccountId) => {
    if (!mayOversee(account, effects.world(), effects.now()))
      throw new InputError('NOT_MANDATED', 'logs and register are for auditors and privacy officers of the hub');
  };
  // Reading is an act too: who looked into the log stands in the log.
  const overseen = <T>(actor: Actor, subject: object, work: () => T | Promise<T>) =>
    logged(effects, actor, 'accountability', subject, async () => {
      refuseOthers(actor.account);
      return work();
    });
  const known = () => ({
    ...{ accounts: effects.accounts(), mandates: effects.mandates(), releases: effects.releases() },
  });
  const headOf = (size: number): LogHead => {
    const head = log.heads().find((it) => it.size === size);
    if (head) return head;
    throw new InputError('NOT_FOUND', `no head of ${size} lines was signed; GET /v1/log-heads lists them`);
  };
  return {
    heads(account, { before, limit }) {
      refuseOthers(account);
      const older = log.heads().filter(({ size }) => before === undefined || size < before);
      const heads = older.slice(-limit).toReversed().map(wireHead);
      const last = heads.at(-1);
      const isAll = older.length <= limit || last === undefined;
      return { logId: log.logId, publicKey: log.publicKey, heads, ...(isAll ? {} : { next: last.treeSize }) };
    },
    inclusion(account, place, size) {
      refuseOthers(account);
      headOf(size);
      if (place > size) throw new InputError('NOT_FOUND', `a head of ${size} lines does not hold line ${place}`);
      return inclusionOf(place, size);
    },
    consistency(account, first, size) {
      refuseOthers(account);
      headOf(first);
      headOf(size);
      if (first > size) throw new InputError('NOT_FOUND', `a head of ${size} lines does not hold one of ${first}`);
      return { treeSize1: first, treeSize2: size, consistencyPath: [...log.consistencyPath(first, size)] };
    },
    // Read before its own intent is written: a search does not find itself.
    search(actor, criteria, { before = log.size() + 1, limit }) {
      return overseen(actor, { act: 'search', ...criteria }, async () => {
        const named = effects.named();
        const of = (name: 'forum' | 'dataset' | 'owner') =>
          criteria[name] === undefined ? [] : named.filter((it) => it[name] === criteria[name]).map(({ id }) => id);
        const ids = { forum: of('forum'), dataset: of('dataset'), owner: of('owner') };
        const { acts, next } = await log.search(criteria, ids, before, limit);
        const wire = actWriter(known());
        return { acts: acts.map(wire), ...(next === undefined ? {} : { next }) };
      });
    },
    act: (actor, place) =>
      overseen(actor, { act: 'read', place }, async () => {
        const found = await log.act(place);
        if (!found) throw new InputError('NOT_FOUND', `no act begins at line ${place} of the log`);
        const last = found.act.lines.at(-1) ?? place;
        const head = log.heads().find(({ size }) => size >= last) ?? log.sign();
        return {
          ...{ act: actWriter(known())(found.act), logId: log.logId, head: wireHead(head) },
          lines: found.lines.map((line) => ({ ...line, inclusion: inclusionOf(line.place, head.size) })),
        };
      }),
    check: (actor) =>
      overseen(actor, { act: 'check' }, async () => {
        const { trouble, ...found } = await log.check();
        if (trouble !== undefined) effects.raise(trouble);
        const verdict = trouble === undefined ? 'unchanged' : 'changed';
        return { at: effects.now().instant, verdict, ...found, ...(trouble === undefined ? {} : { trouble }) };
      }),
    export: (actor) => overseen(actor, { act: 'export' }, () => log.export()),
    replay: (actor, decisions) =>
      overseen(actor, { act: 'replay', decisions }, async () => {
        const { different, ...found } = await effects.replay(decisions);
        return { ...found, different: different.map((it) => ({ ...it, fields: [...it.fields] })) };
      }),
    registerAt(actor, instant = effects.now().instant) {
      return overseen(actor, { act: 'register-at', at: instant }, () => {
        if (instant > effects.now().instant)
          throw new InputError('REQUEST_INVALID', `${instant} is still to come: nobody knows what will hold then`);
        const { world, moment } = effects.heldAt(instant);
        return registerAt(world, moment);
      });
    },
  };

  function inclusionOf(place: number, size: number): WireInclusionProof {
    return { treeSize: size, leafIndex: place - 1, inclusionPath: [...log.inclusionPath(place - 1, size)] };
  }
}

const wireHead = ({ size, timestamp, root, signature }: LogHead): WireTreeHead => ({
  ...{ treeSize: size, timestamp, rootHash: root, signature },
});
