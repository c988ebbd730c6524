import { describe, expect, it } from 'vitest';
import { answerOf, cell } from './testing/sample-answer.ts';
import { CONTEXT, node } from './testing/sample-context.ts';
import { tileMapView } from './tile-map-view.ts';

const view = tileMapView(
  {
    answer: answerOf([
      cell({ region: 'ZWB' }, 40),
      cell({ region: 'LX' }, 12),
      cell({ region: '_U' }, 900),
      cell({ region: 'NN' }, null),
    ]),
    dimension: 'region',
    level: 'unit',
    nodes: [{ ...node('ZWB'), label: 'Zeeland-West-Brabant' }, node('NN'), node('DH'), node('LX'), node('_U')],
  },
  CONTEXT,
);

describe('the map of police units', () => {
  it('puts units without a place beside it', () => {
    expect(view.squares.map((square) => square.code)).toEqual(['ZWB', 'NN', 'DH']);
    expect(view.beside.map((mark) => mark.code)).toEqual(['LX', '_U']);
  });

  it('shows none or few and withheld as words', () => {
    expect(view.squares.map((square) => square.text)).toEqual(['40', 'figure.withheld', 'figure.few']);
    expect(view.squares.map((square) => square.tone > 0)).toEqual([true, false, false]);
  });

  it('breaks a name into lines that join to the name again', () => {
    expect(view.squares[0]?.lines).toEqual(['Zeeland-', 'West-', 'Brabant']);
  });

  it('takes no tone from what has no place', () => {
    expect(view.legend.at(-1)?.text).toBe('heat.step from=30 to=40');
    expect(view.beside[1]?.tone).toBe(0);
  });
});
