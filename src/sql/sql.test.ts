import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, anyOf, Fragment, identifier, integer, join, sql, statementOf, values } from './sql.ts';

const SEED = Number(process.env['KETENBEELD_SEED'] ?? Date.now() % 2 ** 31);
const a = 1;
const b = 'two';

const HOSTILE = [
  'plain',
  'with "quotes" in it',
  '"; DROP TABLE records; --',
  '""',
  '"',
  "it's",
  '$1',
  '-- comment',
  '/* comment */',
  'line\nbreak',
  'back\\slash',
  '',
  'ünïcode ☂',
];

describe('a statement', () => {
  it.each<[name: string, made: Fragment, text: string, params: readonly unknown[]]>([
    ['without values has no parameters', sql`SELECT 1`, 'SELECT 1', []],
    ['numbers its parameters in the order of the text', sql`${a} < ${b} < ${null}`, '$1 < $2 < $3', [1, 'two', null]],
    ['may begin and end with a value', sql`${a}${b}`, '$1$2', [1, 'two']],
    ['weaves a fragment in without a parameter', sql`SELECT ${sql`now()`} AS at`, 'SELECT now() AS at', []],
    [
      'numbers on through woven fragments',
      sql`${a} AND ${sql`x = ${b} OR ${sql`y = ${3}`}`} AND ${4}`,
      '$1 AND x = $2 OR y = $3 AND $4',
      [1, 'two', 3, 4],
    ],
    ['repeats a value that is used twice', sql`${b} = ${b}`, '$1 = $2', ['two', 'two']],
    ['keeps a list as one parameter', sql`x = ANY(${[1, 2]})`, 'x = ANY($1)', [[1, 2]]],
    ['never reads SQL from a text value', sql`x = ${'1; DROP TABLE y'}`, 'x = $1', ['1; DROP TABLE y']],
    ['is empty for an empty fragment', new Fragment(['']), '', []],
  ])('%s', (_, made, text, params) => {
    expect(statementOf(made)).toEqual({ text, params });
  });

  it('does not change the fragments that it is made of', () => {
    const part = sql`x = ${a}`;
    const first = statementOf(sql`${part} OR ${part}`);
    expect(statementOf(part)).toEqual({ text: 'x = $1', params: [1] });
    expect(first).toEqual({ text: 'x = $1 OR x = $2', params: [1, 1] });
  });

  it(`has one chunk more than parameters, whatever is woven into it (seed ${SEED})`, () => {
    const leaf = fc.oneof(
      fc.integer().map((value) => sql`${value}`),
      fc.constantFrom('x', 'y"').map(identifier),
      fc.constant(sql`now()`),
    );
    const { piece } = fc.letrec<{ piece: Fragment }>((tie) => ({
      piece: fc.oneof(
        { weight: 2, arbitrary: leaf },
        { weight: 1, arbitrary: fc.array(tie('piece'), { maxLength: 4 }).map((parts) => join(parts)) },
        { weight: 1, arbitrary: fc.array(tie('piece'), { maxLength: 4 }).map((parts) => sql`(${allOf(parts)})`) },
      ),
    }));
    fc.assert(
      fc.property(piece, (made) => {
        expect(made.chunks).toHaveLength(made.params.length + 1);
        const placeholders = [...statementOf(made).text.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place));
        expect(placeholders).toEqual(made.params.map((_, i) => i + 1));
      }),
      { seed: SEED },
    );
  });
});

describe('a name', () => {
  it.each(HOSTILE)('%j stays inside its quotes', (name) => {
    const { text, params } = statementOf(identifier(name));
    expect(params).toEqual([]);
    expect(closingQuote(text)).toBe(text.length - 1);
    expect(text.slice(1, -1).replaceAll('""', '"')).toBe(name);
  });

  it(`stays inside its quotes, whatever it is (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', 'a', ';', "'", '\\', '-', '\n') }), (name) => {
        const { text } = statementOf(identifier(name));
        expect(closingQuote(text)).toBe(text.length - 1);
      }),
      { seed: SEED },
    );
  });
});

describe('fragments side by side', () => {
  const parts = [sql`x = ${1}`, sql`y = ${2}`];
  it.each<[name: string, made: Fragment, text: string, params: readonly unknown[]]>([
    ['join to nothing when there are none', join([]), '', []],
    ['join to themselves when there is one', join(parts.slice(1)), 'y = $1', [2]],
    ['are joined by commas', join(parts), 'x = $1, y = $2', [1, 2]],
    ['are joined by what one says', join(parts, ' + '), 'x = $1 + y = $2', [1, 2]],
    ['must all hold in brackets', allOf(parts), '(x = $1 AND y = $2)', [1, 2]],
    ['hold when there are none that must', allOf([]), 'true', []],
    ['need one that holds in brackets', anyOf(parts), '(x = $1 OR y = $2)', [1, 2]],
    ['do not hold when there are none that may', anyOf([]), 'false', []],
    ['are parameters each, as values', values(['p', 'q', 'r']), '$1, $2, $3', ['p', 'q', 'r']],
    ['are nothing, as no values', values([]), '', []],
  ])('%s', (_, made, text, params) => {
    expect(statementOf(made)).toEqual({ text, params });
  });

  it('are joined by the ten thousand without delay', () => {
    const many = join(Array.from({ length: 10_000 }, (_, i) => sql`${i}`));
    expect(statementOf(many).text.endsWith('$9999, $10000')).toBe(true);
  });
});

describe('a whole number in the text', () => {
  it.each([0, 1, -1, 4294967295, Number.MAX_SAFE_INTEGER])('may be %d', (value) => {
    expect(statementOf(integer(value))).toEqual({ text: String(value), params: [] });
  });

  it.each([0.5, Number.NaN, Infinity, -Infinity, 2 ** 53, 1e21])('may not be %d', (value) => {
    expect(() => integer(value)).toThrow(new RangeError(`not a whole number: ${value}`));
  });

  it('may not be a text that looks like one', () => {
    expect(() => integer('1; DROP TABLE x' as unknown as number)).toThrow(RangeError);
    expect(() => integer('1' as unknown as number)).toThrow(RangeError);
  });
});

/** Place of the quote that ends a quoted name, as an engine reads it: a doubled one does not. */
function closingQuote(text: string): number {
  expect(text.startsWith('"')).toBe(true);
  for (let at = 1; at < text.length; at++)
    if (text[at] === '"') {
      if (text[at + 1] !== '"') return at;
      at += 1;
    }
  return -1;
}
