import type { KnownTable } from '../../governance/published-tables/table-audience.ts';
import type { DatasetId, PartnerId, ReleaseId } from '../../model/ids.ts';
import type { Release } from '../../model/release.ts';
import type { DeliveryFacts, ReleaseDossier } from '../../model/release-dossier.ts';
import type { ReleaseRequest } from '../../model/release-request.ts';
import type { GivenFigures } from '../../model/release-withdrawal.ts';
import type { World } from '../../model/world.ts';
import type { LogEffects } from '../logged.ts';

/** What is added to the register, each as the next version of its id. */
export type ReleaseEntry =
  | { readonly kind: 'release'; readonly body: Release }
  | { readonly kind: 'release-dossier'; readonly body: ReleaseDossier }
  | { readonly kind: 'release-request'; readonly body: ReleaseRequest };

/** What the desk for releases needs from outside. */
export interface ReleaseEffects extends LogEffects {
  world(): World;
  /** UUID. */
  newId(): string;
  /** As the register has them at this moment. */
  dossiers(): readonly ReleaseDossier[];
  requests(): readonly ReleaseRequest[];
  releases(): readonly Release[];
  /**
   * One durable transaction, and the gate decides with it from the next question on. Waits for nothing.
   * @throws InputError TABLE_REFUSED when a release would stand beside a table that its readers know
   */
  store(entries: readonly ReleaseEntry[], by: string): void;
  /** Freezes an edition of what was approved, so that the forum sees figures at once. */
  formEditions(): Promise<void>;
  /** Tells open pages whose figures may have changed; now, and not at the next tick of the clock. */
  announce(): void;
  /** @param dimensions whose filling is looked at */
  facts(owner: PartnerId, dataset: DatasetId, dimensions: readonly string[]): Promise<DeliveryFacts>;
  /** What the log holds of figures that rested on the release. */
  given(release: ReleaseId): readonly GivenFigures[];
  /** Published tables that readers know or will: a release may not stand beside one, and a withdrawal leaves them. */
  knownTables(): readonly KnownTable[];
}
