import type { Me, WireForum } from '../../model/wire/sharing.ts';
import type { PartnerNames } from '../../views/coverage-view.ts';
import { partnerName } from '../../views/coverage-view.ts';
import type { Words } from '../../views/words.ts';
import type { Audience } from '../client/answers.ts';
import type { AudienceChoice } from './page-state.ts';

/** One way of looking that the account may choose. */
export interface AudienceOption {
  readonly key: string;
  readonly choice: AudienceChoice;
  readonly label: string;
}

export const audienceKey = (choice: AudienceChoice): string =>
  choice.kind === 'forum' ? `forum ${choice.forum} ${choice.purpose}` : `partner ${choice.partner}`;

export const toWire = (choice: AudienceChoice): Audience =>
  choice.kind === 'forum' ? { forum: choice.forum, purpose: choice.purpose } : { partner: choice.partner };

/** Forum by purpose, then the own data of each partner for which the account holds a mandate. */
export function audienceOptions(
  me: Me,
  forums: readonly WireForum[],
  partners: PartnerNames,
  words: Words,
): { readonly forums: readonly AudienceOption[]; readonly own: readonly AudienceOption[] } {
  const ids = [...new Set(me.mandates.flatMap((mandate) => (mandate.partner ? [mandate.partner] : [])))];
  return {
    forums: forums.flatMap((forum) =>
      forum.purposes.map((purpose) =>
        option(
          { kind: 'forum', forum: forum.id, purpose: purpose.id },
          `${words.label(forum.label)} · ${words.label(purpose.label)}`,
        ),
      ),
    ),
    own: ids.map((partner) =>
      option(
        { kind: 'partner', partner },
        words.text('header.ownOf', { partner: partnerName(partner, partners, words) }),
      ),
    ),
  };
}

const option = (choice: AudienceChoice, label: string): AudienceOption => ({ key: audienceKey(choice), choice, label });
