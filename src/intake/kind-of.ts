import type { FindingKind } from '../model/finding.ts';

type Severity = FindingKind['severity'];

/** Makes finding kinds of one severity: problem and repair, each in Dutch and English. */
export const kindOf =
  (severity: Severity) =>
  (problemNl: string, problemEn: string, repairNl: string, repairEn: string): FindingKind => ({
    severity,
    problem: { nl: problemNl, en: problemEn },
    repair: { nl: repairNl, en: repairEn },
  });
