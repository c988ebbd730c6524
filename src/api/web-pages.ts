import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { InputError } from '../model/errors.ts';

/** The built pages: one document at `/`, its files beside it. Files carry their hash in the name and may be kept. */
export async function webPages(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new InputError('CONFIG_INVALID', 'the web pages are not built; run: npm run build:web');
  await app.register(fastifyStatic, {
    root: folder,
    index: 'index.html',
    cacheControl: false,
    setHeaders: (reply, file) => {
      const isHashed = path.relative(folder, file).startsWith('assets');
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-store');
      reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    },
  });
}
