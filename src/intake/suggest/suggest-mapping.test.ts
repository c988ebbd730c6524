import { describe, expect, it } from 'vitest';
import { SIGNALS } from '../../model/datasets/signals.ts';
import { partnerId } from '../../model/ids.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import { WORDS } from '../../model/words.ts';
import { suggestMapping } from './suggest-mapping.ts';

const suggested = (
  name: string,
  values: readonly string[],
  fractions: readonly string[] = [],
  earlier: readonly SourceMapping[] = [],
) => {
  const rows = [...values, ...fractions].map((value) => [value]);
  const typed = rows.map((_, i) => (i < values.length ? [] : [0]));
  const { columns } = suggestMapping({ names: [name], rows, fractions: typed }, SIGNALS, WORDS, earlier);
  const [{ source: _, confidence: __, ...found } = { source: '', confidence: 0 }] = columns;
  return found;
};

describe('what a column may be', () => {
  it.each([
    [
      'Datum registratie',
      ['14-5-2024', '3-5-2024'],
      { field: 'registered', why: 'name', dateOrder: 'D-M-Y', isAmbiguous: false },
    ],
    ['Datum registratie', ['4-5-2024', '3-5-2024'], { field: 'registered', dateOrder: 'D-M-Y', isAmbiguous: true }],
    ['Voorvaldatum', ['2024-05-03'], { field: 'event', isAmbiguous: false }],
    ['Thema', ['Smokkel', 'Handel'], { field: 'theme', why: 'name' }],
    ['Land van herkomst', ['Syrie', 'Irak'], { field: 'origin', why: 'name' }],
    ['Afhandelingscodes', ['H1;H2', 'H0'], { field: 'handling', separator: ';' }],
    [
      'Aantal betrokken personen',
      ['5,0', '2,0'],
      { field: 'persons-involved', number: { decimalSign: ',' }, isAmbiguous: false },
    ],
    ['Signaalnummer', ['24-0001', '24-0002'], { field: 'reference', why: 'name' }],
    ['Opmerkingen van de behandelaar', ['gebeld', 'terugbellen'], {}],
  ] as const)('%s with %j is %j', (name, values, expected) => {
    const found = suggested(name, values);
    expect(
      Object.keys(expected).length === 0
        ? found
        : Object.fromEntries(Object.keys(expected).map((key) => [key, Reflect.get(found, key)])),
    ).toEqual(expected);
  });

  it('takes numbers for what they are, whatever text stands beside them', () => {
    const personen = (texts: readonly string[], fractions: readonly string[]) =>
      suggested('Aantal betrokken personen', texts, fractions);
    expect(personen(['3'], ['1.125'])).toMatchObject({ number: { decimalSign: ',' }, isAmbiguous: false });
    expect(personen(['1.125'], [])).toMatchObject({ number: { decimalSign: ',' }, isAmbiguous: true });
    expect(personen(['1.125'], ['2.5'])).toMatchObject({ isAmbiguous: true });
  });

  it('follows what the partner said before, and says that it does', () => {
    const earlier: SourceMapping = {
      partner: partnerId('KMAR'),
      dataset: SIGNALS.id,
      name: 'x',
      version: 1,
      columns: { 'Veld 7': 'theme' },
      codes: {},
    };
    expect(suggested('Veld 7', ['a', 'b'])).toEqual({});
    expect(suggested('Veld 7', ['a', 'b'], [], [earlier])).toMatchObject({ field: 'theme', why: 'earlier' });
  });

  it('suggests no column twice, none without a name, none that names persons, and a reference only where there is one', () => {
    const names = ['Thema', 'Thema melding', '', 'Achternaam'];
    const { columns, needsReference } = suggestMapping(
      { names, rows: [['Smokkel', 'Handel', 'Smokkel', 'Smokkel']] },
      SIGNALS,
      WORDS,
    );
    expect(columns.filter(({ field }) => field === 'theme').map(({ source }) => source)).toEqual(['Thema']);
    expect(columns.map(({ source }) => source)).not.toContain('');
    expect(columns.map(({ source }) => source)).not.toContain('Achternaam');
    expect(needsReference).toBe(true);
  });
});
