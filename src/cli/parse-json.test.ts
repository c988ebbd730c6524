import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CliError } from './cli-error.ts';
import { parseJson } from './parse-json.ts';

describe('parseJson', () => {
  for (const [text, message] of [
    ['{"a": 1,\n  "b": }', "q.json, line 2, column 8: '}' is not expected in JSON"],
    ['{"a": 1,\n}', "q.json, line 2, column 1: '}' is not expected in JSON"],
    ['{"a" 1}', "q.json, line 1, column 6: '1}' is not expected in JSON"],
    ["{'a': 1}", "q.json, line 1, column 2: ''a':' is not expected in JSON"],
    ['[1, 2', 'q.json, line 1, column 6: the text ends too early in JSON'],
    ['', 'q.json, line 1, column 1: the text ends too early in JSON'],
    ['[1] x', "q.json, line 1, column 5: 'x' is not expected in JSON"],
    ['[01]', "q.json, line 1, column 3: '1]' is not expected in JSON"],
    ['{"a": "b\n"}', `q.json, line 1, column 7: '"b' is not expected in JSON`],
  ] as const)
    it(`says where ${JSON.stringify(text)} goes wrong`, () => {
      expect(() => parseJson(text, 'q.json')).toThrow(new CliError(message));
    });

  it('reads what JSON.stringify writes, with a byte order mark too', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, undefined, 2);
        expect(parseJson(`\uFEFF${text}`, 'q.json')).toEqual(JSON.parse(text));
      }),
    );
  });

  it('names a place inside the text, or its end, for any text with one character put in', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom('}', ']', ',', ':', '"', 'x', '\\'),
        (value, at, mistake) => {
          const whole = JSON.stringify(value);
          const place = at % (whole.length + 1);
          const text = whole.slice(0, place) + mistake + whole.slice(place);
          try {
            parseJson(text, 'q.json');
          } catch (error) {
            const column = Number(/column (\d+)/.exec(String(error))?.[1]);
            expect(column).toBeGreaterThanOrEqual(1);
            expect(column).toBeLessThanOrEqual(text.length + 1);
          }
        },
      ),
    );
  });
});
