import type { WireFinding, WireFindingSummary } from '../model/wire/delivery.ts';

const SEVERITIES = ['refusing', 'blocking', 'notice'] as const;

/** Findings by kind with their examples: the worst first, then in the order of the file. The same for a delivery and a dry run. */
export const findingSummaries = (
  examples: readonly WireFinding[],
  counts: Readonly<Record<string, number>>,
): WireFindingSummary[] =>
  [...Map.groupBy(examples, ({ kind }) => kind)]
    .flatMap(([kind, found]) =>
      found.slice(0, 1).map(({ severity, problem, repair }) => ({
        ...{ kind, severity, problem, repair, examples: found },
        count: counts[kind] ?? found.length,
      })),
    )
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
