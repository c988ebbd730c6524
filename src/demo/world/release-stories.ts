import {
  type AccountId,
  accountId,
  datasetId,
  forumId,
  partnerId,
  purposeId,
  type ReleaseId,
  releaseId,
} from '../../model/ids.ts';
import type { Release } from '../../model/release.ts';
import type { ReleaseCheck, ReleaseContent } from '../../model/release-dossier.ts';
import type { RequestDecision, RequestedRelease } from '../../model/release-request.ts';

/** One act of an account of the demonstration, as it would be done on screen. */
export type ReleaseStep = { readonly account: AccountId } & (
  | { readonly do: 'draft'; readonly content: ReleaseContent; readonly reason: string }
  | { readonly do: 'check'; readonly id: ReleaseId; readonly check: ReleaseCheck; readonly reason: string }
  | { readonly do: 'approve' | 'withdraw'; readonly id: ReleaseId; readonly reason: string }
  | { readonly do: 'request'; readonly asked: RequestedRelease; readonly decision?: StoryDecision }
);

type StoryDecision = RequestDecision & { readonly account: AccountId };

/**
 * Releases on their way, so that every state can be seen: a draft, one that waits for approval, one that was taken back,
 * and what a forum asked.
 *
 * @param releases those of the demonstration that are in force
 */
export function releaseStories(releases: readonly Release[]): readonly ReleaseStep[] {
  return [...draftOfPolice(releases), ...waitingOfLabour(releases), ...withdrawnOfProsecution(releases), ...asked()];
}

const by = (account: string) => ({ account: accountId(account) });

function contentOf(releases: readonly Release[], id: string): ReleaseContent {
  const found = releases.find((release) => release.id === id);
  if (!found) throw new Error(`the demonstration has no release ${id}`);
  const { id: _, withdrawnAt: __, neverHeld: ___, ...content } = found;
  return content;
}

function draftOfPolice(releases: readonly Release[]): readonly ReleaseStep[] {
  const content = contentOf(releases, 'signals-politie-mdt.1');
  return [
    {
      ...by('politie-owner'),
      do: 'draft',
      content: {
        ...content,
        legalGround: 'wpg-20',
        slices: content.slices.map((slice) => ({
          ...slice,
          detail: { ...slice.detail, nationality: 'nationality' },
          minimumBase: 20,
        })),
      },
      reason: 'Het MDT mist het beeld per nationaliteit; daar staat een hogere ondergrens tegenover.',
    },
  ];
}

function waitingOfLabour(releases: readonly Release[]): readonly ReleaseStep[] {
  const id = releaseId('signals-nla-mdt.2');
  const content = contentOf(releases, 'signals-nla-mdt.1');
  return [
    {
      ...by('nla-owner'),
      do: 'draft',
      content: {
        ...content,
        legalGround: 'wpg-20',
        slices: content.slices.map((slice) => ({
          ...slice,
          detail: { ...slice.detail, registered: 'month', origin: 'subregion' },
        })),
      },
      reason: 'Per maand in plaats van per kwartaal, zodat het MDT eerder ziet wat verschuift.',
    },
    {
      ...by('nla-owner'),
      do: 'check',
      id,
      check: 'can',
      reason: 'De leveringen zijn op tijd en bijna alle signalen hebben een vorm van uitbuiting.',
    },
    {
      ...by('nla-owner'),
      do: 'check',
      id,
      check: 'may',
      reason: 'Nodig om acties te richten; aantallen onder celsleutel volstaan, registraties hoeven niet mee.',
    },
  ];
}

function withdrawnOfProsecution(releases: readonly Release[]): readonly ReleaseStep[] {
  const id = releaseId('prosecutions-om-empact.1');
  const content = contentOf(releases, 'prosecutions-om-mdt.1');
  return [
    {
      ...by('om-owner'),
      do: 'draft',
      content: {
        ...content,
        forum: forumId('empact'),
        purpose: purposeId('joint-actions'),
        legalGround: 'wjsg-39f',
        slices: content.slices.map((slice) => ({
          ...slice,
          detail: { theme: 'theme', inflow: 'year', stage: 'stage' },
        })),
      },
      reason: 'EMPACT vroeg hoe ver zaken komen.',
    },
    { ...by('om-owner'), do: 'check', id, check: 'can', reason: 'Status en stadium zijn overal ingevuld.' },
    { ...by('om-owner'), do: 'check', id, check: 'may', reason: 'Aantallen per jaar zijn nodig en genoeg.' },
    { ...by('om-approver'), do: 'approve', id, reason: 'Akkoord; alleen aantallen per jaar.' },
    {
      ...by('om-owner'),
      do: 'withdraw',
      id,
      reason: 'De indeling naar stadium wordt herzien; de cijfers zouden verkeerd gelezen worden.',
    },
  ];
}

function asked(): readonly ReleaseStep[] {
  const forMdt = { forum: forumId('mdt'), purpose: purposeId('direction-and-actions') };
  return [
    {
      ...by('mdt-chair'),
      do: 'request',
      asked: {
        ...{ ...forMdt, owner: partnerId('POLITIE'), dataset: datasetId('suspects') },
        detail: { theme: 'theme', registered: 'month', 'network-roles': 'function', region: 'unit' },
        reason: 'Wij willen per maand zien of acties tegen facilitators verdachten opleveren.',
      },
    },
    {
      ...by('mdt-chair'),
      do: 'request',
      asked: {
        ...{ ...forMdt, owner: partnerId('OM'), dataset: datasetId('prosecutions') },
        detail: { theme: 'theme', inflow: 'day', decision: 'reason' },
        reason: 'Per dag zien wanneer zaken binnenkomen na een actie.',
      },
      decision: {
        ...by('om-owner'),
        kind: 'decline',
        explanation: 'Per dag wijst een zaak te snel één dossier aan; per kwartaal is al vrijgegeven.',
      },
    },
  ];
}
