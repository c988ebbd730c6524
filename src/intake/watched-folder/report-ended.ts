import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Delivery } from '../../model/delivery.ts';
import { type DeliveryId, deliveryId } from '../../model/ids.ts';
import type { WatchEffects } from './watch-effects.ts';

/** Name under which a file waits for the end of its delivery: the delivery's id, then its own name. */
export const takenName = (id: DeliveryId, name: string) => `${id}--${name}`;

/** Gives each ended delivery its folder under `done`: the file as sent, the outcome, the findings, the rows to mend. */
export async function reportEnded(drop: string, effects: WatchEffects): Promise<void> {
  const taken = join(drop, 'taken');
  for (const file of await readdir(taken).catch(() => [])) {
    const [id, name] = splitName(file);
    if (id === undefined || name === undefined) continue;
    const delivery = await effects.find(id);
    // A restored backup may not know it: then it is delivered once more.
    if (!delivery) await rename(join(taken, file), join(drop, name));
    else if (delivery.finishedAt !== undefined || delivery.state === 'unchanged')
      await report(drop, delivery, join(taken, file), name, effects);
  }
}

async function report(drop: string, delivery: Delivery, file: string, name: string, effects: WatchEffects) {
  const folder = join(drop, 'done', delivery.id);
  await mkdir(folder, { recursive: true, mode: 0o770 });
  if (Object.keys(delivery.findings).length > 0)
    await pipeline(
      Readable.from(effects.findingLines(delivery.id)),
      createWriteStream(join(folder, 'findings.ndjson')),
    );
  const quarantine = await effects.quarantine(delivery.id);
  if (quarantine) await pipeline(quarantine, createWriteStream(join(folder, 'quarantine.csv')));
  await writeFile(join(folder, 'outcome.json'), `${JSON.stringify(delivery, null, 2)}\n`);
  // Last: as long as the file is in `taken`, the next round does all of this again.
  await rename(file, join(folder, name));
}

function splitName(file: string): readonly [DeliveryId, string] | readonly [] {
  const at = file.indexOf('--');
  try {
    return at > 0 ? [deliveryId(file.slice(0, at)), file.slice(at + 2)] : [];
  } catch {
    return [];
  }
}
