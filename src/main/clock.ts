import type { Moment } from '../model/world.ts';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The time, and the calendar day it is in the Netherlands. */
export function momentOf(time: Date): Moment {
  return { instant: time.toISOString(), day: DAY.format(time) };
}
