import { randomUUID } from 'node:crypto';
import { diskFiles } from '../intake/disk-files.ts';
import { type Intake, openIntake } from '../intake/intake.ts';
import { deliveryId } from '../model/ids.ts';
import type { Moment } from '../model/world.ts';
import { deliveryRecords } from '../store/facts/delivery-records.ts';
import { recordKeySecret } from '../store/facts/record-key-secret.ts';
import type { DataFolder } from './data-folder.ts';
import { openBench } from './open-bench.ts';
import type { Stores } from './stores.ts';
import type { WorldKeeper } from './world-keeper.ts';

interface Parts {
  readonly folder: DataFolder;
  readonly stores: Stores;
  readonly keeper: WorldKeeper;
  readonly now: () => Moment;
  readonly report: (error: unknown, what: string) => void;
}

/** Opens the way in and lets it finish what the last run left. */
export async function startIntake({ folder, stores, keeper, now, report }: Parts): Promise<Intake> {
  const intake = await openIntake({
    catalogue: () => keeper.world().catalogue,
    connect: stores.engine.connect,
    openBench: (catalogue) => openBench(folder, catalogue),
    deliveries: deliveryRecords,
    files: await diskFiles(folder.root),
    recordKeySecret: await recordKeySecret(folder.root),
    now: () => new Date(now().instant),
    newId: () => deliveryId(randomUUID()),
    mandates: async () => keeper.world().mandates,
    record: stores.log.append,
    hasOutcome: async (...step) => stores.log.hasOutcome(...step),
    landed: () => keeper.refresh(),
    reportFault: (id, error) => report(error, `delivery ${id}`),
  });
  await intake.resume();
  return intake;
}
