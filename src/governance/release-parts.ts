import type { CoverageStatus } from '../model/coverage.ts';
import type { PartRule, PermitPart } from '../model/doors/permit.ts';
import { distinctOf } from '../model/measure-id.ts';
import type { Plan } from '../model/plan.ts';
import type { Question } from '../model/question.ts';
import type { Edition, Protection, Release, Slice } from '../model/release.ts';
import type { World } from '../model/world.ts';
import { isOpen } from './is-open.ts';
import { listObjection, type Objection } from './question-objection.ts';
import { sliceObjection } from './slice-answers.ts';

/** What one release gives to one question: parts by protection, or the objection of its first slice. */
export interface ReleaseParts {
  readonly parts: readonly PermitPart[];
  readonly status: Extract<CoverageStatus, 'full' | 'partial' | 'not-at-this-detail' | 'not-released'>;
  readonly objection?: Objection;
  readonly minimumBase: number;
}

const NOTHING: ReleaseParts = { parts: [], status: 'not-released', minimumBase: 0 };

/** All slices that may answer are united by protection before look-up, so that noise depends on the set of records alone. */
export function releaseParts(
  release: Release,
  edition: Edition | undefined,
  plan: Plan,
  question: Question,
  { catalogue }: World,
): ReleaseParts {
  if (!edition) return NOTHING;
  const open = release.slices.flatMap((slice, place) => (isOpen(slice, edition.day) ? [{ slice, place }] : []));
  if (open.length === 0) return NOTHING;
  const objections = open.map(({ slice }) => listObjection(plan) ?? sliceObjection(slice, plan, question, catalogue));
  const answering = open.filter((_, i) => objections[i] === undefined);
  if (answering.length === 0) {
    const objection = objections[0];
    return { ...NOTHING, status: 'not-at-this-detail', ...(objection ? { objection } : {}) };
  }
  const byProtection = Map.groupBy(answering, ({ slice }) => protectionKey(slice.protection));
  const [twice] = plan.distincts;
  // Two parts of one owner may hold the same person, and are protected apart.
  if (twice !== undefined && byProtection.size > 1)
    return {
      ...NOTHING,
      status: 'not-at-this-detail',
      objection: { reason: 'distinct-does-not-add', about: distinctOf(twice) },
    };
  return {
    parts: [...byProtection.values()].map((group) => partOf(release, edition, group)),
    status: answering.length === release.slices.length && coversAll(release) ? 'full' : 'partial',
    minimumBase: Math.max(...answering.map(({ slice }) => slice.minimumBase)),
  };
}

type Placed = { readonly slice: Slice; readonly place: number };

function partOf(release: Release, edition: Edition, group: readonly Placed[]): PermitPart {
  const first = group[0];
  if (!first) throw new Error('a part has at least one slice');
  return {
    owner: release.owner,
    protection: first.slice.protection,
    rules: group.map(
      ({ slice, place }): PartRule => ({
        include: slice.filters,
        exclude: release.slices.slice(0, place).map((earlier) => earlier.filters),
      }),
    ),
    edition: edition.sequence,
    releases: [release.id],
    ...(release.recordsFrom ? { recordsFrom: release.recordsFrom } : {}),
    ...(release.recordsUntil ? { recordsUntil: release.recordsUntil } : {}),
  };
}

/** A release is whole when its last slice takes all that is left and no period is set; anything else is `partial`. */
const coversAll = (release: Release) =>
  release.slices.at(-1)?.filters.length === 0 && !release.recordsFrom && !release.recordsUntil;

export const protectionKey = (protection: Protection) =>
  protection.kind === 'exact' ? 'exact' : `${protection.table}/${protection.roundTo ?? 1}`;
