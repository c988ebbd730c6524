import type { Forum } from '../../model/forum.ts';
import { forumId, partnerId, purposeId } from '../../model/ids.ts';
import type { Text } from '../../model/text.ts';

/** Fictitious set-up of real kinds of consultation; members, grounds and ends are assumptions. */
export function demoForums(validFrom: string, validUntil: string): readonly Forum[] {
  const forum = (
    id: string,
    label: Text,
    purpose: readonly [id: string, label: Text],
    members: readonly string[],
    guests: readonly string[] = [],
  ): Forum => ({
    id: forumId(id),
    label,
    purposes: [{ id: purposeId(purpose[0]), label: purpose[1] }],
    legalBasis: {
      text: {
        nl: 'Demonstratie: fictieve grondslag met einddatum',
        en: 'Demonstration: fictitious legal basis with an end date',
      },
      validFrom,
      validUntil,
    },
    members: members.map(partnerId),
    guests,
    highestMarking: 'departementaal-vertrouwelijk',
  });
  const covenant = ['POLITIE', 'KMAR', 'NLA', 'IND', 'OM'];
  return [
    forum(
      'mdt',
      { nl: 'Multidisciplinair team (MDT)', en: 'Multidisciplinary team (MDT)' },
      ['direction-and-actions', { nl: 'Richting en acties bepalen', en: 'Setting direction and actions' }],
      covenant,
    ),
    forum(
      'emm-partner-table',
      { nl: 'EMM-partnertafel', en: 'EMM partner table' },
      ['integral-picture', { nl: 'Integraal beeld maken', en: 'Making the integral picture' }],
      covenant,
    ),
    forum(
      'empact',
      { nl: 'EMPACT-overleg', en: 'EMPACT consultation' },
      ['joint-actions', { nl: 'Gezamenlijke Europese acties', en: 'Joint European actions' }],
      ['POLITIE', 'KMAR', 'OM'],
      ['Europol', 'Frontex'],
    ),
    forum(
      'expert-circle',
      { nl: 'Deskundigenkring', en: 'Circle of experts' },
      ['country-knowledge', { nl: 'Kennis over landen en routes', en: 'Knowledge of countries and routes' }],
      ['IND'],
      ['universiteiten'],
    ),
  ];
}
