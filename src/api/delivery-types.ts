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

/** Lets a body of such a type through as it comes, to go to disk: it is never held in memory. */
export const streamFiles = (app: Pick<FastifyInstance, 'addContentTypeParser'>): void => {
  app.addContentTypeParser([...DELIVERY_TYPES], (_request, payload, done) => done(null, payload));
};

/** @throws Error with status 415 when the header names another type */
export function checkFileType(header: string | undefined): void {
  const type = header?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!DELIVERY_TYPES.some((known) => known === type))
    throw Object.assign(new Error(`a file is sent as one of ${DELIVERY_TYPES.join(', ')}`), { statusCode: 415 });
}
