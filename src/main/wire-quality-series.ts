import { isRegistrationChange } from '../model/registration-change.ts';
import { CHANGED_SHARES, type FieldQuality, type WireQualitySeries } from '../model/wire/quality.ts';
import type { QualitySeries } from '../store/facts/quality-series.ts';

type Series = Omit<WireQualitySeries, 'partner' | 'dataset' | 'unit'>;

/** Counts by month with the registration changes among them marked. */
export function wireQualitySeries({ units, deliveries, unmeasured, months, fields, delays }: QualitySeries): Series {
  return {
    ...{ units: [...units], deliveries, unmeasured, months: [...months], delays: [...delays] },
    fields: [...Map.groupBy(fields, ({ field }) => field)].map(([field, own]) => ({
      field,
      months: own.map(({ field: _, ...month }, i) => ({ ...month, registrationChanges: changes(own[i - 1], month) })),
    })),
  };
}

const changes = (before: FieldQuality | undefined, after: FieldQuality) =>
  before === undefined
    ? []
    : CHANGED_SHARES.filter((share) =>
        isRegistrationChange(
          { part: before[share], whole: applies(before) },
          { part: after[share], whole: applies(after) },
        ),
      );

const applies = ({ rows, notApplicable }: FieldQuality) => rows - notApplicable;
