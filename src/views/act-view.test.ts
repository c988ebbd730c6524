import { describe, expect, it } from 'vitest';
import type { WireAct } from '../model/wire/log.ts';
import { actView } from './act-view.ts';
import { PLAIN_WORDS } from './testing/plain-words.ts';

const ACT: WireAct = {
  ...{ place: 7, traceId: 'ab'.repeat(16), at: '2026-03-01T10:00:00.000Z', account: 'mdt-member', action: 'answer' },
  accountLabel: { nl: 'Lid', en: 'Member' },
  actionLabel: { nl: 'Vraag beantwoorden', en: 'Answer a question' },
  as: { kind: 'forum', forum: 'mdt', purpose: 'direction-and-actions' },
  subject: { dataset: 'signals', measures: ['count'] },
  grounds: [
    { kind: 'mandate', id: 'm1', ground: 'convenant' },
    { kind: 'release', id: 'signals-kmar-mdt.1', ground: 'Wpg 20' },
  ],
  status: 'answered',
};
const view = (rest: Partial<WireAct> = {}) => actView({ ...ACT, ...rest }, PLAIN_WORDS);

describe('an act on screen', () => {
  it('says who, as whom, what, about what and on which grounds', () => {
    expect(view()).toMatchObject({
      ...{
        who: 'Lid (mdt-member)',
        what: 'Vraag beantwoorden',
        about: 'signals',
        result: 'accountability.status.answered',
        tone: 'good',
      },
      as: 'accountability.asForum forum=mdt purpose=direction-and-actions',
      grounds: [
        'accountability.ground.mandate ground=convenant id=m1',
        'accountability.ground.release ground=Wpg 20 id=signals-kmar-mdt.1',
      ],
    });
  });

  it('finds what it was about one level down too', () => {
    const content = { owner: 'KMAR', dataset: 'signals', slices: [{ detail: {} }] };
    expect(view({ subject: { act: 'draft', content } }).about).toBe('draft · signals · KMAR');
  });

  it.each<[status: string | undefined, result: string, tone: string]>([
    ['refused:not-mandated', 'accountability.status.refused reason=not-mandated', 'neutral'],
    ['failed', 'accountability.status.failed', 'bad'],
    ['partly-accepted', 'partly-accepted', 'good'],
    [undefined, 'accountability.status.open', 'bad'],
  ])('tells a status of %s as %s', (status, result, tone) => {
    const { status: _, ...begun } = ACT;
    expect(actView(status === undefined ? begun : { ...ACT, status }, PLAIN_WORDS)).toMatchObject({ result, tone });
  });
});
