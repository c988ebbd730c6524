import { afterAll, describe, expect, it } from 'vitest';
import type { Abundance } from '../src/statistics/population-size/abundance-model.ts';
import { type CaptureTable, captureTable } from '../src/statistics/population-size/capture-table.ts';
import { closedPopulation } from '../src/statistics/population-size/closed-population.ts';
import { decomposableAverage } from '../src/statistics/population-size/decomposable-average.ts';
import { emptyOverlapProbability } from '../src/statistics/population-size/empty-overlap-probability.ts';
import { hierarchicalModels } from '../src/statistics/population-size/hierarchical-models.ts';
import { identifiability } from '../src/statistics/population-size/identifiability.ts';
import { type ListPair, listPairs } from '../src/statistics/population-size/list-pairs.ts';
import { type LogLinearResult, logLinear } from '../src/statistics/population-size/log-linear.ts';
import { profileInterval } from '../src/statistics/population-size/profile-interval.ts';
import { stepwise } from '../src/statistics/population-size/stepwise.ts';
import { twoLists } from '../src/statistics/population-size/two-lists.ts';
import { jsonFiles, readJson, sharedFolder } from './shared-folder.ts';

/** R writes a list of one as the one, and an empty one as [] or null. */
type Listed<T> = T | readonly T[] | null;
type Row = Readonly<Record<string, number>>;

interface TableData {
  readonly total_observed?: number;
  readonly lists?: readonly string[];
  readonly histories: readonly (Row | { readonly lists: Listed<string>; readonly count: number })[];
}
interface LogLinearCase {
  readonly what: string;
  readonly data: string;
  readonly two_list_terms: Listed<string>;
  readonly N_hat: number;
  readonly wald_log_interval_95: readonly number[];
  readonly n_observed: number;
  readonly dark_figure: number;
  readonly se_log_dark: number;
  readonly deviance: number;
  readonly df_residual: number;
  readonly aic_adjusted_for_minus_inf: number;
  readonly coef: Row;
  readonly minus_infinity_parameters: Listed<string>;
  readonly poisson_prob_overlap_empty: Row;
}
interface AbundanceRow {
  readonly model: string;
  readonly abundance: number;
  readonly stderr: number;
  readonly deviance: number;
  readonly df: number;
  readonly AIC: number;
  readonly BIC: number;
  readonly infoFit: number;
}
interface ClosedCase extends Partial<TableData> {
  readonly data?: string;
  readonly capture_matrix?: readonly (readonly number[])[];
  readonly result: readonly AbundanceRow[];
}
interface AverageCase {
  readonly delta: number;
  readonly n_observed: number;
  readonly table: readonly Row[];
  readonly posterior_mean_N: number;
  readonly quantiles: Row;
  readonly top_models: readonly {
    readonly cliques: readonly (readonly (readonly number[])[])[];
    readonly posterior: number;
  }[];
}

const folder = sharedFolder('cases/mse');

/** Methods that are not built yet; their cases would be named here so that none is forgotten. */
const NOT_YET: readonly string[] = [];

