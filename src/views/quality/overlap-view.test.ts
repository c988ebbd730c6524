import { expect, it } from 'vitest';
import type { Answer } from '../../model/wire/answer.ts';
import { PLAIN_WORDS } from '../testing/plain-words.ts';
import { overlapView } from './overlap-view.ts';

const FRAME: Answer = {
  ...{ dataset: 'signals', unit: 'signal', units: { overlap: 'shared-event' }, isFictitious: true, coverage: [] },
  ...{ protection: [{ kind: 'cell-key', table: 'D5_V3_js2' }], terms: { handling: [], marking: [], text: [] } },
};
const cell = (key: Record<string, string>, value: number) => ({
  ...{ key, values: { overlap: value }, atoms: 1, status: 'published' as const },
  uncertainty: { overlap: { low: Math.max(0, value - 5), high: value + 5, standardDeviation: 1.74 } },
});

it('tells the total with its margin, and each year between the first and the last', () => {
  const view = overlapView(
    {
      ...{ partner: 'KMar', date: 'event', total: { ...FRAME, cells: [cell({}, 110)] } },
      byYear: { ...FRAME, cells: [cell({ event: '2022' }, 40), cell({ event: '2024' }, 60)] },
    },
    PLAIN_WORDS,
  );
  expect(view.sentence).toContain('110');
  expect(view.limits.join()).toContain('protection.');
  expect(view.years?.rows.map(({ header, cells }) => [header, cells[0]?.text.match(/\d+|few/)?.[0]])).toEqual([
    ['2022', '40'],
    ['2023', 'few'],
    ['2024', '60'],
  ]);
});

it('tells why there is none, without a figure', () => {
  const refused: Answer = { ...FRAME, protection: [], refusal: { reason: 'overlap-not-released', about: 'overlap' } };
  expect(overlapView({ partner: 'NLA', date: 'event', total: refused, byYear: refused }, PLAIN_WORDS)).toEqual({
    partner: 'NLA',
    sentence: 'refusal.overlap-not-released about=quality.overlap.about',
    limits: [],
  });
});
