import type { Band } from './draw.ts';

/** Most days that stand for a band; enough for any chart by week. */
const POINTS = 8;

/** The days of the bands, spread evenly, each with its share; shares add up to one. */
export function lagPoints(bands: readonly Band[]): readonly (readonly [days: number, share: number])[] {
  const total = bands.reduce((sum, [, , weight]) => sum + weight, 0);
  return bands.flatMap(([from, to, weight]) => {
    const points = Math.min(POINTS, to - from + 1);
    return Array.from(
      { length: points },
      (_, at) => [from + Math.floor(((at + 0.5) * (to - from + 1)) / points), weight / total / points] as const,
    );
  });
}
