import type { Catalogue } from '../model/catalogue.ts';
import type { Permit } from '../model/doors/permit.ts';
import type { ProtectedTable } from '../model/doors/protected-table.ts';
import { COUNT } from '../model/question.ts';
import type { Protection } from '../model/release.ts';
import type { Uncertain } from '../model/uncertainty.ts';
import type { Answer, WireCell } from '../model/wire/answer.ts';
import type { World } from '../model/world.ts';
import { codesOutside } from './codes-outside.ts';
import { frameOf } from './frame-of.ts';
import { jointTerms } from './joint-terms.ts';

/** A protected table with everything a reader must know beside the figures. */
export function answerOf(table: ProtectedTable, world: World): Answer {
  const { permit } = table;
  const { question } = permit;
  const asOf = permit.coverage.flatMap((entry) => entry.asOf ?? []).sort()[0];
  return {
    ...frameOf(question, permit.coverage, world),
    cells: table.cells.map(({ key, values, figures, atoms }) => ({
      key: Object.fromEntries(question.by.map(({ dimension }, i) => [dimension, key[i] ?? ''])),
      values: Object.fromEntries(question.measures.map((measure, i) => [measure, values[i] ?? null])),
      ...uncertaintyOf(question.measures, figures),
      atoms,
      status: values.includes(null) ? 'withheld' : 'published',
    })),
    ...outsideOf(permit, world.catalogue),
    protection: distinct(permit.parts.map((part) => part.protection)),
    terms: jointTerms(
      permit.parts.flatMap((part) => part.releases),
      world,
    ),
    ...(asOf ? { asOf } : {}),
  };
}

function uncertaintyOf(
  measures: readonly string[],
  figures: readonly (Uncertain | null)[],
): Pick<WireCell, 'uncertainty'> {
  const found = measures.flatMap((measure, i) => {
    const figure = figures[i];
    if (measure === COUNT || !figure || figure.variance === 0) return [];
    const { low, high, variance } = figure;
    const bounds = {
      low: hundredths(Math.floor, low),
      ...(high < Infinity ? { high: hundredths(Math.ceil, high) } : {}),
    };
    return [[measure, { ...bounds, standardDeviation: hundredths(Math.ceil, Math.sqrt(variance)) }] as const];
  });
  return found.length > 0 ? { uncertainty: Object.fromEntries(found) } : {};
}

/** Outward, so that a bound stays one. */
const hundredths = (direction: (value: number) => number, value: number) => direction(value * 100) / 100;

function outsideOf(permit: Permit, catalogue: Catalogue): Pick<Answer, 'outside'> {
  const found = permit.question.by.flatMap(({ dimension, level }) => {
    const codes = codesOutside(permit, dimension, level, catalogue);
    return codes.length > 0 ? [[dimension, [...codes]] as [string, string[]]] : [];
  });
  return found.length > 0 ? { outside: Object.fromEntries(found) } : {};
}

function distinct(protections: readonly Protection[]): Protection[] {
  return [...new Map(protections.map((protection) => [JSON.stringify(protection), protection])).values()];
}
