import { basename } from 'node:path';
import { unreadable } from '../cli-error.ts';
import type { ApiClient } from '../client.ts';
import type { CliEffects } from '../effects.ts';
import { showProgress } from '../print.ts';

/** Streams a file to the server; gives the address of the delivery. */
export async function sendFile(
  path: string,
  { dataset, partner }: { readonly dataset: string; readonly partner: string },
  client: ApiClient,
  effects: CliEffects,
): Promise<string> {
  const { bytes, stream } = await effects.files.open(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  const query = new URLSearchParams({ dataset, partner, fileName: basename(path) });
  let sent = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      sent += chunk.byteLength;
      showProgress(`${path}: ${megabytes(sent)} of ${megabytes(bytes)} MB sent`, effects);
      controller.enqueue(chunk);
    },
  });
  return client.upload(`/v1/deliveries?${query}`, 'text/csv', stream.pipeThrough(counted));
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
