import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

export const COURT: Codelist = {
  id: codelistId('court'),
  version: '1',
  label: { nl: 'Gerecht', en: 'Court' },
  source: 'De Rechtspraak, indeling sinds 2013; korte codes: Ketenbeeld, voorstel',
  levels: [
    { id: 'kind', label: { nl: 'Soort gerecht', en: 'Kind of court' } },
    { id: 'court', label: { nl: 'Gerecht', en: 'Court' } },
  ],
  codes: [
    ...branch('kind', ['DISTRICT_COURTS', 'Rechtbanken', 'District courts'], 'court', [
      ['COURT_AMS', 'Amsterdam', 'Amsterdam'],
      ['COURT_DH', 'Den Haag', 'The Hague'],
      ['COURT_GLD', 'Gelderland', 'Gelderland'],
      ['COURT_LIM', 'Limburg', 'Limburg'],
      ['COURT_MN', 'Midden-Nederland', 'Midden-Nederland'],
      ['COURT_NH', 'Noord-Holland', 'Noord-Holland'],
      ['COURT_NN', 'Noord-Nederland', 'Noord-Nederland'],
      ['COURT_OB', 'Oost-Brabant', 'Oost-Brabant'],
      ['COURT_OV', 'Overijssel', 'Overijssel'],
      ['COURT_ROT', 'Rotterdam', 'Rotterdam'],
      ['COURT_ZWB', 'Zeeland-West-Brabant', 'Zeeland-West-Brabant'],
    ]),
    ...branch('kind', ['APPEAL_COURTS', 'Gerechtshoven', 'Courts of appeal'], 'court', [
      ['APPEAL_AMS', 'Amsterdam', 'Amsterdam'],
      ['APPEAL_AL', 'Arnhem-Leeuwarden', 'Arnhem-Leeuwarden'],
      ['APPEAL_DH', 'Den Haag', 'The Hague'],
      ['APPEAL_SH', "'s-Hertogenbosch", "'s-Hertogenbosch"],
    ]),
    ...branch('kind', ['SUPREME', 'Hoge Raad', 'Supreme Court'], 'court', [
      ['SUPREME_COURT', 'Hoge Raad', 'Supreme Court'],
    ]),
    ...special('court', '_U', '_X'),
  ],
};