describe.skipIf(!folder)('reference cases of population size', () => {
  const dir = folder ?? '';
  const files = folder ? jsonFiles(folder) : [];
  const ran = new Set<string>();
  const run = <T>(file: string) => {
    ran.add(file);
    return readJson<T>(dir, file);
  };
  const tableOf = (file: string) => toTable(run<TableData>(file));

  afterAll(() => {
    if (folder) console.info(`population size: ${ran.size} of ${files.length} case files ran`);
  });

  for (const file of files.filter((name) => name.startsWith('data_')))
    it(`${file}: reads as a table`, () => {
      const { total_observed } = run<TableData>(file);
      const total = tableOf(file).counts.reduce((a, b) => a + b);
      if (total_observed !== undefined) expect(total).toBe(total_observed);
      else expect(total).toBeGreaterThan(0);
    });

  it('estimates from two lists as the closed forms', () => {
    const { cases, zero_overlap } = run<{
      cases: readonly (Row & { chapman_ci95_normal: readonly number[]; log_dark_ci95: readonly number[] })[];
      zero_overlap: Row;
    }>('two_list_closed_form.json');
    for (const one of cases) {
      const found = twoLists(one['n1'] ?? 0, one['n2'] ?? 0, one['m'] ?? 0);
      const [low, middle, high] = one.log_dark_ci95;
      const { lincolnPetersen, chapman } = found;
      expect(found.observed).toBe(one['observed']);
      expectNear([lincolnPetersen?.estimate, ...(lincolnPetersen?.interval ?? [])], [middle, low, high], 1e-9);
      expectNear([chapman.estimate, chapman.variance], [one['chapman'], one['chapman_var']], 1e-9);
      expectNear(chapman.interval, one.chapman_ci95_normal, 1e-9);
    }
    const none = twoLists(zero_overlap['n1'] ?? 0, zero_overlap['n2'] ?? 0, 0);
    expect(none.lincolnPetersen).toBeUndefined();
    expect([none.chapman.estimate, none.chapman.isFlagged]).toEqual([zero_overlap['chapman'], true]);
  });

  it('tells for every model of three lists whether it may be fitted', () => {
    const { data, expected } = run<{ data: string; expected: readonly { terms: Listed<string>; ierr: number }[] }>(
      'ART3_identifiability.json',
    );
    const table = tableOf(data);
    for (const { terms, ierr } of expected) {
      const { exists, isIdentifiable } = identifiability(table, pairsOf(table, terms));
      expect([terms, Number(!exists) + 2 * Number(!isIdentifiable)]).toEqual([terms, ierr]);
      const { kind } = logLinear(table, pairsOf(table, terms));
      expect(kind).toBe(ierr === 0 ? 'fitted' : 'refused');
    }
  });

  for (const file of files.filter((name) => /_(main|stepwise_p\d+|fixed_\w+|all_two_list)\.json$/.test(name)))
    it(`${file}: estimate, interval, deviance, effects and empty overlaps`, () => {
      const reference = run<LogLinearCase>(file);
      const table = tableOf(reference.data);
      expectFit(table, estimated(table, reference), reference);
    });

  for (const file of files.filter((name) => /^rcapture_.*closedp/.test(name)))
    it(`${file}: closed-population models`, () => {
      const { data, capture_matrix = [], histories, result } = run<ClosedCase>(file);
      const table =
        data === undefined ? toTable({ histories: histories ?? matrixHistories(capture_matrix) }) : tableOf(data);
      const rows = closedPopulation(table);
      expect(rows.map(({ model }) => model)).toEqual(result.map(({ model }) => model));
      for (const [i, row] of result.entries()) expectAbundance(rows[i]?.abundance, row);
    });

  it('fits all hierarchical models of four lists, best BIC first', () => {
    const { n_models, top20_by_BIC } = run<{ n_models: number; top20_by_BIC: readonly AbundanceRow[] }>(
      'rcapture_MS_HIV.json',
    );
    const models = hierarchicalModels(tableOf('rcapture_HIV_closedp_t.json'));
    expect(models.length).toBe(n_models);
    expect(models.slice(0, 20).map(({ model }) => model)).toEqual(top20_by_BIC.map(({ model }) => model));
    for (const [i, row] of top20_by_BIC.entries()) expectAbundance(models[i]?.abundance, row);
  });

  it('gives the profile likelihood interval of the independence model', () => {
    const { profile_ci_95 } = run<{ profile_ci_95: Row }>('rcapture_profile_HIV_Mt.json');
    const found = profileInterval(tableOf('rcapture_HIV_closedp_t.json'), []);
    if (found.kind === 'refused') throw new Error(`refused: ${found.reason}`);
    const { abundance, infCL, supCL } = profile_ci_95;
    expectNear([found.estimate, found.lower, found.upper], [abundance, infCL, supCL], 1e-3);
  });

  for (const file of files.filter((name) => name.startsWith('dga_')))
    it(`${file}: average over decomposable graphs`, () => {
      const { delta, n_observed, table, posterior_mean_N, quantiles, top_models } = run<AverageCase>(file);
      const counts = toTable({ histories: table });
      expect(counts.counts.reduce((a, b) => a + b)).toBe(n_observed);
      const found = decomposableAverage(counts, delta);
      const { q025 = 0, q50 = 0, q975 = 0 } = quantiles;
      expectNear([found.mean], [posterior_mean_N], 1e-3);
      expectNear([0.025, 0.5, 0.975].map(found.quantile), [q025, q50, q975], 1e-3);
      const cliquesOf = (model: AverageCase['top_models'][number]) =>
        model.cliques.map(([clique = []]) => clique.reduce((sum, list) => sum + 2 ** (list - 1), 0));
      for (const [i, model] of top_models.entries()) {
        expect(found.models[i]?.graph.cliques.toSorted()).toEqual(cliquesOf(model).toSorted());
        expectNear([found.models[i]?.posterior], [model.posterior], 1e-3);
      }
    });

  it('leaves no case file out but those of methods that are not built yet', () => {
    expect(files.filter((file) => !ran.has(file))).toEqual(NOT_YET);
  });
});

