import { PARTNER_DIMENSION } from '../model/dataset.ts';
import type { PermitPart } from '../model/doors/permit.ts';
import type { ProtectedCell, ProtectedTable } from '../model/doors/protected-table.ts';
import type { RawAtom, RawTable } from '../model/doors/raw-table.ts';
import { sealProtectedTable } from '../model/doors/seal-protected-table.ts';
import type { Plan } from '../model/plan.ts';
import { COUNT } from '../model/question.ts';
import type { PerturbationTableId, Protection } from '../model/release.ts';
import { noiseOf } from './noise.ts';
import { checkTable, type PerturbationTable } from './perturbation-table.ts';
import { roundToBase } from './round-to-base.ts';
import { D5_V3_JS2 } from './tables/d5-v3-js2.ts';

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
    cells: published.filter((cell) => cell.values.some((value) => value !== 0)).sort(inCodeOrder),
    base: publishedCount(raw.base, parts),
  });
}

function keyOf(atom: RawAtom, plan: Plan, parts: readonly PermitPart[]): readonly string[] {
  const place = plan.by.indexOf(PARTNER_DIMENSION);
  return place < 0 ? atom.key : atom.key.toSpliced(place, 0, parts[atom.part]?.owner ?? '');
}

function cellOf(key: readonly string[], atoms: readonly RawAtom[], { permit }: RawTable): ProtectedCell {
  const { plan, parts, question } = permit;
  const sums = plan.sums.map((_, i) => atoms.reduce((sum, atom) => sum + (atom.sums[i] ?? 0), 0));
  return {
    key,
    values: question.measures.map((measure) =>
      measure === COUNT ? publishedCount(atoms, parts) : (sums[plan.sums.indexOf(measure)] ?? null),
    ),
    atoms: atomsLookedUp(key, plan, parts),
  };
}

/** Sum over the parts; each part is protected and rounded by itself. */
function publishedCount(atoms: readonly RawAtom[], parts: readonly PermitPart[]): number {
  let total = 0;
  parts.forEach(({ protection }, i) => {
    const own = atoms.filter((atom) => atom.part === i);
    const count = own.reduce((sum, atom) => sum + protectedAtom(atom, protection), 0);
    total += protection.kind === 'cell-key' && protection.roundTo ? roundToBase(count, protection.roundTo) : count;
  });
  return total;
}

function protectedAtom({ count, keySum }: RawAtom, protection: Protection): number {
  if (protection.kind === 'exact') return count;
  return count + NOISE[protection.table](count, keySum / 2 ** 32);
}

/** Follows from the plan and the rules alone: counting only the atoms that were found would tell true zeros apart. */
function atomsLookedUp(key: readonly string[], plan: Plan, parts: readonly PermitPart[]): number {
  const perPart = plan.dimensions.reduce((product, dimension) => {
    const place = plan.by.indexOf(dimension.id);
    const nodes = place < 0 ? (dimension.cover?.length ?? 1) : (dimension.coverNodesPerKey?.[key[place] ?? ''] ?? 1);
    return product * nodes;
  }, 1);
  const partner = plan.by.indexOf(PARTNER_DIMENSION);
  const noisy = parts.filter(
    (part) => part.protection.kind === 'cell-key' && (partner < 0 || part.owner === key[partner]),
  );
  return perPart * noisy.length;
}

function inCodeOrder(a: ProtectedCell, b: ProtectedCell): number {
  const place = a.key.findIndex((code, i) => code !== b.key[i]);
  return place < 0 ? 0 : (a.key[place] ?? '') < (b.key[place] ?? '') ? -1 : 1;
}

const TABLES: Readonly<Record<PerturbationTableId, PerturbationTable>> = { D5_V3_js2: checkTable(D5_V3_JS2) };
const NOISE = Object.fromEntries(Object.entries(TABLES).map(([id, table]) => [id, noiseOf(table)])) as Readonly<
  Record<PerturbationTableId, ReturnType<typeof noiseOf>>
>;
