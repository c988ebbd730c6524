import { describe, expect, it } from 'vitest';
import { ANALYSES } from './analyses.ts';

describe('the methods', () => {
  it.each(ANALYSES.map((one) => [one.id, one] as const))(
    '%s run on their own example, and give the same twice',
    (_, one) => {
      expect(one.input.safeParse(one.example).success).toBe(true);
      const result = one.run(one.example);
      expect(result).toBeDefined();
      expect(JSON.stringify(one.run(one.example))).toBe(JSON.stringify(result));
      expect(JSON.stringify(result, (_key, value) => (Number.isNaN(value) ? 'NaN' : value))).not.toContain('NaN');
      expect(one.source.length).toBeGreaterThan(10);
    },
  );

  it('have names of their own', () => {
    expect(new Set(ANALYSES.map(({ id }) => id)).size).toBe(ANALYSES.length);
  });
});
