import type { Share } from '../../model/registration-change.ts';
import type { FieldQuality, RowQuality } from '../../model/wire/quality.ts';

/** What the parts of quality are shares of; fields are added up, so a row counts once for each field. */
export interface QualityCounts extends Pick<RowQuality, 'rows' | 'duplicates'> {
  readonly filled: number;
  readonly applicable: number;
  readonly unknown: number;
  readonly notRegistered: number;
  readonly invalid: number;
  /** New records with a reference date, and those of them that are late. */
  readonly dated: number;
  readonly late: number;
}

/** No total is made of these: a share with its numerator and denominator can be checked. */
export const QUALITY_PARTS = ['completeness', 'validity', 'timeliness', 'uniqueness'] as const;
export type QualityPart = (typeof QUALITY_PARTS)[number];

export const partOf = (part: QualityPart, counts: QualityCounts): Share => {
  switch (part) {
    case 'completeness':
      return { part: counts.filled, whole: counts.applicable };
    case 'validity':
      return { part: counts.filled - counts.invalid, whole: counts.filled };
    case 'timeliness':
      return { part: counts.dated - counts.late, whole: counts.dated };
    case 'uniqueness':
      return { part: counts.rows - counts.duplicates, whole: counts.rows };
  }
};

/** Rows to which a field applies. */
export const applicableOf = ({ rows, notApplicable }: FieldQuality): number => rows - notApplicable;

export function countsOf(
  totals: Pick<RowQuality, 'rows' | 'duplicates'>,
  fields: readonly FieldQuality[],
  delay: { readonly rows: number; readonly late: number } | undefined,
): QualityCounts {
  const sum = (of: (field: FieldQuality) => number) => fields.reduce((all, field) => all + of(field), 0);
  return {
    rows: totals.rows,
    duplicates: totals.duplicates,
    filled: sum((field) => field.filled),
    applicable: sum(applicableOf),
    unknown: sum((field) => field.unknown),
    notRegistered: sum((field) => field.notRegistered),
    invalid: sum((field) => field.invalid),
    dated: delay?.rows ?? 0,
    late: delay?.late ?? 0,
  };
}
