import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel, special } from './make.ts';

export const CBP_AREA: Codelist = {
  id: codelistId('cbp-area'),
  version: '1',
  label: { nl: 'Grensgebied', en: 'Border area' },
  source: 'US Customs and Border Protection',
  levels: [{ id: 'cbp-area', label: { nl: 'Grensgebied', en: 'Border area' } }],
  codes: [
    ...onLevel('cbp-area', [
      ['SAN_DIEGO_SECTOR', 'Sector San Diego', 'San Diego Sector'],
      ['EL_CENTRO_SECTOR', 'Sector El Centro', 'El Centro Sector'],
      ['YUMA_SECTOR', 'Sector Yuma', 'Yuma Sector'],
      ['TUCSON_SECTOR', 'Sector Tucson', 'Tucson Sector'],
      ['EL_PASO_SECTOR', 'Sector El Paso', 'El Paso Sector'],
      ['BIG_BEND_SECTOR', 'Sector Big Bend', 'Big Bend Sector'],
      ['DEL_RIO_SECTOR', 'Sector Del Rio', 'Del Rio Sector'],
      ['LAREDO_SECTOR', 'Sector Laredo', 'Laredo Sector'],
      ['RIO_GRANDE_VALLEY_SECTOR', 'Sector Rio Grande Valley', 'Rio Grande Valley Sector'],
      ['SAN_DIEGO_FIELD_OFFICE', 'Kantoor San Diego', 'San Diego Field Office'],
      ['TUCSON_FIELD_OFFICE', 'Kantoor Tucson', 'Tucson Field Office'],
      ['EL_PASO_FIELD_OFFICE', 'Kantoor El Paso', 'El Paso Field Office'],
      ['LAREDO_FIELD_OFFICE', 'Kantoor Laredo', 'Laredo Field Office'],
    ]),
    ...special('cbp-area', '_U', '_X'),
  ],
};
