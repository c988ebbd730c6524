import type { DateLevel } from './dataset.ts';
import type { Text } from './text.ts';

export const DATE_LEVEL_LABELS: Readonly<Record<DateLevel, Text>> = {
  year: { nl: 'Jaar', en: 'Year' },
  quarter: { nl: 'Kwartaal', en: 'Quarter' },
  month: { nl: 'Maand', en: 'Month' },
  week: { nl: 'Week', en: 'Week' },
  day: { nl: 'Dag', en: 'Day' },
};
