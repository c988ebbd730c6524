import { type Abundance, abundanceModel } from './abundance-model.ts';
import { behaviouralResponse } from './behavioural-response.ts';
import type { CaptureTable } from './capture-table.ts';

export interface ClosedPopulationRow {
  /** As Rcapture calls it: 'M0', 'Mt', 'Mh Chao (LB)', ..., 'Mth Gamma3.5', 'Mb', 'Mbh'. */
  readonly model: string;
  readonly abundance: Abundance;
}
type Columns = (history: number) => readonly number[];

/** Effect of being on k lists, for persons who differ in how easily they are found; 0 for k = 0. */
const HETEROGENEITY: Readonly<Record<string, (k: number) => number>> = {
  Poisson2: (k) => 2 ** k - 1,
  Darroch: (k) => k ** 2 / 2,
  'Gamma3.5': (k) => Math.log(3.5) - Math.log(3.5 + k),
};

/**
 * Closed-population models side by side: equal chances (M0), chances per list (Mt), persons who differ (Mh: Chao's lower
 * bound, Poisson2, Darroch, Gamma3.5), both (Mth), and response to capture (Mb, Mbh; only for lists in time order).
 * log E n_w = a + b k (or sum b_i w_i) + e h(k), k the lists of a history; Chao's bound has an effect max(k - m, 0) for
 * m = 2..t-1, from which the first negative one is dropped until none is. N = observed + exp(a).
 *
 * @param table at least 3 lists, so that something is left to judge the models by
 * @returns one row per model, in the order above; see abundance-model for refusals
 * @throws RangeError when there are fewer than 3 lists
 * @see Baillargeon & Rivest (2007), Journal of Statistical Software 19(5); Chao (1987); Rcapture 1.4-4, closedp.t
 * @example closedPopulation(hare)[0] // M0: estimate 75.43, standard error 3.45
 */
export function closedPopulation(table: CaptureTable): readonly ClosedPopulationRow[] {
  if (table.lists.length < 3) throw new RangeError(`at least 3 lists are needed, got ${table.lists.length}`);
  const onHowMany = (history: number) => table.lists.filter((_, i) => (history & (1 << i)) > 0).length;
  const equal: Columns = (history) => [onHowMany(history)];
  const perList: Columns = (history) => table.lists.map((_, i) => (history >> i) & 1);
  return [
    { model: 'M0', abundance: abundanceModel(table, equal) },
    { model: 'Mt', abundance: abundanceModel(table, perList) },
    ...heterogeneous(table, 'Mh', equal, onHowMany),
    ...heterogeneous(table, 'Mth', perList, onHowMany),
    { model: 'Mb', abundance: behaviouralResponse(table, false) },
    { model: 'Mbh', abundance: behaviouralResponse(table, true) },
  ];
}

function heterogeneous(
  table: CaptureTable,
  name: string,
  columns: Columns,
  onHowMany: (history: number) => number,
): readonly ClosedPopulationRow[] {
  return [
    { model: `${name} Chao (LB)`, abundance: lowerBound(table, columns, onHowMany) },
    ...Object.entries(HETEROGENEITY).map(([law, effect]) => ({
      model: `${name} ${law}`,
      abundance: abundanceModel(table, (history) => [...columns(history), effect(onHowMany(history))]),
    })),
  ];
}

function lowerBound(table: CaptureTable, columns: Columns, onHowMany: (history: number) => number): Abundance {
  // A bend beyond which nobody was found is -infinity, the first to go.
  const most = Math.max(...table.counts.map((count, history) => (count > 0 ? onHowMany(history) : 0)));
  let bends = Array.from({ length: table.lists.length - 2 }, (_, i) => i + 2).filter((bend) => bend < most);
  for (;;) {
    const abundance = abundanceModel(table, (history) => [
      ...columns(history),
      ...bends.map((bend) => Math.max(onHowMany(history) - bend, 0)),
    ]);
    if (abundance.kind === 'refused') return abundance;
    const others = abundance.coefficients.length - bends.length;
    const negative = abundance.coefficients.slice(others).findIndex((it) => it < 0);
    if (negative < 0) return abundance;
    bends = bends.toSpliced(negative, 1);
  }
}
