import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

export const DOCUMENT_FACET: Codelist = {
  id: codelistId('document-facet'),
  version: '1',
  label: { nl: 'Documentfacet', en: 'Document facet' },
  source: 'Ketenbeeld, voorstel; staat van het document gelijk aan facet DOCUMENT van de lijst modus',
  levels: [
    { id: 'facet', label: { nl: 'Facet', en: 'Facet' } },
    { id: 'value', label: { nl: 'Waarde', en: 'Value' } },
  ],
  codes: [
    ...branch('facet', ['TYPE', 'Soort document', 'Type of document'], 'value', [
      ['TYPE_PASSPORT', 'Paspoort', 'Passport'],
      ['TYPE_IDENTITY_CARD', 'Identiteitskaart', 'Identity card'],
      ['TYPE_RESIDENCE_PERMIT', 'Verblijfsvergunning', 'Residence permit'],
      ['TYPE_VISA', 'Visum', 'Visa'],
      ['TYPE_REFUGEE_DOCUMENT', 'Vluchtelingenpaspoort', 'Refugee travel document'],
      ['TYPE_CIVIL_RECORD', 'Akte of uittreksel', 'Civil record'],
    ]),
    ...branch('facet', ['STATE', 'Staat van het document', 'State of the document'], 'value', [
      ['STATE_GENUINE', 'Echt en eigen', 'Genuine and own'],
      ['STATE_FALSE', 'Vals', 'Counterfeit'],
      ['STATE_FORGED', 'Vervalst', 'Forged'],
      ['STATE_LOOK_ALIKE', 'Look-alike', 'Look-alike'],
      ['STATE_STOLEN_BLANK', 'Blanco gestolen', 'Stolen blank'],
      ['STATE_FANTASY', 'Fantasiedocument', 'Fantasy document'],
      ['STATE_VISA_FRAUD', 'Frauduleus verkregen', 'Fraudulently obtained'],
    ]),
    ...branch('facet', ['HANDOVER', 'Afgifte', 'Handing over'], 'value', [
      ['HANDOVER_SHOWN', 'Overgelegd', 'Handed over'],
      ['HANDOVER_DESTROYED', 'Onderweg weggemaakt', 'Destroyed on the way'],
      ['HANDOVER_KEPT_BY_SMUGGLER', 'Achtergehouden door de smokkelaar', 'Kept by the smuggler'],
      ['HANDOVER_NEVER_HAD', 'Nooit gehad', 'Never had one'],
    ]),
    ...special('value', '_U', '_X', '_Z'),
  ],
};
