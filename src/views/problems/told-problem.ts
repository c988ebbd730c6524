import type { Words } from '../words.ts';

/** Sentences of the rules on people, forums and what a release holds; each group becomes `a`, `b`, `c` of the text. */
const SENTENCES: readonly (readonly [RegExp, key: string])[] = [
  [/^validUntil '(.*)' must be a day after today$/, 'until'],
  [/^validUntil must be a day after today and after validFrom$/, 'untilAfter'],
  [/^'(.*)' is not a date$/, 'date'],
  [/^there is no forum '(.*)' with purpose '(.*)'$/, 'purpose'],
  [/^the legal basis of '(.*)' held from (\S+) until (\S+)$/, 'basisHeld'],
  [/^'(.*)' takes no marked figures; it may hold none$/, 'marked'],
  [/^there is no legal ground '(.*)'; choose one of .*$/, 'ground'],
  [/^(\S+) cannot rest on '(.*)', which is for (.*)$/, 'groundOf'],
  [/^the ground '(.*)' does not hold today$/, 'groundEnded'],
  [/^a forum needs a name in both languages$/, 'forumName'],
  [/^a forum needs a purpose: nothing is released without one$/, 'forumPurpose'],
  [/^two purposes have the same id$/, 'purposeTwice'],
  [/^a forum needs its legal basis in both languages$/, 'forumBasis'],
  [/^the legal basis must end after today and after it begins$/, 'basisEnds'],
  [/^a forum needs at least one member organisation$/, 'forumMember'],
  [/^there is no partner '(.*)'$/, 'partner'],
  [/^an organisation has two seats; name it once, as member or as guest$/, 'twoSeats'],
  [/^'(.*)' is no role for a (\S+); choose one of .*$/, 'role'],
  [/^a mandate needs its ground$/, 'mandateGround'],
  [/^a mandate lasts at most (\d+) years, so that somebody looks at it again$/, 'mandateYears'],
  [/^there is no forum '([^']*)'$/, 'forum'],
  [/^'(.*)' has no seat as (\S+) in '(.*)'; it may be one of .*$/, 'seat'],
  [/^there is no open account '(.*)'$/, 'account'],
  [/^account '(.*)' works for (.*), and not for (.*)$/, 'worksFor'],
  [/^account '(.*)' is there already; ids are never used again$/, 'accountThere'],
  [/^nobody closes the account with which one is signed in$/, 'ownAccount'],
  [/^nobody attends; name the attendees before opening$/, 'nobodyAttends'],
  [/^'(.*)' attends already$/, 'attends'],
];

/** A problem that the server tells in English, in the reader's language; `undefined` where it has no text here. */
export function toldProblem(problem: string, words: Words): string | undefined {
  for (const [shape, key] of SENTENCES) {
    const found = shape.exec(problem);
    if (!found) continue;
    const [, a = '', b = '', c = ''] = found;
    return words.text(`told.${key}`, { a, b, c });
  }
  return undefined;
}

/** All problems of one refusal, which the server joins by semicolons; a sentence may hold one itself. */
export function toldProblems(detail: string, words: Words): string | undefined {
  const whole = toldProblem(detail, words);
  if (whole !== undefined) return whole;
  const told: string[] = [];
  let rest = '';
  for (const piece of detail.split('; ')) {
    rest = rest === '' ? piece : `${rest}; ${piece}`;
    const text = toldProblem(rest, words);
    if (text === undefined) continue;
    told.push(text);
    rest = '';
  }
  return rest === '' ? told.join(' ') : undefined;
}
