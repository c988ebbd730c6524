import { CliError, unreadable } from './cli-error.ts';
import type { Server } from './client.ts';
import type { CliEffects } from './effects.ts';
import { parseJson } from './parse-json.ts';
import { KeySchema } from './script-key.ts';

/** A machine's own client at the organisation's OpenID provider. */
export interface MachineClient {
  readonly issuer: string;
  readonly clientId: string;
  /** File with the client's private key as JWK. */
  readonly keyFile: string;
}

export interface MachineOptions {
  readonly issuer?: string;
  readonly clientId?: string;
  readonly clientKey?: string;
}

/** The client that options or environment name; undefined when they name none. @throws CliError when they name a part of one */
export function machineClient(options: MachineOptions, { env }: Pick<CliEffects, 'env'>): MachineClient | undefined {
  const issuer = options.issuer || env('KETENBEELD_TOKEN_ISSUER');
  const clientId = options.clientId || env('KETENBEELD_TOKEN_CLIENT_ID');
  const keyFile = options.clientKey || env('KETENBEELD_TOKEN_CLIENT_KEY');
  if (!issuer && !clientId && !keyFile) return undefined;
  if (!issuer || !clientId || !keyFile)
    throw new CliError(
      '--issuer, --client-id and --client-key (or KETENBEELD_TOKEN_*) belong together: name all three',
    );
  return { issuer, clientId, keyFile };
}

/** Tokens for that client: one is used until it is refused. */
export function machineTokens(
  origin: string,
  { issuer, clientId, keyFile }: MachineClient,
  effects: CliEffects,
): Server['token'] {
  let last: string | undefined;
  return async (isLastRefused) => {
    if (last !== undefined && !isLastRefused) return last;
    const text = await effects.files.readText(keyFile).catch((cause: unknown) => {
      throw unreadable(keyFile, cause);
    });
    const key = KeySchema.safeParse(parseJson(text, keyFile));
    if (!key.success) throw new CliError(`${keyFile} holds no private key as JWK with kty, alg and d`);
    last = await effects.requestMachineToken({ issuer, clientId, privateKeyJwk: key.data, audience: `${origin}/v1` });
    return last;
  };
}
