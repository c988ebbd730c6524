import { describe, expect, it } from 'vitest';
import type { WireFeedback } from '../model/wire/feedback.ts';
import { feedbackView } from './feedback-view.ts';
import { PLAIN_WORDS } from './testing/plain-words.ts';

const AUDIENCE = {
  ...{ forum: 'mdt', purpose: 'direction' },
  ...{ forumLabel: { nl: 'MDT', en: 'MDT' }, purposeLabel: { nl: 'regie', en: 'direction' } },
};
const NOTHING: WireFeedback = {
  ...{ holding: 3, endedSince: 1, releases: [], asked: [], restated: [], earlierDeliveries: 0, recurring: [] },
};

describe('the feedback on a delivery', () => {
  it('leaves out what there is nothing to say about', () => {
    expect(feedbackView(NOTHING, String, PLAIN_WORDS)).toEqual({
      rows: 'feedback.rows holding=3 ended=1',
      recurring: [],
    });
  });

  it('tells the editions by their number and day, what was asked newest first, and what recurs', () => {
    const view = feedbackView(
      {
        ...NOTHING,
        releases: [
          {
            ...{ ...AUDIENCE, release: 'r.1', isInForce: true, records: 1200 },
            ...{ first: { edition: 2, formedOn: '2026-01-02' }, last: { edition: 5, formedOn: '2026-03-02' } },
          },
        ],
        asked: [
          { ...AUDIENCE, month: '2026-01', requests: 1, questions: 9 },
          { ...AUDIENCE, month: '2026-02', requests: 2, questions: 18 },
        ],
        restatedSince: '2026-01-01',
        restated: [{ quarter: '2025-Q1', records: 4 }],
        earlierDeliveries: 3,
        recurring: [{ kind: 'code-unknown', findings: 7, earlier: 2 }],
      },
      (kind) => `<${kind}>`,
      PLAIN_WORDS,
    );
    expect(view.releases?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      'r.1',
      'feedback.edition number=2 day=2026-01-02',
      'feedback.edition number=5 day=2026-03-02',
      '1200',
      'feedback.inForce',
    ]);
    expect(view.asked?.rows.map(({ header }) => header)).toEqual(['2026-02', '2026-01']);
    expect(view.restated?.quarters).toEqual(['feedback.quarter quarter=2025-Q1 records=4']);
    expect(view.recurring).toEqual(['feedback.recurs kind=<code-unknown> findings=7 earlier=2 all=3']);
  });
});
