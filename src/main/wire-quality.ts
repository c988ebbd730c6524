import type { WireDeliveryQuality } from '../model/wire/quality.ts';
import type { Delays, UnitQuality } from '../store/facts/delivery-quality.ts';

/** What was counted of a delivery, as the API says it. */
export function wireQuality(counted: readonly UnitQuality[], registeringUnit: string | undefined): WireDeliveryQuality {
  const whole = counted.find(({ unit }) => unit === '');
  if (!whole) return { isMeasured: false, fields: [], delays: [], units: [] };
  const { lateAfterDays, totals } = whole;
  return {
    ...{ isMeasured: true, lateAfterDays, totals, ...contents(whole) },
    ...(registeringUnit === undefined ? {} : { registeringUnit }),
    units: counted
      .filter(({ unit }) => unit !== '')
      .map((one) => ({ unit: one.unit, totals: one.totals, ...contents(one) })),
  };
}

const contents = ({ fields, delays }: UnitQuality) => ({ fields: [...fields], delays: delays.map(wireDelays) });

const wireDelays = ({ bands, ...counts }: Delays) => ({
  ...counts,
  bands: bands.map(({ band, rows }) => ({ rows, ...(band < 0 ? {} : { upTo: band }) })),
});
