import { type RandomDraws, randomDraws } from '../kernels/random-draws.ts';
import type { Progress } from '../progress.ts';
import { type RegressionPosterior, regressionPosterior } from './regression-posterior.ts';

export interface StructuralOptions {
  /** Shown with the result. */
  readonly seed: number;
  /** Draws kept, at least 1,000. Default 5,000. */
  readonly draws?: number;
  /** Draws thrown away first. Default 1,000. */
  readonly burnIn?: number;
  /** Guess of the sd of a step of the level, in sd of y before the break. Default 0.01; 0.1 where the fit is poor. */
  readonly levelSd?: number;
  readonly progress?: Progress | undefined;
}

export interface StructuralInput {
  /** Standardised by the points before the break. */
  readonly y: Float64Array;
  /** Regressors, standardised likewise, one array per regressor over all points. */
  readonly x: readonly Float64Array[];
  /** Points before the break. */
  readonly before: number;
}

const LEVEL_DEGREES = 32;
/** Of the observation noise: degrees of freedom, and its expected variance with and without regressors. */
const NOISE_DEGREES = { regression: 50, level: 0.01 };
const NOISE_GUESS = { regression: 0.2, level: 1 };

/**
 * Gibbs sampler of y_t = mu_t + beta'x_t + e_t, mu_(t+1) = mu_t + eta_t, fitted before the break. Each round draws the level (forward
 * filter, backward sample), the variance of its steps (inverse gamma, 32 degrees, at most 1), beta and the noise variance jointly,
 * and then y after the break with noise: what it would have been without policy.
 *
 * @returns one array per draw: y after the break, standardised
 * @throws RangeError when fewer than 1,000 draws are asked, or the guess of the level's sd is not above 0
 * @see Brodersen et al. (2015), Annals of Applied Statistics 9(1); Fruehwirth-Schnatter (1994), Journal of Time Series Analysis 15(2)
 * @example structuralDraws({ y, x: [x1], before: 70 }, { seed: 1 }).length // 5000
 */
export function structuralDraws(input: StructuralInput, options: StructuralOptions): readonly Float64Array[] {
  const { seed, draws = 5000, burnIn = 1000, levelSd = 0.01, progress } = options;
  if (!(Number.isInteger(draws) && draws >= 1000)) throw new RangeError(`needs 1,000 draws or more, got ${draws}`);
  if (!(levelSd > 0)) throw new RangeError(`the level's sd must be above 0, got ${levelSd}`);
  const { x, before } = input;
  const y = input.y.slice(0, before);
  const random = randomDraws(seed);
  const kind = x.length > 0 ? 'regression' : 'level';
  const prior = { degrees: NOISE_DEGREES[kind], guess: NOISE_GUESS[kind] };
  const posterior: RegressionPosterior = regressionPosterior(
    x.map((it) => it.slice(0, before)),
    prior,
  );
  let [levelVariance, noiseVariance] = [levelSd ** 2, 0.5];
  let beta: readonly number[] = x.map(() => 0);
  const kept: Float64Array[] = [];
  const explained = (t: number) => beta.reduce((sum, b, j) => sum + b * (x[j]?.[t] ?? 0), 0);
  for (let round = 0; round < burnIn + draws; round++) {
    if (round % 100 === 0) progress?.(round / (burnIn + draws));
    const level = drawLevel(
      y.map((value, t) => value - explained(t)),
      { levelVariance, noiseVariance, firstMean: y[0] ?? 0 },
      random,
    );
    const steps = level.reduce((sum, value, t) => sum + (t === 0 ? 0 : (value - (level[t - 1] ?? 0)) ** 2), 0);
    const shape = (LEVEL_DEGREES + before - 1) / 2;
    // The upper limit of the variance is so far out that drawing again is all it takes.
    do levelVariance = (LEVEL_DEGREES * levelSd ** 2 + steps) / 2 / random.gamma(shape);
    while (levelVariance > 1);
    const drawn = posterior(
      y.map((value, t) => value - (level[t] ?? 0)),
      random,
    );
    beta = drawn.beta;
    noiseVariance = drawn.noiseVariance;
    if (round < burnIn) continue;
    let mu = level[before - 1] ?? 0;
    kept.push(
      Float64Array.from({ length: input.y.length - before }, (_, i) => {
        mu += Math.sqrt(levelVariance) * random.normal();
        return mu + explained(before + i) + Math.sqrt(noiseVariance) * random.normal();
      }),
    );
  }
  return kept;
}

interface LevelState {
  readonly levelVariance: number;
  readonly noiseVariance: number;
  /** The first level is normal around this with variance 1. */
  readonly firstMean: number;
}

/** A path of the level given the observations: forward filter, backward sample. */
function drawLevel(values: Float64Array, state: LevelState, random: RandomDraws): Float64Array {
  const { levelVariance, noiseVariance, firstMean } = state;
  const [means, variances] = [new Float64Array(values.length), new Float64Array(values.length)];
  let [mean, variance] = [firstMean, 1];
  for (const [t, value] of values.entries()) {
    const gain = variance / (variance + noiseVariance);
    mean += gain * (value - mean);
    variance *= 1 - gain;
    means[t] = mean;
    variances[t] = variance;
    variance += levelVariance;
  }
  const path = new Float64Array(values.length);
  for (let t = values.length - 1; t >= 0; t--) {
    const [own, spread] = [means[t] ?? 0, variances[t] ?? 0];
    const gain = t === values.length - 1 ? 0 : spread / (spread + levelVariance);
    const centre = own + gain * ((path[t + 1] ?? 0) - own);
    path[t] = centre + Math.sqrt(spread * (1 - gain)) * random.normal();
  }
  return path;
}
