import type { Decision } from '../governance/decide.ts';
import { releasesInForce } from '../governance/releases-in-force.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { LoggedDecision } from '../model/log-entry.ts';
import type { Question } from '../model/question.ts';
import type { Viewer } from '../model/viewer.ts';
import type { Moment, World } from '../model/world.ts';
import { mandatesOf } from './mandates-of.ts';

interface Decided {
  readonly viewer: Viewer;
  readonly question: Question;
  /** Absent when the question could not be understood. */
  readonly decision: Decision | undefined;
  readonly world: World;
  readonly now: Moment;
  /** Keyed digest of a text. */
  readonly digest: (text: string) => string;
}

/** A decision of the gate as the decision log keeps it: ids and versions of the rules, editions and the moment. */
export function loggedDecision({ viewer, question, decision, world, now, digest }: Decided): LoggedDecision {
  const { as, account } = viewer;
  const releases = releasesInForce(viewer, world, now, question.dataset).map(({ id }) => id);
  const mandates = mandatesOf(account, world, now).filter(({ for: whom }) =>
    as.kind === 'partner'
      ? whom.kind === 'partner' && whom.partner === as.partner
      : whom.kind === 'forum' && whom.forum === as.forum,
  );
  const live =
    as.kind === 'partner'
      ? world.live.find((it) => it.owner === as.partner && it.dataset === question.dataset)
      : undefined;
  return {
    outcome: decision === undefined ? 'error' : decision.kind === 'permitted' ? 'permit' : 'deny',
    ...(decision?.kind === 'refusal' ? { reason: decision.reason } : {}),
    moment: now,
    ...(decision === undefined ? {} : { digest: digest(decisionText(decision)) }),
    policies: {
      releases,
      mandates: mandates.map(({ id }) => id),
      codelists: codelistVersions(question, world.catalogue),
    },
    information: {
      ...(world.place === undefined ? {} : { register: world.place }),
      editions: world.editions.filter(({ release }) => releases.includes(release)),
      ...(live === undefined ? {} : { live: live.asOf }),
    },
  };
}

/** Everything that was decided; the dataset's definition is left out, as its words are versioned by themselves. */
function decisionText(decision: Decision): string {
  if (decision.kind === 'refusal') return canonicalJson(decision);
  const { parts, coverage, minimumBase, validUntil, plan, question, viewer } = decision.permit;
  return canonicalJson({ kind: 'permitted', parts, coverage, minimumBase, validUntil, plan, question, viewer });
}

function codelistVersions({ dataset }: Question, catalogue: Catalogue): Readonly<Record<string, string>> {
  const lists = catalogue.datasets.get(dataset)?.dimensions.flatMap((it) => (it.kind === 'date' ? [] : it.codelist));
  return Object.fromEntries([...new Set(lists)].sort().map((id) => [id, catalogue.codelists.get(id)?.version ?? '']));
}
