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
  choice.kind === 'forum'
    ? ['forum', choice.forum, choice.purpose, ...(choice.meeting === undefined ? [] : [choice.meeting])].join(' ')
    : `partner ${choice.partner}`;

export const toWire = (choice: AudienceChoice): Audience =>
  choice.kind === 'forum'
    ? {
        ...{ forum: choice.forum, purpose: choice.purpose },
        ...(choice.meeting === undefined ? {} : { meeting: choice.meeting }),
      }
    : { partner: choice.partner };

/**
 * Forum by purpose, with the meeting that is looked as after its forum, then the own data of each partner for which the account
 * holds a mandate.
 */
export function audienceOptions(
  me: Me,
  forums: readonly WireForum[],
  partners: PartnerNames,
  words: Words,
  chosen?: AudienceChoice,
): { readonly forums: readonly AudienceOption[]; readonly own: readonly AudienceOption[] } {
  const ids = [...new Set(me.mandates.flatMap((mandate) => (mandate.partner ? [mandate.partner] : [])))];
  return {
    forums: forums.flatMap((forum) =>
      forum.purposes.flatMap((purpose) => {
        const choice = { kind: 'forum', forum: forum.id, purpose: purpose.id } as const;
        const label = `${words.label(forum.label)} · ${words.label(purpose.label)}`;
        const meeting =
          chosen?.kind === 'forum' && chosen.forum === forum.id && chosen.purpose === purpose.id && chosen.meeting;
        return [
          option(choice, label),
          ...(meeting ? [option({ ...choice, meeting }, words.text('meetings.audience', { forum: label }))] : []),
        ];
      }),
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
