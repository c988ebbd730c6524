import { datasetOf } from '../model/catalogue.ts';
import type { Coverage, CoverageEntry } from '../model/coverage.ts';
import type { DatasetDefinition } from '../model/dataset.ts';
import type { Permit, PermitPart } from '../model/doors/permit.ts';
import { sealPermit } from '../model/doors/seal-permit.ts';
import type { PartnerId } from '../model/ids.ts';
import { OVERLAP } from '../model/measure-id.ts';
import type { Plan } from '../model/plan.ts';
import type { Question } from '../model/question.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Viewer } from '../model/viewer.ts';
import type { Moment, World } from '../model/world.ts';
import { audienceInForce } from './audience-in-force.ts';
import { freshness } from './freshness.ts';
import { LEAST_OVERLAP, overlapPart } from './overlap-part.ts';
import { planQuestion } from './plan-question.ts';
import { listObjection, type Objection } from './question-objection.ts';
import { releaseParts } from './release-parts.ts';
import { releasesInForce } from './releases-in-force.ts';
import { stockObjection } from './stock-objection.ts';
import { validUntil } from './valid-until.ts';

export type Decision = { readonly kind: 'permitted'; readonly permit: Permit } | Refusal;

/**
 * Whether, and of whom, a viewer may have the figures that a question asks. Looks at rules and editions only, never at
 * records: no reason and no coverage can tell of what is hidden. Deny by default: no release, no figure.
 *
 * @throws InputError QUESTION_INVALID when the question names what its dataset does not have
 */
export function decide(question: Question, viewer: Viewer, world: World, now: Moment): Decision {
  const dataset = datasetOf(world.catalogue, question.dataset);
  const audience = audienceInForce(viewer, world, now);
  if (audience.kind === 'not') return { kind: 'refusal', reason: audience.reason, coverage: nothingReleased(dataset) };
  const plan = planQuestion(question, world.catalogue);
  const found =
    viewer.as.kind === 'partner'
      ? ownPart(viewer.as.partner, dataset, plan, world)
      : released(question, viewer, plan, world, now);
  if (found.parts.length === 0) return refusal(found, dataset);
  const pair = plan.isOverlap ? overlapPart(found.parts, dataset) : undefined;
  if (plan.isOverlap && !pair)
    return { kind: 'refusal', reason: 'overlap-not-released', about: OVERLAP, coverage: found.coverage };
  const stock = stockObjection(plan, dataset);
  if (stock) return { kind: 'refusal', ...stock, coverage: found.coverage };
  return {
    kind: 'permitted',
    permit: sealPermit({
      viewer,
      dataset,
      question,
      plan,
      parts: pair ? [pair] : found.parts,
      coverage: found.coverage,
      minimumBase: pair ? Math.max(found.minimumBase, LEAST_OVERLAP) : found.minimumBase,
      validUntil: validUntil(audience.until, viewer.as, world, now, dataset.id),
    }),
  };
}

interface Found {
  readonly parts: readonly PermitPart[];
  readonly coverage: Coverage;
  readonly minimumBase: number;
  readonly objections: readonly Objection[];
}

/** An owner sees its own records whole, exact and live. */
function ownPart(partner: PartnerId, dataset: DatasetDefinition, plan: Plan, world: World): Found {
  const objection = listObjection(plan);
  const live = world.live.find((it) => it.owner === partner && it.dataset === dataset.id);
  const isAsked = plan.partners?.includes(partner) ?? true;
  const parts: readonly PermitPart[] =
    live && isAsked && !objection
      ? [{ owner: partner, protection: { kind: 'exact' }, rules: [], edition: 'live', releases: [] }]
      : [];
  const coverage = dataset.owners.map(
    (owner): CoverageEntry =>
      owner === partner && live && parts.length > 0
        ? { partner: owner, status: 'full', releases: [], protection: [{ kind: 'exact' }], asOf: live.asOf }
        : { partner: owner, status: 'not-released', releases: [], protection: [] },
  );
  return { parts, coverage, minimumBase: 0, objections: objection ? [objection] : [] };
}

function released(question: Question, viewer: Viewer, plan: Plan, world: World, now: Moment): Found {
  const dataset = datasetOf(world.catalogue, question.dataset);
  const releases = releasesInForce(viewer, world, now, dataset.id);
  const perOwner = dataset.owners.map((owner) => {
    const release = releases.find((it) => it.owner === owner);
    const edition = world.editions.find((it) => it.release === release?.id);
    if (plan.partners && !plan.partners.includes(owner))
      return { entry: entryOf(owner, 'not-asked'), parts: [], minimumBase: 0 };
    if (!release || !edition) return { entry: entryOf(owner, 'not-released'), parts: [], minimumBase: 0 };
    const given = releaseParts(release, edition, plan, question, world);
    const entry: CoverageEntry = {
      partner: owner,
      status: freshness(given.status, edition.asOf, dataset, plan, now),
      releases: given.parts.flatMap((part) => part.releases).slice(0, 1),
      protection: given.parts.map((part) => part.protection),
      ...(given.parts.length > 0 ? { asOf: edition.asOf } : {}),
    };
    return { ...given, entry };
  });
  return {
    parts: perOwner.flatMap((owner) => owner.parts),
    coverage: perOwner.map((owner) => owner.entry),
    minimumBase: Math.max(0, ...perOwner.map((owner) => owner.minimumBase)),
    objections: perOwner.flatMap((owner) => ('objection' in owner && owner.objection ? [owner.objection] : [])),
  };
}

const entryOf = (partner: PartnerId, status: CoverageEntry['status']): CoverageEntry => ({
  partner,
  status,
  releases: [],
  protection: [],
});

const nothingReleased = (dataset: DatasetDefinition): Coverage =>
  dataset.owners.map((owner) => entryOf(owner, 'not-released'));

function refusal(found: Found, dataset: DatasetDefinition): Refusal {
  const objection = found.objections[0];
  if (objection) return { kind: 'refusal', ...objection, coverage: found.coverage };
  return {
    kind: 'refusal',
    reason: 'not-released',
    coverage: found.coverage.length > 0 ? found.coverage : nothingReleased(dataset),
  };
}
