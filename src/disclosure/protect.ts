import { type DatasetDefinition, PARTNER_DIMENSION } from '../model/dataset.ts';
import type { PermitPart } from '../model/doors/permit.ts';
import type { ProtectedCell, ProtectedTable } from '../model/doors/protected-table.ts';
import type { RawAtom, RawTable } from '../model/doors/raw-table.ts';
import { sealProtectedTable } from '../model/doors/seal-protected-table.ts';
import { componentsOf, measureKind } from '../model/measure-id.ts';
import type { Plan } from '../model/plan.ts';
import { COUNT } from '../model/question.ts';
import type { Uncertain } from '../model/uncertainty.ts';
import { cellFigure } from './cell-figures.ts';
import { ratioFigure } from './ratio-figure.ts';

/**
 * Every atom of every part gets its own noise, then atoms are added to cells. Cells with published 0 are left out, so
 * that a cell does not tell a true zero from one made by noise (comparing it with its parent and siblings may, as equal
 * sets get equal noise); what remains is in code order, whatever its size.
 */
export function protect(raw: RawTable): ProtectedTable {
  const { permit } = raw;
  const { plan, parts } = permit;
  const cells = new Map<string, RawAtom[]>();
  for (const atom of raw.cells) {
    const key = JSON.stringify(keyOf(atom, plan, parts));
    const atoms = cells.get(key);
    if (atoms) atoms.push(atom);
    else cells.set(key, [atom]);
  }
  const published = [...cells].map(([key, atoms]) => cellOf(JSON.parse(key) as string[], atoms, raw));
  return sealProtectedTable({
    permit,
    cells: published.flatMap(({ isShown, cell }) => (isShown ? [cell] : [])).sort(inCodeOrder),
    base: cellFigure(COUNT, raw.base, plan, parts, () => 1)?.value ?? 0,
  });
}

function keyOf(atom: RawAtom, plan: Plan, parts: readonly PermitPart[]): readonly string[] {
  const place = plan.by.indexOf(PARTNER_DIMENSION);
  return place < 0 ? atom.key : atom.key.toSpliced(place, 0, parts[atom.part]?.owner ?? '');
}

/** The figures that the question is made of; a ratio is worked out from those, and never from what is behind them. */
function cellOf(key: readonly string[], atoms: readonly RawAtom[], { permit }: RawTable): Cell {
  const { plan, parts, question, dataset } = permit;
  const perPart = atomsPerPart(key, plan);
  const partner = plan.by.indexOf(PARTNER_DIMENSION);
  const lookedUp = ({ owner }: PermitPart) => (partner < 0 || owner === key[partner] ? perPart : 0);
  const made = new Map(
    question.measures
      .flatMap((measure) => componentsOf(dataset, measure))
      .map((name) => [name, cellFigure(name, atoms, plan, parts, lookedUp)] as const),
  );
  const figures = question.measures.map((measure) => figureOf(measure, made, dataset));
  return {
    // Whether a cell is there follows from published figures: a ratio is withheld also where nothing is.
    isShown: [...made.values()].some((figure) => figure?.value !== 0),
    cell: {
      key,
      values: figures.map((figure) => figure?.value ?? null),
      figures,
      atoms: atomsLookedUp(key, plan, parts),
    },
  };
}

interface Cell {
  readonly isShown: boolean;
  readonly cell: ProtectedCell;
}

function figureOf(
  measure: string,
  made: ReadonlyMap<string, Uncertain | null>,
  dataset: DatasetDefinition,
): Uncertain | null {
  const asked = measureKind(measure);
  if (asked.kind !== 'ratio') return made.get(measure) ?? null;
  const ratio = dataset.ratios?.find(({ id }) => id === asked.id);
  if (!ratio) throw new Error(`${dataset.id} has no ratio '${asked.id}'`);
  return ratioFigure(ratio, made.get(ratio.numerator) ?? null, made.get(ratio.denominator) ?? null);
}

/** Follows from the plan and the rules alone: counting only the atoms that were found would tell true zeros apart. */
function atomsLookedUp(key: readonly string[], plan: Plan, parts: readonly PermitPart[]): number {
  const partner = plan.by.indexOf(PARTNER_DIMENSION);
  const noisy = parts.filter(
    (part) => part.protection.kind === 'cell-key' && (partner < 0 || part.owner === key[partner]),
  );
  return atomsPerPart(key, plan) * noisy.length;
}

function atomsPerPart(key: readonly string[], plan: Plan): number {
  return plan.dimensions.reduce((product, dimension) => {
    const place = plan.by.indexOf(dimension.id);
    const nodes = place < 0 ? (dimension.cover?.length ?? 1) : (dimension.coverNodesPerKey?.[key[place] ?? ''] ?? 1);
    return product * nodes;
  }, 1);
}

function inCodeOrder(a: ProtectedCell, b: ProtectedCell): number {
  const place = a.key.findIndex((code, i) => code !== b.key[i]);
  return place < 0 ? 0 : (a.key[place] ?? '') < (b.key[place] ?? '') ? -1 : 1;
}
