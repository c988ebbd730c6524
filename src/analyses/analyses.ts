import type { Analysis } from './analysis.ts';
import { DISCLOSURE_ANALYSES } from './disclosure.ts';
import { EARLY_WARNING_ANALYSES } from './early-warning.ts';
import { KERNEL_ANALYSES } from './kernels.ts';
import { NETWORK_MEASURES } from './network-measures.ts';
import { NETWORK_ANALYSES } from './networks.ts';
import { POLICY_EFFECT_ANALYSES } from './policy-effect.ts';
import { POPULATION_SIZE_ANALYSES } from './population-size.ts';
import { SUPPRESSION_ANALYSES } from './suppression.ts';
import { TEXT_ANALYSES } from './text.ts';

/** Every method that can be run on one's own figures. */
export const ANALYSES: readonly Analysis[] = [
  ...DISCLOSURE_ANALYSES,
  ...SUPPRESSION_ANALYSES,
  ...EARLY_WARNING_ANALYSES,
  ...POPULATION_SIZE_ANALYSES,
  ...POLICY_EFFECT_ANALYSES,
  ...TEXT_ANALYSES,
  ...NETWORK_ANALYSES,
  ...NETWORK_MEASURES,
  ...KERNEL_ANALYSES,
];
