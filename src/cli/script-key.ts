import { z } from 'zod';

/** Private key as JWK, as far as the command line looks into it. */
export const KeySchema = z.looseObject({ kty: z.string(), alg: z.string(), d: z.string() });
