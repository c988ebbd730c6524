import type { DateLevel } from '../model/dataset.ts';

// Weeks nest in nothing but are finer than months in what they tell, so a release by month does not include them.
const WITHIN: Readonly<Record<DateLevel, readonly DateLevel[]>> = {
  year: ['year'],
  quarter: ['year', 'quarter'],
  month: ['year', 'quarter', 'month'],
  week: ['year', 'quarter', 'month', 'week'],
  day: ['year', 'quarter', 'month', 'week', 'day'],
};

/** Whether a level may be asked where `finest` is the finest. */
export const isDateLevelWithin = (level: DateLevel, finest: DateLevel) => WITHIN[finest]?.includes(level) ?? false;
