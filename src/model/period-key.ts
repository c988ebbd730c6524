import type { DateLevel } from './dataset.ts';

/** How a period is named in a cell: `2024`, `2024-Q2`, `2024-05`, `2024-W05`, `2024-05-03`. `start` is its first day. */
export function periodKey(level: DateLevel, start: string): string {
  switch (level) {
    case 'year':
      return start.slice(0, 4);
    case 'quarter':
      return `${start.slice(0, 4)}-Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`;
    case 'month':
      return start.slice(0, 7);
    case 'week':
      return weekKey(start);
    case 'day':
      return start;
  }
}

// ISO 8601: a week belongs to the year in which its Thursday lies.
function weekKey(monday: string): string {
  const thursday = new Date(Date.parse(`${monday}T00:00:00Z`) + 3 * DAY_MS);
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * DAY_MS));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

const DAY_MS = 86_400_000;
