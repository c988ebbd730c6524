import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel } from './make.ts';

/** Owners of records; the hub (EMM) makes pictures for its partners and owns no records of its own. */
export const PARTNER: Codelist = {
  id: codelistId('partner'),
  version: '2',
  label: { nl: 'Partner', en: 'Partner' },
  source: 'Convenant EMM (2021); de Raad voor de rechtspraak en publieke bronnen: Ketenbeeld, voorstel',
  levels: [{ id: 'partner', label: { nl: 'Partner', en: 'Partner' } }],
  codes: onLevel('partner', [
    ['POLITIE', 'Politie', 'Police', 'Convenantpartner.', 'Covenant partner.'],
    ['KMAR', 'Koninklijke Marechaussee', 'Royal Marechaussee', 'Convenantpartner.', 'Covenant partner.'],
    ['NLA', 'Nederlandse Arbeidsinspectie', 'Netherlands Labour Authority', 'Convenantpartner.', 'Covenant partner.'],
    [
      'IND',
      'Immigratie- en Naturalisatiedienst',
      'Immigration and Naturalisation Service',
      'Convenantpartner.',
      'Covenant partner.',
    ],
    ['OM', 'Openbaar Ministerie', 'Public Prosecution Service', 'Convenantpartner.', 'Covenant partner.'],
    [
      'RVDR',
      'Raad voor de rechtspraak',
      'Council for the Judiciary',
      'Levert namens de gerechten; geen convenantpartner.',
      'Delivers on behalf of the courts; not a covenant partner.',
    ],
    [
      'EMM',
      'Expertisecentrum Mensenhandel en Mensensmokkel',
      'Expertise Centre on Human Trafficking and Human Smuggling',
      'Knooppunt van de convenantpartners.',
      'Hub of the covenant partners.',
    ],
    [
      'IOM',
      'Internationale Organisatie voor Migratie',
      'International Organization for Migration',
      'Publieke bron.',
      'Public source.',
    ],
    ['EUROSTAT', 'Eurostat', 'Eurostat', 'Publieke bron.', 'Public source.'],
    ['UNHCR', 'VN-vluchtelingenorganisatie', 'UN Refugee Agency', 'Publieke bron.', 'Public source.'],
    [
      'CBP',
      'Amerikaanse douane en grensbewaking',
      'US Customs and Border Protection',
      'Publieke bron.',
      'Public source.',
    ],
  ]),
};
