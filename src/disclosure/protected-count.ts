import type { PerturbationTableId, Protection } from '../model/release.ts';
import { noiseOf } from './noise.ts';
import { checkTable, type PerturbationTable } from './perturbation-table.ts';
import { D5_V3_JS2 } from './tables/d5-v3-js2.ts';

const TABLES: Readonly<Record<PerturbationTableId, PerturbationTable>> = { D5_V3_js2: checkTable(D5_V3_JS2) };
const NOISE = Object.fromEntries(Object.entries(TABLES).map(([id, table]) => [id, noiseOf(table)])) as Readonly<
  Record<PerturbationTableId, ReturnType<typeof noiseOf>>
>;

/** Published number of units of one atom, before rounding: of records by their keys, of persons by theirs. */
export const protectedCount = (count: number, keySum: number, protection: Protection): number =>
  protection.kind === 'exact' ? count : count + NOISE[protection.table](count, keySum / 2 ** 32);
