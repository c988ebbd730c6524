import { describe, expect, it } from 'vitest';
import { dateShape, numberShape } from './read-shapes.ts';

describe('how dates are written', () => {
  it.each([
    [['2024-05-03', '2024-05-04'], { form: undefined, isSure: true }],
    [['13-5-2024', '1-2-2024'], { form: 'D-M-Y', isSure: true }],
    [['5/13/2024', '1/2/2024'], { form: 'M-D-Y', isSure: true }],
    [['1-2-2024', '3-4-2024'], { form: 'D-M-Y', isSure: false }],
    [['13-5-2024', '5-13-2024'], { form: 'D-M-Y', isSure: false }],
    [['2024/5/3'], { form: 'Y-M-D', isSure: true }],
    [['3.5.2024 14:30', ''], { form: 'D-M-Y', isSure: false }],
    [['onbekend', '13-5-2024', '14-5-2024', '15-5-2024'], { form: 'D-M-Y', isSure: true }],
    [['onbekend', '13-5-2024'], undefined],
    [['Venlo'], undefined],
    [[], undefined],
  ] as const)('%j is %j', (values, shape) => {
    expect(dateShape(values)).toEqual(shape);
  });
});

describe('how numbers are written', () => {
  it.each([
    [['1', '12', ''], false, { form: undefined, isSure: true }],
    [['1,5', '2'], false, { form: { decimalSign: ',' }, isSure: true }],
    [['1.002,0'], false, { form: { decimalSign: ',' }, isSure: true }],
    [['1.5', '2'], false, { form: { decimalSign: '.' }, isSure: true }],
    [['1,002.0'], false, { form: { decimalSign: '.' }, isSure: true }],
    [['1.125'], false, { form: { decimalSign: ',' }, isSure: false }],
    [['1,125'], false, { form: { decimalSign: ',' }, isSure: false }],
    [['1 125', '3'], false, { form: { decimalSign: ',' }, isSure: false }],
    // Numbers that the source holds as numbers leave no doubt, and text beside them keeps its own.
    [[], true, { form: { decimalSign: ',' }, isSure: true }],
    [['1', '2'], true, { form: { decimalSign: ',' }, isSure: true }],
    [['1.5'], true, { form: { decimalSign: '.' }, isSure: true }],
    [['1.125'], true, { form: { decimalSign: ',' }, isSure: false }],
    [['Venlo'], true, undefined],
    [[], false, undefined],
  ] as const)('%j, with fractions as numbers: %s, is %j', (texts, hasFractions, shape) => {
    expect(numberShape(texts, hasFractions)).toEqual(shape);
  });
});
