import { randomUUID } from 'node:crypto';
import type { ApiEffects } from '../api/effects.ts';
import { diskFiles } from '../intake/disk-files.ts';
import { type DraftDesk, openDraftDesk } from '../intake/drafts/draft-desk.ts';
import { type DraftDelivery, diskDrafts } from '../intake/drafts/draft-files.ts';
import type { Intake } from '../intake/intake.ts';
import type { Deliverer } from '../intake/mappings/deliverer.ts';
import { openMappingDesk } from '../intake/mappings/mapping-desk.ts';
import { sampleOf } from '../intake/source-sample.ts';
import { deliveryId } from '../model/ids.ts';
import { MAPPINGS } from '../model/mappings/index.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import type { Moment } from '../model/world.ts';
import { recordKeySecret } from '../store/facts/record-key-secret.ts';
import type { DataFolder } from './data-folder.ts';
import { draftEffects } from './draft-effects.ts';
import { openBench } from './open-bench.ts';
import { recogniseMapping } from './recognise-mapping.ts';
import { registerMappings } from './register-mappings.ts';
import type { Stores } from './stores.ts';
import type { WorldKeeper } from './world-keeper.ts';

interface Parts {
  readonly folder: DataFolder;
  readonly stores: Stores;
  readonly keeper: WorldKeeper;
  readonly intake: Intake;
  readonly now: () => Moment;
  readonly report: (error: unknown, what: string) => void;
}

export interface Drafts {
  readonly effects: Pick<ApiEffects, 'mappings' | 'drafts'>;
  readonly recognise: ReturnType<typeof recogniseMapping>;
  readonly desk: DraftDesk;
  close(): Promise<void>;
}

const MAXIMUM_BYTES = 8 * 2 ** 30;

/** Opens what stands before the way in: mappings, drafts and dry runs. */
export async function startDrafts({ folder, stores, keeper, intake, now, report }: Parts): Promise<Drafts> {
  const ground = {
    catalogue: () => keeper.world().catalogue,
    mandates: async () => keeper.world().mandates,
    now: () => new Date(now().instant),
    record: stores.log.append,
  };
  const facts = await stores.engine.connect();
  const sample = (file: string, fileName: string, layout?: SourceMapping['layout']) =>
    sampleOf(facts, file, fileName, layout);
  const mappings = openMappingDesk({ ...ground, builtIn: MAPPINGS, ...registerMappings(stores.register) });
  const drafts = await diskDrafts(folder.root);
  const desk = await openDraftDesk({
    ...ground,
    drafts,
    mappings,
    sample,
    maximumBytes: MAXIMUM_BYTES,
    files: await diskFiles(folder.root),
    recordKeySecret: await recordKeySecret(folder.root),
    openBench: (catalogue) => openBench(folder, catalogue),
    deliver: ({ id, partner, dataset, fileName }, account, mapping, traceId) =>
      intake.receive(
        { account, partner, dataset, fileName, traceId, ...(mapping ? { mapping } : {}) },
        drafts.read(id),
      ),
    newId: () => deliveryId(randomUUID()),
    reportFault: (id, error) => report(error, `draft delivery ${id}`),
  });
  await desk.expire();
  const recognise = recogniseMapping(mappings, sample);
  const parts = {
    ...ground,
    ...{ desk, mappings },
    recognise: (deliverer: Deliverer, { id, fileName }: DraftDelivery) =>
      recognise(deliverer, { path: drafts.path(id), fileName }),
  };
  return {
    effects: { mappings, drafts: draftEffects(parts) },
    recognise,
    desk,
    async close() {
      await desk.close();
      facts.close();
    },
  };
}
