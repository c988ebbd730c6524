const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
});

/**
 * The instant at which clocks in the Netherlands show this; of an hour that comes twice the first, of one that is skipped the
 * one after it.
 *
 * @param local `2026-03-01T14:05`, or a date alone, which is its midnight
 * @returns ISO date-time, UTC; undefined for what is no date
 */
export function amsterdamInstant(local: string): string | undefined {
  const text = local.length === 10 ? `${local}T00:00` : local;
  const times = ['+02:00', '+01:00'].map((offset) => new Date(`${text}${offset}`));
  const found = times.find((time) => !Number.isNaN(time.getTime()) && CLOCK.format(time) === text.replace('T', ' '));
  const time = found ?? times[1];
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined;
}