function estimated(table: CaptureTable, { what, two_list_terms }: LogLinearCase): LogLinearResult {
  const threshold = /pthresh ([\d.]+)/.exec(what)?.[1];
  if (threshold !== undefined) return stepwise(table, Number(threshold));
  if (what.includes('main')) return logLinear(table, []);
  // "fixed" without terms means all pairs.
  return logLinear(table, two_list_terms === null ? listPairs(table.lists.length) : pairsOf(table, two_list_terms));
}

function expectFit(table: CaptureTable, fit: LogLinearResult, reference: LogLinearCase): void {
  if (fit.kind === 'refused') throw new Error(`refused: ${fit.reason}`);
  const numbers = [fit.estimate, ...fit.interval, fit.darkFigure, fit.standardError];
  const { N_hat, wald_log_interval_95, dark_figure, se_log_dark } = reference;
  expectNear(numbers, [N_hat, ...wald_log_interval_95, dark_figure, se_log_dark], 1e-6);
  expect(Math.abs(fit.deviance - reference.deviance)).toBeLessThan(1e-6);
  expect(Math.abs(fit.aic - reference.aic_adjusted_for_minus_inf)).toBeLessThan(1e-6);
  expect([fit.observed, fit.residualDf]).toEqual([reference.n_observed, reference.df_residual]);
  const finite = [...fit.coefficients].filter(([, value]) => Number.isFinite(value)).map(([name]) => name);
  // The order tells something only where it is that of the choice.
  const order = (names: readonly string[]) => (reference.what.includes('stepwise') ? names : names.toSorted());
  expect(order(finite)).toEqual(order(Object.keys(reference.coef)));
  expectNear(
    Object.keys(reference.coef).map((name) => fit.coefficients.get(name)),
    Object.values(reference.coef),
    1e-6,
  );
  const infinite = [...fit.coefficients].filter(([, value]) => value === Number.NEGATIVE_INFINITY);
  expect(infinite.map(([name]) => name)).toEqual(asList(reference.minus_infinity_parameters));
  expectNear(
    fit.emptyPairs.map((pair) => emptyOverlapProbability(table, fit.pairs, pair)),
    Object.values(reference.poisson_prob_overlap_empty),
    1e-6,
  );
}

/** What the reference marks as unreliable or negative must be refused here. */
function expectAbundance(found: Abundance | undefined, reference: AbundanceRow): void {
  if (reference.infoFit !== 0 || reference.abundance < 0) {
    expect(found?.kind).toBe('refused');
    return;
  }
  if (found?.kind !== 'estimated') throw new Error(`${reference.model} refused: ${found?.reason}`);
  expectNear([found.estimate], [reference.abundance], 1e-4);
  // The reference has a slip in its derivative for Mbh (see behavioural-response), so its standard error is not ours.
  if (reference.model !== 'Mbh') expectNear([found.standardError], [reference.stderr], 1e-4);
  const differences = [found.deviance - reference.deviance, found.aic - reference.AIC, found.bic - reference.BIC];
  for (const difference of differences) expect(Math.abs(difference), reference.model).toBeLessThan(1e-3);
  expect(found.residualDf).toBe(reference.df);
}

const matrixHistories = (matrix: readonly (readonly number[])[]): readonly Row[] =>
  matrix.map((row) => ({ ...Object.fromEntries(row.map((found, i) => [`c${i + 1}`, found])), count: 1 }));

function toTable({ lists, histories }: TableData): CaptureTable {
  const first = histories[0] ?? {};
  const names = lists ?? Object.keys(first).filter((key) => !['count', 'freq', 'n'].includes(key));
  return captureTable(
    names,
    histories.map((row) => {
      if ('lists' in row) return { lists: asList(row.lists as Listed<string>), count: row['count'] ?? 0 };
      return { lists: names.filter((name) => row[name] === 1), count: row['count'] ?? row['freq'] ?? row['n'] ?? 0 };
    }),
  );
}

const asList = <T>(value: Listed<T>): readonly T[] =>
  value === null ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

const pairsOf = ({ lists }: CaptureTable, terms: Listed<string>): readonly ListPair[] =>
  asList(terms).map((term) => {
    const [i = -1, j = -1] = term.split(':').map((name) => lists.indexOf(name));
    return [Math.min(i, j), Math.max(i, j)];
  });

function expectNear(
  found: readonly (number | undefined)[],
  expected: readonly (number | undefined)[],
  tolerance: number,
): void {
  expect(found.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) {
    const error = Math.abs((found[i] ?? Number.NaN) / (value ?? Number.NaN) - 1);
    expect(error, `${found[i]} for ${value}`).toBeLessThanOrEqual(tolerance);
  }
}
