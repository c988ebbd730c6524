import type { WireMandates } from '../../../model/wire/people.ts';
import type { Me, WireForum } from '../../../model/wire/sharing.ts';
import { type PartnerNames, partnerName } from '../../../views/coverage-view.ts';
import type { Words } from '../../../views/words.ts';

export type Whom = WireMandates['mandates'][number]['for'];

/** For whom this account gives mandates: a data owner for its partner, a chair for its forum, an administrator for the hub. */
export const givenFor = (me: Me): readonly Whom[] =>
  me.mandates.flatMap(({ role, partner, forum }): readonly Whom[] => {
    if (role === 'data-owner' && partner) return [{ kind: 'partner', partner }];
    if (role === 'chair' && forum) return [{ kind: 'forum', forum }];
    return role === 'administrator' ? [{ kind: 'hub' }] : [];
  });

/** Roles that can be given for a partner, a forum or the hub. */
export const ROLES_FOR: Readonly<Record<Whom['kind'], readonly string[]>> = {
  partner: ['analyst', 'data-owner', 'approver'],
  forum: ['analyst', 'chair', 'member', 'expert', 'liaison'],
  hub: ['analyst', 'auditor', 'privacy-officer', 'administrator', 'codelist-keeper'],
};

export const keyOf = (whom: Whom): string =>
  whom.kind === 'partner' ? `partner ${whom.partner}` : whom.kind === 'forum' ? `forum ${whom.forum}` : 'hub';

export function whomText(
  whom: Whom,
  { forums, partners, words }: { forums: readonly WireForum[]; partners: PartnerNames; words: Words },
): string {
  if (whom.kind === 'partner') return partnerName(whom.partner, partners, words);
  if (whom.kind === 'hub') return words.text('mandates.hub');
  const forum = forums.find(({ id }) => id === whom.forum);
  return forum ? words.label(forum.label) : whom.forum;
}
