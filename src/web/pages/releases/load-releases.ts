import {
  DossiersSchema,
  LegalGroundsSchema,
  ReleaseRequestsSchema,
  type WireDossier,
  type WireReleaseRequest,
} from '../../../model/wire/release-dossier.ts';
import { ReleaseScopesSchema } from '../../../model/wire/release-scope.ts';
import { ReleasesSchema, type WireRelease } from '../../../model/wire/sharing.ts';
import type { PartnerNames } from '../../../views/coverage-view.ts';
import { dimensionOf, type ReleaseContext, type ShownContent } from '../../../views/releases/release-context.ts';
import { loadCodelists } from '../../client/codelists.ts';
import type { Result } from '../../client/request.ts';
import { request } from '../../client/request.ts';

/** Everything that the page on releases shows, with the words to tell it in. */
export interface ReleasesGround {
  /** In force, for this account's forums and of its partners. */
  readonly releases: readonly WireRelease[];
  /** Of its partners, in every state. */
  readonly dossiers: readonly WireDossier[];
  readonly requests: readonly WireReleaseRequest[];
  readonly context: ReleaseContext;
}

/** @param partners names to say owners with */
export async function loadReleases(partners: PartnerNames, signal: AbortSignal): Promise<Result<ReleasesGround>> {
  const [releases, dossiers, requests, scopes, grounds] = await Promise.all([
    request('/v1/releases', ReleasesSchema, { signal }),
    request('/v1/release-dossiers', DossiersSchema, { signal }),
    request('/v1/release-requests', ReleaseRequestsSchema, { signal }),
    request('/v1/release-scopes', ReleaseScopesSchema, { signal }),
    request('/v1/legal-grounds', LegalGroundsSchema, { signal }),
  ]);
  if (releases.kind !== 'ready') return releases;
  if (dossiers.kind !== 'ready') return dossiers;
  if (requests.kind !== 'ready') return requests;
  if (scopes.kind !== 'ready') return scopes;
  if (grounds.kind !== 'ready') return grounds;
  const contents = [...releases.value.releases, ...dossiers.value.dossiers.map(({ content }) => content)];
  const lists = contents.flatMap((content) => listsIn(content, scopes.value));
  const codelists = await loadCodelists([...new Set(lists)], signal);
  if (codelists.kind !== 'ready') return codelists;
  return {
    kind: 'ready',
    value: {
      ...releases.value,
      ...dossiers.value,
      ...requests.value,
      context: { ...scopes.value, ...grounds.value, codelists: codelists.value, partners },
    },
  };
}

/** Lists whose codes a slice names. */
const listsIn = (
  { slices, dataset }: Pick<ShownContent, 'slices' | 'dataset'>,
  scopes: Pick<ReleaseContext, 'datasets'>,
): readonly string[] =>
  slices.flatMap(({ filters }) =>
    filters.flatMap(({ dimension }) => dimensionOf(scopes, dataset, dimension)?.codelist ?? []),
  );
