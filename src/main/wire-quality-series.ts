import type { DatasetDefinition } from '../model/dataset.ts';
import { isRegistrationChange } from '../model/registration-change.ts';
import { CHANGED_SHARES, type FieldQuality, type WireQualitySeries } from '../model/wire/quality.ts';
import type { QualitySeries } from '../store/facts/quality-series.ts';

type Series = Omit<WireQualitySeries, 'partner' | 'dataset' | 'unit'>;
type Rules = Pick<DatasetDefinition, 'registeringUnit' | 'registrationLag'>;

/** Counts by month with the registration changes among them marked. */
export function wireQualitySeries(series: QualitySeries, { registeringUnit, registrationLag }: Rules): Series {
  const { units, deliveries, unmeasured, months, fields, delays } = series;
  return {
    ...(registeringUnit === undefined ? {} : { registeringUnit }),
    ...(registrationLag === undefined ? {} : { registrationLag: lagOf(series, registrationLag) }),
    ...{ units: [...units], deliveries, unmeasured, months: [...months], delays: [...delays] },
    fields: [...Map.groupBy(fields, ({ field }) => field)].map(([field, own]) => ({
      field,
      months: own.map(({ field: _, ...month }, i) => ({ ...month, registrationChanges: changes(own[i - 1], month) })),
    })),
  };
}

const lagOf = (
  { lags, lastReceipt }: QualitySeries,
  [happened, registered]: NonNullable<Rules['registrationLag']>,
): NonNullable<Series['registrationLag']> => ({
  ...{ happened, registered },
  ...(lastReceipt === undefined ? {} : { lastReceipt }),
  quarters: lags.map(({ quarter, bands }) => ({
    quarter,
    bands: bands.map(({ band, rows }) => ({ rows, ...(band < 0 ? {} : { upTo: band }) })),
  })),
});

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
