import type { DatasetDefinition } from '../../model/dataset.ts';
import { INTERVENTIONS } from '../../model/datasets/interventions.ts';
import { INVESTIGATIONS } from '../../model/datasets/investigations.ts';
import { NETWORK_TIES } from '../../model/datasets/network-ties.ts';
import { PROSECUTIONS } from '../../model/datasets/prosecutions.ts';
import { REGISTRATIONS } from '../../model/datasets/registrations.ts';
import { ROUTE_LEGS } from '../../model/datasets/route-legs.ts';
import { SIGNALS } from '../../model/datasets/signals.ts';
import { SUSPECTS } from '../../model/datasets/suspects.ts';
import { VERDICTS } from '../../model/datasets/verdicts.ts';
import type { FileRecipe, Stage } from '../stage.ts';
import { CHAIN_STAGES, INVESTIGATIONS_FILE, PROSECUTIONS_FILE, SUSPECTS_FILE, VERDICTS_FILE } from './chain.ts';
import { INTERVENTIONS_FILE, INTERVENTIONS_STAGE } from './interventions.ts';
import { NETWORK_TIES_FILE, NETWORK_TIES_STAGE } from './network-ties.ts';
import { REGISTRATIONS_FILE, REGISTRATIONS_STAGE } from './registrations.ts';
import { ROUTE_LEGS_FILE, ROUTE_LEGS_STAGE } from './route-legs.ts';
import { SIGNALS_FILE, SIGNALS_STAGE } from './signals.ts';

/** Parents before children. Add at the end only: the place of a stratum is part of its random numbers. */
export const STAGES: readonly Stage[] = [
  SIGNALS_STAGE,
  ...CHAIN_STAGES,
  REGISTRATIONS_STAGE,
  ROUTE_LEGS_STAGE,
  NETWORK_TIES_STAGE,
  INTERVENTIONS_STAGE,
];

/** What is delivered, in the order of delivery. */
export const DEMO_FILES: readonly { readonly recipe: FileRecipe; readonly dataset: DatasetDefinition }[] = [
  { recipe: SIGNALS_FILE, dataset: SIGNALS },
  { recipe: INVESTIGATIONS_FILE, dataset: INVESTIGATIONS },
  { recipe: SUSPECTS_FILE, dataset: SUSPECTS },
  { recipe: PROSECUTIONS_FILE, dataset: PROSECUTIONS },
  { recipe: VERDICTS_FILE, dataset: VERDICTS },
  { recipe: REGISTRATIONS_FILE, dataset: REGISTRATIONS },
  { recipe: ROUTE_LEGS_FILE, dataset: ROUTE_LEGS },
  { recipe: NETWORK_TIES_FILE, dataset: NETWORK_TIES },
  { recipe: INTERVENTIONS_FILE, dataset: INTERVENTIONS },
];
