import type { DatasetDefinition } from '../model/dataset.ts';
import type { PermitPart } from '../model/doors/permit.ts';

/** An overlap under this published number is not told, whatever the releases allow. */
export const LEAST_OVERLAP = 10;

/**
 * The events that two owners' released records share, as one part. It is always under cell key: an exact release says that
 * one may count an owner's records exactly, not that one may count exactly which of them another has. Rounded to the larger base
 * of the two. The pair is put in the order of the dataset, so that it is the same whoever is named first.
 *
 * @param parts of every owner that may answer; undefined unless they are one part of each of two owners
 */
export function overlapPart(
  parts: readonly PermitPart[],
  { owners }: Pick<DatasetDefinition, 'owners'>,
): PermitPart | undefined {
  const [first, second, ...more] = parts.toSorted((a, b) => owners.indexOf(a.owner) - owners.indexOf(b.owner));
  if (!first || !second || more.length > 0 || first.owner === second.owner) return undefined;
  // An owner's own view is of one owner alone, and live.
  if (first.edition === 'live' || second.edition === 'live') return undefined;
  const roundTo = Math.max(baseOf(first), baseOf(second));
  return {
    ...first,
    protection: { kind: 'cell-key', table: 'D5_V3_js2', ...(roundTo > 1 ? { roundTo } : {}) },
    releases: [...first.releases, ...second.releases],
    overlapWith: second,
  };
}

const baseOf = ({ protection }: PermitPart) => (protection.kind === 'cell-key' ? (protection.roundTo ?? 1) : 1);
