import { describe, expect, it } from 'vitest';
import { answerOf, covered } from '../../views/testing/sample-answer.ts';
import { stillStanding } from './still-standing.ts';

const resting = (...releases: string[]) =>
  answerOf([], { coverage: [{ ...covered('POLITIE'), releases }, covered('KMAR')] });
const answers = new Map([
  ['one', resting('a.1')],
  ['both', resting('a.1', 'b.1')],
  ['other', resting('b.1')],
  ['none', resting()],
]);

describe('answers on an open page', () => {
  it.each([
    ['nothing is gone', [], ['one', 'both', 'other', 'none']],
    ['a release is gone: all that rests on it in whole or in part falls', ['a.1'], ['other', 'none']],
    ['another version is gone, nothing rests on it', ['a.2'], ['one', 'both', 'other', 'none']],
    ['all are gone', ['a.1', 'b.1'], ['none']],
  ])('stand as far as they may when %s', (_, gone, expected) => {
    expect([...stillStanding(answers, new Set(gone)).keys()]).toEqual(expected);
  });
});
