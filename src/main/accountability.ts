import { type AccountabilityDesk, openAccountabilityDesk } from '../consultation/accountability/accountability-desk.ts';
import type { ReadableLog } from '../consultation/accountability/effects.ts';
import { actKey, actsOf } from '../log/acts-of.ts';
import { bodyOf } from '../log/body-of.ts';
import { toHex } from '../log/hex.ts';
import { consistencyPath, inclusionPath } from '../log/merkle.ts';
import type { Account } from '../model/account.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { catalogueInForce } from '../model/catalogue-in-force.ts';
import type { CodelistChange } from '../model/codelist-change.ts';
import { InputError } from '../model/errors.ts';
import type { StoredLogLine } from '../model/logged-act.ts';
import type { Mandate } from '../model/mandate.ts';
import type { PublishedTable } from '../model/published-table.ts';
import type { Release } from '../model/release.ts';
import type { ReleaseDossier } from '../model/release-dossier.ts';
import type { Moment } from '../model/world.ts';
import { momentOf } from './clock.ts';
import { exportLog } from './export-log.ts';
import type { Log } from './open-log.ts';
import { replayDecisions } from './replay-decisions.ts';
import type { Stores } from './stores.ts';
import { rulesFrom, type WorldKeeper } from './world-keeper.ts';

interface Parts {
  readonly stores: Pick<Stores, 'register' | 'log'>;
  readonly keeper: Pick<WorldKeeper, 'world'>;
  /** The product's own words. */
  readonly words: Catalogue;
  readonly now: () => Moment;
  /** Keyed digest with which decisions are logged. */
  readonly digest: (text: string) => string;
  readonly report: (error: unknown, what?: string) => void;
}

/** The desk of auditors and privacy officers over the real stores. */
export function accountability({
  stores: { register, log },
  keeper,
  words,
  now,
  digest,
  report,
}: Parts): AccountabilityDesk {
  return openAccountabilityDesk({
    ...{ world: keeper.world, now, record: log.append, log: readableLog(log) },
    accounts: () => register.current<Account>('account'),
    mandates: () => register.current<Mandate>('mandate'),
    releases: () => register.current<Release>('release'),
    named: () => [
      ...register.current<Release>('release'),
      ...register.current<ReleaseDossier>('release-dossier').map(({ id, content }) => ({ ...content, id })),
      ...register.current<PublishedTable>('published-table'),
    ],
    heldAt(instant) {
      const changes = register.heldAt<CodelistChange>('codelist-change', instant);
      const rules = rulesFrom((kind) => register.heldAt(kind, instant));
      const world = { ...rules, catalogue: catalogueInForce(words, changes), live: [] };
      return { world, moment: momentOf(new Date(instant)) };
    },
    replay: (decisions) => replayDecisions({ log, register, words, digest }, decisions),
    raise: (trouble) => report(new InputError('LOG_BROKEN', trouble), 'the log'),
  });
}

function readableLog(log: Log): ReadableLog {
  const { search, tree, signer } = log;
  const linesOf = async (intents: readonly StoredLogLine[]) => {
    const keys = intents.flatMap(({ entry }) => {
      const body = bodyOf(entry);
      return body?.log === 'audit' ? [actKey(body)] : [];
    });
    return search.linesOf(keys, Math.min(...intents.map(({ place }) => place)));
  };
  return {
    ...{ logId: signer.logId, publicKey: signer.publicKey, size: tree.size, heads: log.heads, check: log.check },
    sign: () => log.sign(new Date()),
    export: () => exportLog(log, new Date()),
    inclusionPath: (leaf, size) => inclusionPath(leaf, size, tree.hash).map(toHex),
    consistencyPath: (first, size) => consistencyPath(first, size, tree.hash).map(toHex),
    async search(criteria, ids, before, limit) {
      const { intents, next } = await search.intents(criteria, ids, before, limit);
      const acts = intents.length === 0 ? [] : actsOf(intents, await linesOf(intents));
      return { acts, ...(next === undefined ? {} : { next }) };
    },
    async act(place) {
      const [intent] = log.linesAfter(place - 1, 1);
      if (!intent) return undefined;
      const body = bodyOf(intent.entry);
      if (body?.log !== 'audit' || body.phase !== 'intent') return undefined;
      const lines = await linesOf([intent]);
      const [act] = actsOf([intent], lines);
      const own = lines.flatMap((line) => {
        const log = act?.lines.includes(line.place) ? bodyOf(line.entry)?.log : undefined;
        return log === undefined ? [] : [{ ...line, log }];
      });
      return act && { act, lines: own };
    },
  };
}
