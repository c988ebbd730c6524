import { z } from 'zod';

const OwnSessionSchema = z.object({
  id: z.string().describe('Names the session; nobody can sign in with it.'),
  begunAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
  endsAt: z.iso.datetime().describe('At the latest; sooner after 30 minutes without use.'),
  isThisOne: z.boolean().describe('The request came from this session.'),
});

/** Sessions of the account that asks, oldest first. */
export const OwnSessionsSchema = z.object({ sessions: z.array(OwnSessionSchema) });

export const SessionRevocationSchema = z.object({ ended: z.number().int().describe('How many sessions ended.') });

export type OwnSession = z.output<typeof OwnSessionSchema>;
