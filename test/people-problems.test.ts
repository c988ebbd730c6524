import { describe, expect, it } from 'vitest';
import { demoWorld } from '../src/demo/world/demo-world.ts';
import { consentsNeeded } from '../src/governance/people/consents-needed.ts';
import { forumProblems } from '../src/governance/people/forum-problems.ts';
import { mandateProblems } from '../src/governance/people/mandate-problems.ts';
import type { Forum } from '../src/model/forum.ts';
import { forumId, partnerId, purposeId } from '../src/model/ids.ts';
import type { Mandate } from '../src/model/mandate.ts';
import { WORDS } from '../src/model/words.ts';
import type { World } from '../src/model/world.ts';

const NOW = { instant: '2026-05-01T10:00:00.000Z', day: '2026-05-01' };
const WORLD: World = { ...demoWorld(NOW.day), catalogue: WORDS, editions: [], live: [] };
const MDT = WORLD.forums.find(({ id }) => id === 'mdt') as Forum;
const EMPACT = WORLD.forums.find(({ id }) => id === 'empact') as Forum;

describe('a mandate has no problem', () => {
  const mandate: Omit<Mandate, 'id' | 'account'> = {
    role: 'liaison',
    for: { kind: 'forum', forum: forumId('empact') },
    organisation: 'Europol',
    ...{ ground: 'convenant', validFrom: '2026-05-01', validUntil: '2027-05-01' },
  };
  it.each<[change: Partial<typeof mandate>, problem: RegExp | undefined]>([
    [{}, undefined],
    [{ validUntil: '2028-05-01' }, undefined],
    [{ validUntil: '2028-05-02' }, /at most 2 years/],
    [{ validUntil: '2026-05-01' }, /after today/],
    [{ validFrom: '2026-04-31' }, /not a date/],
    [{ ground: ' ' }, /its ground/],
    [{ organisation: 'Frontex' }, undefined],
    [{ organisation: 'POLITIE' }, undefined],
    [{ organisation: 'IND' }, /no seat/],
    [{ role: 'member' }, /no seat/],
    [{ role: 'administrator' }, /no role for a forum/],
    [{ for: { kind: 'forum', forum: forumId('none') } }, /no forum 'none'/],
    [{ role: 'analyst', for: { kind: 'partner', partner: partnerId('NIEMAND') } }, /no partner/],
    [{ role: 'chair', for: { kind: 'hub' } }, /no role for a hub/],
  ])('after %j unless %s', (change, problem) => {
    const problems = mandateProblems({ ...mandate, ...change }, WORLD, NOW).join('; ');
    if (problem) expect(problems).toMatch(problem);
    else expect(problems).toBe('');
  });
});

describe('a forum has no problem', () => {
  it.each<[change: Partial<Forum>, problem: RegExp | undefined]>([
    [{}, undefined],
    [{ members: [] }, /at least one member/],
    [{ purposes: [] }, /needs a purpose/],
    [{ members: [partnerId('NIEMAND')] }, /no partner 'NIEMAND'/],
    [{ guests: ['OM'] }, /two seats/],
    [{ legalBasis: { ...MDT.legalBasis, validUntil: '2026-05-01' } }, /must end after today/],
    [{ label: { nl: '', en: 'x' } }, /name in both/],
  ])('after %j unless %s', (change, problem) => {
    const problems = forumProblems({ ...MDT, ...change }, WORLD, NOW).join('; ');
    if (problem) expect(problems).toMatch(problem);
    else expect(problems).toBe('');
  });
});

describe('a change of a forum waits for', () => {
  const owners = [
    ...new Set(WORLD.releases.filter(({ forum }) => forum === 'mdt').map(({ owner }) => owner as string)),
  ].sort();
  const basis = MDT.legalBasis;
  it.each<[what: string, after: Forum, needed: readonly string[]]>([
    ['nobody when a member leaves', { ...MDT, members: MDT.members.slice(1) }, []],
    ['nobody when its basis ends earlier', { ...MDT, legalBasis: { ...basis, validUntil: '2026-06-01' } }, []],
    ['nobody when it takes no marked figures any more', { ...MDT, highestMarking: 'none' }, []],
    ['nobody when only its name changes', { ...MDT, label: { nl: 'x', en: 'y' } }, []],
    ['every owner when a guest comes', { ...MDT, guests: ['Europol'] }, owners],
    ['every owner when its basis lasts longer', { ...MDT, legalBasis: { ...basis, validUntil: '2030-01-01' } }, owners],
    ['every owner under another basis', { ...MDT, legalBasis: { ...basis, text: { nl: 'a', en: 'b' } } }, owners],
    [
      'every owner for a further purpose',
      { ...MDT, purposes: [...MDT.purposes, { id: purposeId('more'), label: { nl: 'm', en: 'm' } }] },
      owners,
    ],
    [
      'the new member too',
      { ...MDT, members: [...MDT.members, partnerId('RVDR')] },
      [...new Set([...owners, 'RVDR'])].sort(),
    ],
  ])('%s', (_, after, needed) => {
    expect(owners.length).toBeGreaterThan(1);
    expect(consentsNeeded(MDT, after, WORLD, NOW)).toEqual(needed);
  });

  it('its members when it is new', () => {
    expect(consentsNeeded(undefined, { ...EMPACT, id: forumId('new') }, WORLD, NOW)).toEqual(EMPACT.members);
  });
});
