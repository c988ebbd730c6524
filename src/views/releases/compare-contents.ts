import { compareSlices } from './compare-slices.ts';
import { type Compared, changed, compare, type Difference, isDifference, present } from './compared.ts';
import { pairsOfSlices, type SlicePair } from './pairs-of-slices.ts';
import type { ReleaseContext, ShownContent } from './release-context.ts';

/** What a second content lets through beside a first. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** What holds in both, wherever they have a record in common. */
  readonly same: readonly Compared[];
  /** All that can hold one record in the first, the second or both. */
  readonly pairs: readonly SlicePair[];
}

/**
 * Compares record by record: two contents differ where some record could be asked in another way, however their slices
 * are laid out. Where that cannot be worked out it says too much rather than too little.
 */
export function compareContents(
  before: ShownContent,
  after: ShownContent,
  context: Pick<ReleaseContext, 'datasets' | 'codelists'>,
): Comparison {
  const pairs = pairsOfSlices(before, after, context);
  const compared = [
    ...compareFrames(before, after),
    ...pairs.flatMap((pair) => compareSlices(before, after, pair, context)),
  ];
  const differences = compared.filter(isDifference);
  const different = new Set(differences.map(aspectOf));
  return { differences, same: compared.filter((one) => !different.has(aspectOf(one))), pairs };
}

const aspectOf = ({ aspect, about = '' }: Compared) => `${aspect} ${about}`;

const FAR = '9999';

function compareFrames(before: ShownContent, after: ShownContent): readonly Compared[] {
  const splits = [...new Set([...before.splitsOn, ...after.splitsOn])];
  const handling = [...new Set([...before.terms.handling, ...after.terms.handling])];
  return [
    changed('owner', before.owner, after.owner),
    changed('dataset', before.dataset, after.dataset),
    changed('forum', before.forum, after.forum),
    changed('purpose', before.purpose, after.purpose),
    changed('ground', before.legalGround, after.legalGround),
    compare('readers', before.readers, after.readers, (a, b) => Number(b !== undefined) - Number(a !== undefined)),
    compare('valid-from', before.validFrom, after.validFrom, (a, b) => order(b, a)),
    compare('valid-until', before.validUntil, after.validUntil, order),
    compare('records-from', before.recordsFrom, after.recordsFrom, (a = '', b = '') => order(b, a)),
    compare('records-until', before.recordsUntil, after.recordsUntil, (a = FAR, b = FAR) => order(a, b)),
    compare('edition', String(before.editionMinimum), String(after.editionMinimum), (a, b) => Number(b) - Number(a)),
    ...splits.map((id) => present('split', id, before.splitsOn.includes(id), after.splitsOn.includes(id), 'wider')),
    ...handling.map((code) =>
      present('handling', code, before.terms.handling.includes(code), after.terms.handling.includes(code), 'narrower'),
    ),
    compareMarkings(before.terms.marking, after.terms.marking),
    changed('terms-text', before.terms.text || undefined, after.terms.text || undefined),
  ];
}

/** A marking where there was none binds more; between two markings nothing is said. */
function compareMarkings(before: string, after: string): Compared {
  const values = [before || undefined, after || undefined] as const;
  if (values[0] !== undefined && values[1] !== undefined) return changed('marking', ...values);
  return compare('marking', ...values, (a, b) => Number(b === undefined) - Number(a === undefined));
}

const order = (a: string, b: string) => (a > b ? 1 : a < b ? -1 : 0);
