import { replayDecision, type StoredDecision } from '../answer/replay-decision.ts';
import { bodyOf } from '../log/body-of.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { catalogueInForce } from '../model/catalogue-in-force.ts';
import type { CodelistChange } from '../model/codelist-change.ts';
import { accountId } from '../model/ids.ts';
import type { LoggedDecision } from '../model/log-entry.ts';
import type { DecisionRecord } from '../model/log-line.ts';
import type { Replay } from '../model/logged-act.ts';
import type { Audience, Question } from '../model/question.ts';
import type { Moment, World } from '../model/world.ts';
import type { Register } from '../store/register/register.ts';
import type { Log } from './open-log.ts';
import { rulesFrom } from './world-keeper.ts';

interface Parts {
  readonly log: Pick<Log, 'linesAfter' | 'tree'>;
  readonly register: Pick<Register, 'heldAtPlace'>;
  /** The product's own words. */
  readonly words: Catalogue;
  readonly digest: (text: string) => string;
}

const BLOCK = 1000;
const MOST_SHOWN = 20;

/** Takes the last `number` decisions of the gate and decides them again, each in the world as the register had it then. */
export async function replayDecisions({ log, register, words, digest }: Parts, number: number): Promise<Replay> {
  const worldAt = worlds(register, words);
  const different: Replay['different'][number][] = [];
  let replayed = 0;
  let failed = 0;
  for (let upTo = log.tree.size(); upTo > 0 && replayed < number; upTo -= BLOCK) {
    const from = Math.max(0, upTo - BLOCK);
    for (const { place, entry } of log.linesAfter(from, upTo - from).toReversed()) {
      const body = bodyOf(entry);
      if (body?.log !== 'decision' || body.record.body['adl.core.request'].action.name !== 'answer') continue;
      if (replayed === number) break;
      replayed += 1;
      const stored = storedDecision(body.record);
      const fields = replayDecision(stored, worldAt(stored), digest);
      if (fields.length === 0) continue;
      failed += 1;
      const version = String(body.record.attributes['adl.core.configuration']['version']);
      if (different.length < MOST_SHOWN) different.push({ place, traceId: body.record.trace_id, fields, version });
    }
    // Others are served in between.
    await new Promise((next) => setImmediate(next));
  }
  return { replayed, same: replayed - failed, different };
}

/** The way back from the record of the decision log to what it was made from. */
function storedDecision({ status, attributes, body }: DecisionRecord): StoredDecision {
  const { subject, resource } = body['adl.core.request'];
  const response = body['adl.core.response'];
  const { moment, ...information } = attributes['adl.core.information'] as LoggedDecision['information'] & {
    readonly moment: Moment;
  };
  const { reason, digest } = (response?.context ?? {}) as Pick<LoggedDecision, 'reason' | 'digest'>;
  return {
    viewer: { account: accountId(subject.id), as: subject.properties['as'] as Audience },
    question: resource.properties['subject'] as Question,
    decided: {
      outcome: status === 'Error' ? 'error' : response?.decision ? 'permit' : 'deny',
      ...(reason === undefined ? {} : { reason }),
      ...(digest === undefined ? {} : { digest }),
      moment,
      policies: attributes['adl.core.policies'] as unknown as LoggedDecision['policies'],
      information,
    },
  };
}

/** Worlds are many decisions' alike, and reading one is slow. */
function worlds(register: Parts['register'], words: Catalogue) {
  let last: { readonly place: number; readonly world: Omit<World, 'live'> } | undefined;
  return ({ viewer, question, decided }: StoredDecision): World => {
    const place = decided.information.register ?? 0;
    if (last?.place !== place) {
      const changes = register.heldAtPlace<CodelistChange>('codelist-change', place);
      const rules = rulesFrom((kind) => register.heldAtPlace(kind, place));
      last = { place, world: { ...rules, catalogue: catalogueInForce(words, changes), place } };
    }
    const { live } = decided.information;
    const { as } = viewer;
    const own =
      as.kind === 'partner' && live !== undefined ? [{ owner: as.partner, dataset: question.dataset, asOf: live }] : [];
    return { ...last.world, live: own };
  };
}
