import type { WireForum } from '../../../model/wire/sharing.ts';

/** A forum as it is written, field by field. */
export interface ForumDraft {
  readonly id: string;
  readonly labelNl: string;
  readonly labelEn: string;
  readonly purposeId: string;
  readonly purposeNl: string;
  readonly purposeEn: string;
  readonly basisNl: string;
  readonly basisEn: string;
  /** ISO dates; until is exclusive. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly members: readonly string[];
  /** Apart by commas. */
  readonly guests: string;
  readonly highestMarking: string;
  /** Account id; of a new forum alone. */
  readonly chair: string;
  /** For which the chair sits there; empty means the hub. */
  readonly chairOrganisation: string;
}

/** As the forum is now, or an empty one for two years. */
export function firstDraft(forum: WireForum | undefined, today: string): ForumDraft {
  const twoYearsOn = `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`;
  const { label, legalBasis, members = [], guests = [] } = forum ?? {};
  return {
    id: forum?.id ?? '',
    labelNl: label?.nl ?? '',
    labelEn: label?.en ?? '',
    ...{ purposeId: '', purposeNl: '', purposeEn: '', chair: '', chairOrganisation: '' },
    basisNl: legalBasis?.text.nl ?? '',
    basisEn: legalBasis?.text.en ?? '',
    validFrom: legalBasis?.validFrom ?? today,
    validUntil: legalBasis?.validUntil ?? twoYearsOn,
    members,
    guests: guests.join(', '),
    highestMarking: forum?.highestMarking ?? 'none',
  };
}

/** Whether all is filled in that the API asks for; whether it may be is for the server to say. */
export const isComplete = (draft: ForumDraft): boolean =>
  [draft.id, draft.labelNl, draft.labelEn, draft.basisNl, draft.basisEn, draft.validFrom, draft.validUntil].every(
    (text) => text.trim() !== '',
  ) && draft.validFrom < draft.validUntil;

/** As the API takes it. Purposes of a forum that is there stay as they are. */
export function forumOf(draft: ForumDraft, before: WireForum | undefined) {
  const { id, labelNl, labelEn, basisNl, basisEn, validFrom, validUntil, members, guests, highestMarking } = draft;
  const { purposeId, purposeNl, purposeEn, chair, chairOrganisation } = draft;
  return {
    forum: {
      id,
      label: { nl: labelNl, en: labelEn },
      purposes: before?.purposes ?? [{ id: purposeId, label: { nl: purposeNl, en: purposeEn } }],
      legalBasis: { text: { nl: basisNl, en: basisEn }, validFrom, validUntil },
      members,
      guests: guests.split(',').flatMap((guest) => guest.trim() || []),
      highestMarking,
    },
    ...(before
      ? {}
      : {
          chair: {
            account: chair.trim(),
            ...(chairOrganisation.trim() === '' ? {} : { organisation: chairOrganisation.trim() }),
          },
        }),
  };
}
