import { findingKind } from '../intake/finding-kinds.ts';
import type { Finding } from '../model/finding.ts';
import type { WireFinding } from '../model/wire/delivery.ts';

/** A finding with what is wrong and what to do. */
export function describeFinding({ file, line, column, kind, value, expectation }: Finding): WireFinding {
  const known = findingKind(kind);
  if (!known) throw new Error(`finding kind '${kind}' is stored but no longer known`);
  return {
    ...(file !== undefined && { file }),
    line,
    column,
    kind,
    value,
    expectation,
    severity: known.severity,
    problem: known.problem,
    repair: known.repair,
  };
}
