import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../model/errors.ts';
import type { AccountId, DatasetId, DeliveryId, PartnerId } from '../../model/ids.ts';
import { orNoRoom } from '../no-room.ts';

/** A file that was sent once and not delivered yet. Its description outlives a restart, beside it. */
export interface DraftDelivery {
  readonly id: DeliveryId;
  readonly partner: PartnerId;
  readonly dataset: DatasetId;
  readonly account: AccountId;
  readonly fileName: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly contentHash: string;
  /** ISO date-times, UTC. */
  readonly receivedAt: string;
  readonly expiresAt: string;
  /** What it became; its file is then gone from here. */
  readonly delivery?: DeliveryId;
}

/** The folder `drafts` of the data folder. */
export interface DraftFiles {
  /** Streams to disk; nothing is left when it fails. @throws InputError TOO_LARGE */
  receive(
    id: DeliveryId,
    content: AsyncIterable<Uint8Array>,
    maximumBytes: number,
  ): Promise<Pick<DraftDelivery, 'bytes' | 'contentHash'>>;
  path(id: DeliveryId): string;
  read(id: DeliveryId, pieceBytes?: number): AsyncIterable<Uint8Array>;
  describe(draft: DraftDelivery): Promise<void>;
  find(id: DeliveryId): Promise<DraftDelivery | undefined>;
  all(): Promise<readonly DraftDelivery[]>;
  removeContent(id: DeliveryId): Promise<void>;
  remove(id: DeliveryId): Promise<void>;
  /** Removes what no description belongs to: uploads that were cut off. Only while nothing is being received. */
  sweep(): Promise<void>;
}

/** Where draft deliveries lie. */
export const draftFolder = (dataFolder: string) => join(dataFolder, 'drafts');

export async function diskDrafts(dataFolder: string): Promise<DraftFiles> {
  const folder = draftFolder(dataFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const content = (id: string) => join(folder, `${id}.file`);
  const description = (id: string) => join(folder, `${id}.json`);
  const find = (id: DeliveryId) =>
    readFile(description(id), 'utf8').then(
      // Written by `describe` alone.
      (text) => JSON.parse(text) as DraftDelivery,
      () => undefined,
    );
  const names = async (end: string) =>
    (await readdir(folder)).filter((name) => name.endsWith(end)).map((name) => name.slice(0, -end.length));
  const remove = async (id: string) => {
    await rm(description(id), { force: true });
    await rm(content(id), { force: true });
  };
  return {
    receive: (id, pieces, maximumBytes) => receive(content(id), pieces, maximumBytes),
    path: content,
    read: (id, pieceBytes) =>
      createReadStream(content(id), pieceBytes === undefined ? {} : { highWaterMark: pieceBytes }),
    async describe(draft) {
      const part = `${description(draft.id)}.part`;
      await writeFile(part, JSON.stringify(draft), { mode: 0o600, flush: true });
      await rename(part, description(draft.id));
    },
    find,
    async all() {
      const found = await Promise.all((await names('.json')).map((id) => find(id as DeliveryId)));
      return found.filter((draft) => draft !== undefined);
    },
    removeContent: (id) => rm(content(id), { force: true }),
    remove,
    async sweep() {
      const described = new Set(await names('.json'));
      for (const id of await names('.file')) if (!described.has(id)) await remove(id);
      for (const name of await names('.part')) await rm(join(folder, `${name}.part`), { force: true });
    },
  };
}

async function receive(path: string, pieces: AsyncIterable<Uint8Array>, maximumBytes: number) {
  const file = await open(path, 'w', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > maximumBytes)
        throw new InputError(
          'TOO_LARGE',
          `the file is larger than ${maximumBytes} bytes; split it by period, each part with the header line`,
        );
      hash.update(piece);
      await file.appendFile(piece);
    }
    await file.sync();
    await file.close();
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw orNoRoom(error);
  }
  return { bytes, contentHash: hash.digest('hex') };
}
