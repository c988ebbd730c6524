import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { branch, special } from './make.ts';

export const HUB: Codelist = {
  id: codelistId('hub'),
  version: '1',
  label: { nl: 'Knooppunt', en: 'Hub' },
  source: 'Plaatsen in Nederland uit persberichten over mensensmokkel; plaatsen daarbuiten: Ketenbeeld, voorstel',
  levels: [
    { id: 'area', label: { nl: 'Gebied', en: 'Area' } },
    { id: 'hub', label: { nl: 'Knooppunt', en: 'Hub' } },
  ],
  codes: [
    ...branch('area', ['NL_HUBS', 'In Nederland', 'In the Netherlands'], 'hub', [
      ['TER_APEL', 'Ter Apel', 'Ter Apel'],
      ['BUDEL', 'Budel', 'Budel'],
      ['SCHIPHOL', 'Schiphol', 'Schiphol'],
      ['EINDHOVEN_AIRPORT', 'Eindhoven Airport', 'Eindhoven Airport'],
      ['RTHA', 'Rotterdam The Hague Airport', 'Rotterdam The Hague Airport'],
      ['HOEK_VAN_HOLLAND', 'Hoek van Holland', 'Hook of Holland'],
      ['EUROPOORT', 'Europoort', 'Europoort'],
      ['IJMUIDEN', 'IJmuiden', 'IJmuiden'],
      ['VLISSINGEN', 'Vlissingen', 'Vlissingen'],
      ['HAZELDONK', 'Hazeldonk (A16)', 'Hazeldonk (A16)'],
      ['ZEVENAAR', 'Zevenaar (A12)', 'Zevenaar (A12)'],
      ['EMMEN', 'Emmen (A37)', 'Emmen (A37)'],
      ['MAASTRICHT', 'Maastricht', 'Maastricht'],
    ]),
    ...branch('area', ['EUROPE_HUBS', 'Elders in Europa', 'Elsewhere in Europe'], 'hub', [
      ['BRUSSELS', 'Brussel', 'Brussels'],
      ['CALAIS_DUNKIRK', 'Calais en Duinkerken', 'Calais and Dunkirk'],
      ['PARIS', 'Parijs', 'Paris'],
      ['BERLIN', 'Berlijn', 'Berlin'],
      ['WARSAW', 'Warschau', 'Warsaw'],
      ['MINSK', 'Minsk', 'Minsk'],
      ['VIENNA', 'Wenen', 'Vienna'],
      ['MILAN', 'Milaan', 'Milan'],
      ['LAMPEDUSA', 'Lampedusa', 'Lampedusa'],
      ['ATHENS', 'Athene', 'Athens'],
      ['BELGRADE', 'Belgrado', 'Belgrade'],
      ['ISTANBUL', 'Istanbul', 'Istanbul'],
      ['OTHER_EUROPE', 'Andere plaats in Europa', 'Other place in Europe'],
    ]),
    ...branch('area', ['FAR_HUBS', 'Buiten Europa', 'Outside Europe'], 'hub', [
      ['TRIPOLI', 'Tripoli', 'Tripoli'],
      ['AGADEZ', 'Agadez', 'Agadez'],
      ['KHARTOUM', 'Khartoem', 'Khartoum'],
      ['NOUADHIBOU', 'Nouadhibou', 'Nouadhibou'],
      ['TEHRAN', 'Teheran', 'Tehran'],
      ['DUBAI', 'Dubai', 'Dubai'],
      ['HANOI', 'Hanoi', 'Hanoi'],
      ['OTHER_OUTSIDE', 'Andere plaats buiten Europa', 'Other place outside Europe'],
    ]),
    ...special('hub', '_U', '_X', '_Z'),
  ],
};
