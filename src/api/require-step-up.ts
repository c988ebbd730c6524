import type { FastifyReply, FastifyRequest } from 'fastify';
import { InputError } from '../model/errors.ts';

/**
 * Option of a route that lets others see figures: whoever asks must have authenticated recently and surely enough. Never
 * of one that takes something back: that must be possible at once.
 * @throws InputError STEP_UP_NEEDED, before anything of the request is read
 */
export async function requireStepUp(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.isSteppedUp) return;
  reply.header('www-authenticate', request.server.identity.stepUpChallenge());
  throw new InputError(
    'STEP_UP_NEEDED',
    request.isSession
      ? 'letting others see figures needs an authentication of at most 15 minutes ago: confirm who you are, and try again'
      : "letting others see figures needs a token with the scope 'release', of at most 15 minutes ago",
  );
}

/** What the API document says of such a route: the scope that a token needs. */
export const STEP_UP_SECURITY = [{ bearer: ['release'] }];
