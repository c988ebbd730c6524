import type { Code } from '../codelist.ts';
import { COUNTRY_LINES } from './country-lines.ts';
import type { Line } from './make.ts';
import { onLevel } from './make.ts';

const REGIONS: readonly (readonly [region: Line, subregions: readonly Line[]])[] = [
  [
    ['AFRICA', 'Afrika', 'Africa'],
    [
      ['NORTHERN_AFRICA', 'Noord-Afrika', 'Northern Africa'],
      ['EASTERN_AFRICA', 'Oost-Afrika', 'Eastern Africa'],
      ['MIDDLE_AFRICA', 'Centraal-Afrika', 'Middle Africa'],
      ['SOUTHERN_AFRICA', 'Zuidelijk Afrika', 'Southern Africa'],
      ['WESTERN_AFRICA', 'West-Afrika', 'Western Africa'],
      [
        'SUB_SAHARAN_UNSPECIFIED',
        'Afrika ten zuiden van de Sahara, niet nader bekend',
        'Sub-Saharan Africa, unspecified',
      ],
    ],
  ],
  [
    ['AMERICAS', 'Amerika', 'Americas'],
    [
      ['NORTHERN_AMERICA', 'Noord-Amerika', 'Northern America'],
      ['CENTRAL_AMERICA', 'Midden-Amerika', 'Central America'],
      ['CARIBBEAN', 'Caribisch gebied', 'Caribbean'],
      ['SOUTH_AMERICA', 'Zuid-Amerika', 'South America'],
    ],
  ],
  [
    ['ASIA', 'Azië', 'Asia'],
    [
      ['CENTRAL_ASIA', 'Centraal-Azië', 'Central Asia'],
      ['EASTERN_ASIA', 'Oost-Azië', 'Eastern Asia'],
      ['SOUTH_EASTERN_ASIA', 'Zuidoost-Azië', 'South-eastern Asia'],
      ['SOUTHERN_ASIA', 'Zuid-Azië', 'Southern Asia'],
      ['WESTERN_ASIA', 'West-Azië', 'Western Asia'],
    ],
  ],
  [
    ['EUROPE', 'Europa', 'Europe'],
    [
      ['EASTERN_EUROPE', 'Oost-Europa', 'Eastern Europe'],
      ['NORTHERN_EUROPE', 'Noord-Europa', 'Northern Europe'],
      ['SOUTHERN_EUROPE', 'Zuid-Europa', 'Southern Europe'],
      ['WESTERN_EUROPE', 'West-Europa', 'Western Europe'],
    ],
  ],
  [
    ['OCEANIA', 'Oceanië', 'Oceania'],
    [
      ['AUSTRALIA_AND_NEW_ZEALAND', 'Australië en Nieuw-Zeeland', 'Australia and New Zealand'],
      ['MELANESIA', 'Melanesië', 'Melanesia'],
      ['MICRONESIA', 'Micronesië', 'Micronesia'],
      ['POLYNESIA', 'Polynesië', 'Polynesia'],
    ],
  ],
  [['ANTARCTICA', 'Antarctica', 'Antarctica'], [['ANTARCTIC', 'Antarctica', 'Antarctica']]],
];

/** Region, sub-region and country or area; `finest` is the name that the list gives its lowest level. */
export const worldCodes = (finest: string): readonly Code[] =>
  REGIONS.flatMap(([region, subregions]) => [
    ...onLevel('region', [region]),
    ...subregions.flatMap((subregion) => [
      ...onLevel('subregion', [subregion], { parent: region[0] }),
      ...onLevel(finest, COUNTRY_LINES[subregion[0]] ?? [], { parent: subregion[0] }),
    ]),
  ]);

/** What stands for no named country, as a region of its own: these are real values of a source, not missing ones. */
export const outsideWorld = (finest: string, lines: readonly Line[]): readonly Code[] => [
  ...onLevel('region', [['OTHER', 'Overig', 'Other']]),
  ...onLevel('subregion', [['OTHER_UNSPECIFIED', 'Overig, niet nader ingedeeld', 'Other, not classified']], {
    parent: 'OTHER',
  }),
  ...onLevel(finest, lines, { parent: 'OTHER_UNSPECIFIED' }),
];

export const WORLD_SOURCE =
  'ISO 3166-1 alpha-3; regions by UN M49; XKX, TIB, AB9 and OOS as in the public files; XXA to XXX by ICAO Doc 9303';
