import type { Catalogue } from '../../src/model/catalogue.ts';
import type { DatasetDefinition } from '../../src/model/dataset.ts';
import type { Forum } from '../../src/model/forum.ts';
import { accountId, forumId, partnerId, purposeId, releaseId } from '../../src/model/ids.ts';
import type { Mandate } from '../../src/model/mandate.ts';
import type { Release } from '../../src/model/release.ts';
import { EXACT, release, slice } from '../../src/model/testing/small-release.ts';
import type { Viewer } from '../../src/model/viewer.ts';
import type { Register } from '../../src/store/register/register.ts';
import { SMALL, SMALL_WORDS } from '../gate/small-words.ts';

/** The small dataset, with quality by place. */
export const DATASET: DatasetDefinition = { ...SMALL, registeringUnit: 'place' };
export const WORDS: Catalogue = { ...SMALL_WORDS, datasets: new Map([[DATASET.id, DATASET]]) };
export const OWNER = partnerId('AA');
export const DELIVERER = accountId('deliverer');

export const ALWAYS = { validFrom: '2020-01-01', validUntil: '2100-01-01' };
const NORTH = [{ kind: 'codes', dimension: 'place', in: ['N'] }] as const;
const FORUMS = ['table', 'north', 'whole', 'acts'] as const;

/** One that is exact and moves with each change, and two under cell key that move together and wait for ten changes. */
export const RELEASES: readonly Release[] = [
  release([slice({ protection: EXACT, minimumBase: 0 })], { ...ALWAYS, editionMinimum: 1 }),
  release([slice({ filters: NORTH })], { ...ALWAYS, id: releaseId('small-aa-north.1'), forum: forumId('north') }),
  release([slice()], { ...ALWAYS, id: releaseId('small-aa-whole.1'), forum: forumId('whole') }),
];

export const viewerOf = ({ forum, purpose }: Release): Viewer => ({
  account: accountId('member'),
  as: { kind: 'forum', forum, purpose },
});

const text = (name: string) => ({ nl: name, en: name });
const forums: readonly Forum[] = FORUMS.map((id) => ({
  id: forumId(id),
  label: text(id),
  purposes: [{ id: purposeId('look'), label: text('look') }],
  legalBasis: { text: text('test'), ...ALWAYS },
  members: [],
  guests: [],
  highestMarking: 'none',
}));
const mandates: readonly Mandate[] = [
  ...FORUMS.map((id) => ({
    ...{ id: `m-${id}`, account: accountId('member'), role: 'member' as const, ground: 'test', ...ALWAYS },
    for: { kind: 'forum' as const, forum: forumId(id) },
  })),
  {
    ...{ id: 'm-owner', account: DELIVERER, role: 'data-owner', ground: 'test', ...ALWAYS },
    for: { kind: 'partner', partner: OWNER },
  },
  {
    ...{ id: 'm-second', account: accountId('second'), role: 'approver', ground: 'test', ...ALWAYS },
    for: { kind: 'partner', partner: OWNER },
  },
];

/** Stores the rules, once. */
export function storeWorld(register: Register, at: string): void {
  if (register.current('release').length > 0) return;
  const entries = [
    ...forums.map((body) => ({ kind: 'forum' as const, id: body.id, body })),
    ...mandates.map((body) => ({ kind: 'mandate' as const, id: body.id, body })),
    ...RELEASES.map((body) => ({ kind: 'release' as const, id: body.id, body })),
  ];
  register.append(entries, at, 'test');
}
