import { describe, expect, it } from 'vitest';
import { forumProblems } from '../src/governance/people/forum-problems.ts';
import { mandateProblems } from '../src/governance/people/mandate-problems.ts';
import { forumId, partnerId, purposeId } from '../src/model/ids.ts';
import { ROLES } from '../src/model/mandate.ts';
import { toldProblem, toldProblems } from '../src/views/problems/told-problem.ts';
import { ROLES_FOR, type Whom } from '../src/web/pages/mandates/whom.ts';
import { wordsFor } from '../src/web/texts/words.ts';

const NOW = { instant: '2026-05-01T10:00:00.000Z', day: '2026-05-01' };
const EMPTY = { nl: '', en: '' };
const forum = {
  ...{ id: forumId('mdt'), label: EMPTY, purposes: [], guests: ['X', 'X'], highestMarking: 'none' as const },
  ...{ legalBasis: { text: EMPTY, validFrom: 'soon', validUntil: '2020-01-01' }, members: [partnerId('NOBODY')] },
};
const world = { forums: [forum], catalogue: { datasets: new Map(), codelists: new Map() } };
const mandate = (role: (typeof ROLES)[number], whom: object) => ({
  ...{ role, ground: '', validFrom: 'soon', validUntil: '2099-01-01' },
  for: whom as Whom & { partner: ReturnType<typeof partnerId>; forum: ReturnType<typeof forumId> },
});

describe('what the rules say is wrong', () => {
  const purpose = { id: purposeId('a'), label: EMPTY };
  const problems = [
    ...forumProblems(forum, world as never, NOW),
    ...forumProblems({ ...forum, members: [], purposes: [purpose, purpose] }, world as never, NOW),
    ...mandateProblems(mandate('chair', { kind: 'partner', partner: 'NOBODY' }), world as never, NOW),
    ...mandateProblems(mandate('member', { kind: 'forum', forum: 'elsewhere' }), world as never, NOW),
    ...mandateProblems(
      { ...mandate('member', { kind: 'forum', forum: 'mdt' }), organisation: 'X', validUntil: '2020-01-01' },
      world as never,
      NOW,
    ),
  ];

  it.each([...new Set(problems)])('is told in Dutch too: %s', (problem) => {
    expect(toldProblem(problem, wordsFor('nl'))).toMatch(/^[A-Z‘].*\.$/);
    expect(toldProblem(problem, wordsFor('en'))).toMatch(/^[A-Z‘].*\.$/);
  });

  it('is told whole when it comes joined, and not at all when a part is unknown', () => {
    expect(toldProblems([...new Set(problems)].join('; '), wordsFor('nl'))?.split('. ').length).toBeGreaterThan(10);
    expect(toldProblems("there is no forum 'x'; something else", wordsFor('nl'))).toBeUndefined();
  });

  it.each(['partner', 'forum', 'hub'] as const)('leaves for a %s the roles that the page offers', (kind) => {
    const whom = { partner: { kind, partner: 'NOBODY' }, forum: { kind, forum: 'mdt' }, hub: { kind } }[kind];
    const allowed = ROLES.filter(
      (role) => !mandateProblems(mandate(role, whom), world as never, NOW).some((it) => it.includes('is no role')),
    );
    expect(allowed.toSorted()).toEqual(ROLES_FOR[kind].toSorted());
  });
});
