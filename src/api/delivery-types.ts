import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** What a file may be sent as. The form is told by the bytes: the type only says that a file comes, and a wrong one does no harm. */
export const DELIVERY_TYPES = [
  'text/csv',
  'text/plain',
  'application/x-ndjson',
  'application/vnd.apache.parquet',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/zip',
  'application/gzip',
  'application/zstd',
  'application/octet-stream',
] as const;

/** Content codings whose bytes tell themselves; a file may also be compressed without saying so here. */
const CODINGS = ['identity', 'gzip', 'x-gzip', 'zstd'];

/** Lets a body of such a type through as it comes, to go to disk: it is never held in memory. */
export const streamFiles = (app: Pick<FastifyInstance, 'addContentTypeParser'>): void => {
  app.addContentTypeParser([...DELIVERY_TYPES], (_request, payload, done) => done(null, payload));
  app.addContentTypeParser('*', (request, _payload, done) => done(unsupportedType(request.headers['content-type'])));
};

/** @throws Error with status 415 when the headers name another type, or a coding that is not read */
export function checkFileType({ 'content-type': header, 'content-encoding': coding }: IncomingHttpHeaders): void {
  const type = header?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!DELIVERY_TYPES.some((known) => known === type)) throw unsupportedType(header);
  if (coding !== undefined && !CODINGS.includes(coding.trim().toLowerCase()))
    throw unsupported(`Content-Encoding '${coding}' is not read here; send the file plain, in gzip or in zstd`);
}

const unsupportedType = (header: string | undefined) =>
  unsupported(
    `${header ? `Content-Type '${header}' is no file` : 'Content-Type is absent'}; send a file as one of ${DELIVERY_TYPES.join(', ')}`,
  );

const unsupported = (message: string) => Object.assign(new Error(message), { statusCode: 415 });
