import type { Code } from './codelist.ts';
import type { Hierarchy } from './hierarchy.ts';

/** Half-open, ISO dates. */
export interface Window {
  readonly from: string;
  readonly until: string;
}

type Test = (code: string) => boolean;

/** Whether the node, or a code under it, holds somewhere in the window. Without a window every code does. */
export const holdsIn = (hierarchy: Hierarchy, window: Window | undefined): Test =>
  someLeaf(hierarchy, window && ((code) => hasBegun(code, window) && (code.validUntil ?? '9999') > window.from));

/**
 * Whether the node, or a code under it, had begun before the window ends: if not, no record of the window carries it. The
 * end of a code proves nothing of the kind, because records may have carried it before the end was set.
 */
export const hasBegunBy = (hierarchy: Hierarchy, window: Window | undefined): Test =>
  someLeaf(hierarchy, window && ((code) => hasBegun(code, window)));

const hasBegun = ({ validFrom }: Code, { until }: Window) => validFrom === undefined || validFrom < until;

function someLeaf(hierarchy: Hierarchy, test: ((code: Code) => boolean) | undefined): Test {
  if (!test) return () => true;
  const passing = new Set(hierarchy.codelist.codes.filter(test).map(({ code }) => code));
  return (code) => hierarchy.leaves(code).some((leaf) => passing.has(leaf));
}
