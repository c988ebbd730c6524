import { describe, expect, it } from 'vitest';
import { DATASETS } from '../model/datasets/index.ts';
import { MAPPINGS } from '../model/mappings/index.ts';
import { isAddressPair, isIdentifyingColumn } from './identifying-columns.ts';
import { fieldsOf } from './layout.ts';

describe('columns that are refused by their name', () => {
  it.each([
    ...[
      'naam',
      'Name',
      'VOORNAAM',
      'achternaam',
      'naam_verdachte',
      'suspectName',
      'telefoon',
      'Telefoonnummer',
      'phone',
    ],
    ...['e-mail', 'E-mailadres', 'email', 'adres', 'woonadres', 'Straat', 'bsn', 'BSN verdachte', 'geboortedatum'],
    ...[
      'date of birth',
      'paspoort',
      'documentnummer',
      'document number',
      'kenteken',
      'licence plate',
      'IBAN',
      'v-nummer',
    ],
  ])('%s', (name) => expect(isIdentifyingColumn(name)).toBe(true));

  it.each(['country name', 'naam eenheid', 'route', 'document', 'postcode', 'birth year band'])('but not %s', (name) =>
    expect(isIdentifyingColumn(name)).toBe(false),
  );

  it('has none of our own, and none that a mapping reads', () => {
    const own = DATASETS.flatMap((dataset) => fieldsOf(dataset).map(({ id }) => id));
    const read = MAPPINGS.flatMap(({ columns }) => Object.keys(columns));
    expect([...own, ...read].filter(isIdentifyingColumn)).toEqual([]);
  });

  it('takes a postcode beside a house number for an address', () => {
    expect(isAddressPair(['postcode', 'huisnummer'])).toBe(true);
    expect(isAddressPair(['postcode', 'region'])).toBe(false);
  });
});
