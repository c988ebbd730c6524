import { createHash } from 'node:crypto';
import { InputError } from '../model/errors.ts';
import type { DeliveryId } from '../model/ids.ts';
import { checkMayDeliver } from './check-may-deliver.ts';
import type { IntakeConnection, IntakeEffects } from './effects.ts';
import type { DeliveryRequest, Receipt } from './intake.ts';
import { intentOf, outcomeOf } from './log-entries.ts';
import { orNoRoom } from './no-room.ts';
import { wordsOf } from './words-of.ts';

/**
 * Takes a file in: whether one may, that one wants to (in the log), the file, its registration; each durable before the
 * next begins, so that a file without a row is one that nobody was told of.
 */
export async function receiveFile(
  facts: IntakeConnection,
  effects: IntakeEffects,
  request: DeliveryRequest,
  content: AsyncIterable<Uint8Array>,
  maximumBytes: number,
): Promise<Receipt> {
  const at = effects.now();
  await checkMayDeliver(effects, request, at);
  checkMapping(request);
  const id = effects.newId();
  await effects.record([intentOf(id, request, at)]);
  try {
    const file = await keepFile(effects, id, content, maximumBytes);
    checkDigest(request, file);
    const chosen =
      request.mapping ?? (await request.choose?.({ path: effects.files.path(id), fileName: request.fileName }));
    return await register(facts, effects, chosen ? { ...request, mapping: chosen } : request, id, file, at);
  } catch (error) {
    await effects.files.removeReceived(id);
    const status = error instanceof InputError ? `refused:${error.code}` : 'failed';
    await effects.record([outcomeOf(id, request, status, effects.now())]);
    throw error;
  }
}

function checkMapping(request: DeliveryRequest): void {
  const { partner, mapping } = request;
  if (mapping && (mapping.partner !== partner || mapping.dataset !== request.dataset))
    throw new InputError(
      'DELIVERY_REFUSED',
      `the mapping is for ${mapping.partner} and '${mapping.dataset}', the delivery for ${partner} and '${request.dataset}'; choose the mapping that belongs to it`,
    );
}

function checkDigest({ contentDigest }: DeliveryRequest, { contentHash, bytes }: KeptFile): void {
  if (contentDigest !== undefined && contentDigest !== contentHash)
    throw new InputError(
      'REQUEST_INVALID',
      `the ${bytes} bytes that came have another digest than Content-Digest says: they were cut off or changed on the way; send the file again`,
    );
}

interface KeptFile {
  readonly bytes: number;
  readonly contentHash: string;
}

async function keepFile(
  { files }: IntakeEffects,
  id: DeliveryId,
  content: AsyncIterable<Uint8Array>,
  maximumBytes: number,
): Promise<KeptFile> {
  const file = await files.receive(id);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of content) {
      bytes += piece.length;
      if (bytes > maximumBytes)
        throw new InputError(
          'TOO_LARGE',
          `the file is larger than ${maximumBytes} bytes; split it by period, each part with the header line`,
        );
      hash.update(piece);
      await file.write(piece);
    }
    await file.keep();
  } catch (error) {
    await file.discard();
    throw orNoRoom(error);
  }
  return { bytes, contentHash: hash.digest('hex') };
}

async function register(
  facts: IntakeConnection,
  effects: IntakeEffects,
  request: DeliveryRequest,
  id: DeliveryId,
  file: KeptFile,
  at: Date,
): Promise<Receipt> {
  const { deliveries, files } = effects;
  const mapping = request.mapping ? JSON.stringify(request.mapping) : '';
  const { dataset, partner: owner, account } = request;
  const words = wordsOf(effects.catalogue(), dataset, owner);
  const kind = request.kind ?? 'delivery';
  const isKnown =
    kind === 'delivery' &&
    (await deliveries.isTakenIn(facts, { owner, dataset, mapping, words, contentHash: file.contentHash }));
  const state = isKnown ? 'unchanged' : 'received';
  await deliveries.add(facts, {
    id,
    kind,
    ...(request.mends === undefined ? {} : { mends: request.mends }),
    dataset,
    owner,
    account,
    fileName: bareName(request.fileName),
    ...file,
    receivedAt: at.toISOString(),
    state,
    mapping,
    words,
    traceId: request.traceId,
    step: request.step ?? 0,
  });
  if (isKnown) await files.removeReceived(id);
  return { id, state, ...file };
}

// Browsers and shells send paths, which say where somebody keeps his files.
const bareName = (name: string) =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/[^\p{L}\p{N} ._()-]/gu, '_').slice(0, 120);
