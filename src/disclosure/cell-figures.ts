import type { PermitPart } from '../model/doors/permit.ts';
import type { RawAtom } from '../model/doors/raw-table.ts';
import { measureKind } from '../model/measure-id.ts';
import type { Plan } from '../model/plan.ts';
import { added, exactly, noisyCount, rounded, type Uncertain } from '../model/uncertainty.ts';
import { protectedCount } from './protected-count.ts';
import { protectedSum } from './protected-sum.ts';
import { roundToBase } from './round-to-base.ts';

/**
 * One published figure of a cell: each atom of each part is protected by itself, each part is rounded by itself, and then
 * they are added. One withheld atom withholds the whole: without it the figure would look complete, and with it the
 * difference of two cells would be the atom.
 *
 * @param name `count`, a measure's id, or `distinct:<pseudonym>`
 * @param atomsPerPart how many atoms are looked up in a part, found or not; 0 = the part is not in the cell
 */
export function cellFigure(
  name: string,
  atoms: readonly RawAtom[],
  plan: Plan,
  parts: readonly PermitPart[],
  atomsPerPart: (part: PermitPart) => number,
): Uncertain | null {
  const figures = parts.map((part, i) => {
    const lookedUp = atomsPerPart(part);
    const own = atoms.filter((atom) => atom.part === i);
    return lookedUp === 0 ? exactly(0) : partFigure(name, own, plan, part, lookedUp);
  });
  const shown = figures.filter((figure) => figure !== null);
  return shown.length < figures.length ? null : added(shown);
}

function partFigure(
  name: string,
  atoms: readonly RawAtom[],
  plan: Plan,
  part: PermitPart,
  lookedUp: number,
): Uncertain | null {
  const asked = measureKind(name);
  switch (asked.kind) {
    case 'count':
    case 'overlap':
      return countFigure(atoms, part, lookedUp, ({ count, keySum }) => [count, keySum]);
    case 'distinct': {
      const place = plan.distincts.indexOf(asked.id);
      return countFigure(atoms, part, lookedUp, ({ persons, personKeys }) => [
        at(persons, place),
        at(personKeys, place),
      ]);
    }
    case 'sum':
      return sumFigure(atoms, plan.sums.indexOf(asked.id), part);
    case 'ratio':
      throw new Error(`'${name}' is made of figures and is none itself`);
  }
}

function countFigure(
  atoms: readonly RawAtom[],
  { protection }: PermitPart,
  lookedUp: number,
  unitsOf: (atom: RawAtom) => readonly [count: number, keySum: number],
): Uncertain {
  const count = atoms.reduce((sum, atom) => sum + protectedCount(...unitsOf(atom), protection), 0);
  if (protection.kind === 'exact') return exactly(count);
  return roundedFor(noisyCount(count, lookedUp), protection.roundTo);
}

function sumFigure(atoms: readonly RawAtom[], place: number, { protection }: PermitPart): Uncertain | null {
  if (protection.kind === 'exact') return exactly(atoms.reduce((sum, atom) => sum + at(atom.sums, place), 0));
  const figures = atoms.map(({ count, keySum, sums, largest, sumKeys }) => {
    const published = protectedCount(count, keySum, protection);
    return protectedSum(
      { sum: at(sums, place), largest: at(largest, place), key: at(sumKeys, place) },
      // As it is published when the atom is asked alone: a finer threshold would tell more than the rounded count does.
      protection.roundTo ? roundToBase(published, protection.roundTo) : published,
    );
  });
  const shown = figures.filter((figure) => figure !== null);
  return shown.length < figures.length ? null : roundedFor(added(shown), protection.roundTo);
}

const roundedFor = (figure: Uncertain, base: number | undefined): Uncertain =>
  base ? rounded(figure, roundToBase(figure.value, base), base) : figure;

function at(list: readonly number[], place: number): number {
  const found = list[place];
  if (found === undefined) throw new Error(`the statement did not read figure ${place}`);
  return found;
}
