import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

/** What a registration could have said and does not. The reason tells a question that was not asked from one that was not answered. */
export const LEFT_EMPTY: Codelist = {
  id: codelistId('left-empty'),
  version: '1',
  label: { nl: 'Leeg gebleven', en: 'Left empty' },
  source: 'Ketenbeeld, voorstel',
  levels: [
    { id: 'field', label: { nl: 'Veld', en: 'Field' } },
    { id: 'reason', label: { nl: 'Veld en reden', en: 'Field and reason' } },
  ],
  codes: [
    ...branch('field', ['NOTHING_LEFT', 'Niets', 'Nothing'], 'reason', [
      ['NOTHING_EMPTY', 'Niets leeg gebleven', 'Nothing left empty'],
    ]),
    ...branch('field', ['ROUTE_EMPTY', 'Route', 'Route'], 'reason', [
      ['ROUTE_EMPTY.NOT_ASKED', 'Route: niet gevraagd', 'Route: not asked'],
      ['ROUTE_EMPTY.NOT_ANSWERED', 'Route: niet beantwoord', 'Route: not answered'],
      ['ROUTE_EMPTY.NOT_RECORDED', 'Route: niet vastgelegd', 'Route: not recorded'],
    ]),
    ...branch('field', ['MODUS_EMPTY', 'Modus operandi', 'Modus operandi'], 'reason', [
      ['MODUS_EMPTY.NOT_ASKED', 'Modus operandi: niet gevraagd', 'Modus operandi: not asked'],
      ['MODUS_EMPTY.NOT_ANSWERED', 'Modus operandi: niet beantwoord', 'Modus operandi: not answered'],
      ['MODUS_EMPTY.NOT_RECORDED', 'Modus operandi: niet vastgelegd', 'Modus operandi: not recorded'],
    ]),
    ...branch('field', ['DOCUMENT_EMPTY', 'Document', 'Document'], 'reason', [
      ['DOCUMENT_EMPTY.NOT_ASKED', 'Document: niet gevraagd', 'Document: not asked'],
      ['DOCUMENT_EMPTY.NOT_ANSWERED', 'Document: niet beantwoord', 'Document: not answered'],
      ['DOCUMENT_EMPTY.NOT_RECORDED', 'Document: niet vastgelegd', 'Document: not recorded'],
    ]),
    ...branch('field', ['FACILITATOR_EMPTY', 'Facilitator', 'Facilitator'], 'reason', [
      ['FACILITATOR_EMPTY.NOT_ASKED', 'Facilitator: niet gevraagd', 'Facilitator: not asked'],
      ['FACILITATOR_EMPTY.NOT_ANSWERED', 'Facilitator: niet beantwoord', 'Facilitator: not answered'],
      ['FACILITATOR_EMPTY.NOT_RECORDED', 'Facilitator: niet vastgelegd', 'Facilitator: not recorded'],
    ]),
    ...branch('field', ['COUNTRIES_EMPTY', 'Landen onderweg', 'Countries on the way'], 'reason', [
      ['COUNTRIES_EMPTY.NOT_ASKED', 'Landen onderweg: niet gevraagd', 'Countries on the way: not asked'],
      ['COUNTRIES_EMPTY.NOT_ANSWERED', 'Landen onderweg: niet beantwoord', 'Countries on the way: not answered'],
      ['COUNTRIES_EMPTY.NOT_RECORDED', 'Landen onderweg: niet vastgelegd', 'Countries on the way: not recorded'],
    ]),
    ...branch('field', ['COST_EMPTY', 'Prijs van de reis', 'Cost of the journey'], 'reason', [
      ['COST_EMPTY.NOT_ASKED', 'Prijs van de reis: niet gevraagd', 'Cost of the journey: not asked'],
      ['COST_EMPTY.NOT_ANSWERED', 'Prijs van de reis: niet beantwoord', 'Cost of the journey: not answered'],
      ['COST_EMPTY.NOT_RECORDED', 'Prijs van de reis: niet vastgelegd', 'Cost of the journey: not recorded'],
    ]),
    ...special('reason', '_U', '_X'),
  ],
};
