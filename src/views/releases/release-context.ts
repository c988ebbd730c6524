import type { WireLegalGround } from '../../model/wire/release-dossier.ts';
import type { WireReleaseScope } from '../../model/wire/release-scope.ts';
import type { WireForum, WireRelease } from '../../model/wire/sharing.ts';
import type { WireCodelist, WireDimension } from '../../model/wire/words.ts';
import type { PartnerNames } from '../coverage-view.ts';

/** What a release says, in a draft as in force. */
export type ShownContent = Omit<WireRelease, 'id' | 'datasetLabel' | 'dimensions' | 'asOf'>;
export type ShownSlice = ShownContent['slices'][number];

/** What is needed to say a release in words. What is not known is named by its id. */
export interface ReleaseContext {
  readonly datasets: readonly WireReleaseScope[];
  readonly forums: readonly WireForum[];
  readonly grounds: readonly WireLegalGround[];
  readonly codelists: ReadonlyMap<string, WireCodelist>;
  readonly partners: PartnerNames;
}

export const scopeOf = (
  { datasets }: Pick<ReleaseContext, 'datasets'>,
  dataset: string,
): WireReleaseScope | undefined => datasets.find(({ id }) => id === dataset);

export const dimensionOf = (
  context: Pick<ReleaseContext, 'datasets'>,
  dataset: string,
  id: string,
): WireDimension | undefined => scopeOf(context, dataset)?.dimensions.find((dimension) => dimension.id === id);
