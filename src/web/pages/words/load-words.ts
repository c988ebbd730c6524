import type { WireCandidate, WireProposal } from '../../../model/wire/code-proposal.ts';
import { CandidatesSchema, ProposalsSchema } from '../../../model/wire/code-proposal.ts';
import { RemappingsSchema, type WireRemappings } from '../../../model/wire/remapping.ts';
import type { WireDataset } from '../../../model/wire/words.ts';
import { DatasetsSchema, WireCodelistsSchema } from '../../../model/wire/words.ts';
import type { Audience } from '../../client/answers.ts';
import { audienceQuery } from '../../client/audience-query.ts';
import { type Codelists, loadCodelists } from '../../client/codelists.ts';
import type { Result } from '../../client/request.ts';
import { request } from '../../client/request.ts';

/** Everything that the page on words shows. */
export interface WordsGround {
  readonly codelists: Codelists;
  readonly datasets: readonly WireDataset[];
  readonly isKeeper: boolean;
  readonly proposals: readonly WireProposal[];
  readonly candidates: readonly WireCandidate[];
  /** Absent for who may not deliver. */
  readonly remappings: WireRemappings | undefined;
}

/**
 * @param partner whose candidates may be seen and proposed; undefined = none
 * @param owner whose deliveries one may decide on; undefined = none
 */
export async function loadWords(
  as: Audience | undefined,
  partner: string | undefined,
  owner: string | undefined,
  signal: AbortSignal,
): Promise<Result<WordsGround>> {
  const none = { kind: 'ready' as const, value: undefined };
  const [heads, desk, datasets, candidates, remappings] = await Promise.all([
    request('/v1/codelists', WireCodelistsSchema, { signal }),
    request('/v1/code-proposals', ProposalsSchema, { signal }),
    as === undefined ? none : request(`/v1/datasets?${audienceQuery(as)}`, DatasetsSchema, { signal }),
    partner === undefined
      ? none
      : request(`/v1/code-proposals/candidates?partner=${encodeURIComponent(partner)}`, CandidatesSchema, { signal }),
    owner === undefined
      ? none
      : request(`/v1/remappings?partner=${encodeURIComponent(owner)}`, RemappingsSchema, { signal }),
  ]);
  if (heads.kind !== 'ready') return heads;
  if (desk.kind !== 'ready') return desk;
  if (datasets.kind !== 'ready') return datasets;
  if (candidates.kind !== 'ready') return candidates;
  if (remappings.kind !== 'ready') return remappings;
  const codelists = await loadCodelists(
    heads.value.codelists.map(({ id }) => id),
    signal,
  );
  if (codelists.kind !== 'ready') return codelists;
  return {
    kind: 'ready',
    value: {
      codelists: codelists.value,
      datasets: datasets.value?.datasets ?? [],
      ...desk.value,
      candidates: candidates.value?.candidates ?? [],
      remappings: remappings.value,
    },
  };
}
