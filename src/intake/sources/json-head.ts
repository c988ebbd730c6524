import { textHead } from './text-form.ts';

const HEAD = 4 << 20;

/** The first records of an NDJSON file: names in the order in which they turn up, values as the checks see them. */
export async function jsonHead(path: string, most: number) {
  const lines = (await textHead(path, HEAD)).split('\n').filter((line) => line.trim() !== '');
  const records = lines.slice(0, most).flatMap(recordOf);
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return {
    names,
    rows: records.map((record) => names.map((name) => textOf(record[name]))),
    fractions: records.map((record) => names.flatMap((name, i) => (isFraction(record[name]) ? [i] : []))),
  };
}

function recordOf(line: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    const value: unknown = JSON.parse(line);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? [{ ...value }] : [];
  } catch {
    return [];
  }
}

const isFraction = (value: unknown) => typeof value === 'number' && !Number.isInteger(value);

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join('|');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
