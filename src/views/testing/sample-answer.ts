import type { Answer, WireCell, WireCoverageEntry } from '../../model/wire/answer.ts';

export const CELL_KEY = { kind: 'cell-key', table: 'D5_V3_js2' } as const;
export const EXACT = { kind: 'exact' } as const;
const AS_OF = '2026-11-20T06:10:00Z';

/** A cell of counts, for tests. `null` is withheld. */
export const cell = (key: WireCell['key'], count: number | null, atoms = 1): WireCell => ({
  key,
  values: { count },
  atoms,
  status: count === null ? 'withheld' : 'published',
});

export const covered = (partner: string, status: WireCoverageEntry['status'] = 'full'): WireCoverageEntry => {
  const isIn = status === 'full' || status === 'partial' || status === 'not-delivered-since';
  return { partner, status, releases: [], protection: isIn ? [CELL_KEY] : [], ...(isIn ? { asOf: AS_OF } : {}) };
};

/** An answer as the API gives it, for tests. */
export const answerOf = (cells: readonly WireCell[], changes: Partial<Answer> = {}): Answer => ({
  dataset: 'signals',
  unit: 'signal',
  units: { count: 'signal' },
  isFictitious: true,
  cells: [...cells],
  coverage: [covered('POLITIE'), covered('KMAR')],
  protection: [CELL_KEY],
  terms: { handling: [], marking: [], text: [] },
  asOf: AS_OF,
  ...changes,
});
