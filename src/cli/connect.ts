import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { chooseAccount } from './choose-account.ts';
import { CliError, unreadable } from './cli-error.ts';
import { type ApiClient, apiClient, type Server } from './client.ts';
import type { CliEffects } from './effects.ts';
import { type MachineOptions, machineClient, machineTokens } from './machine-tokens.ts';
import { parseJson } from './parse-json.ts';
import { KeySchema } from './script-key.ts';

/** How a command finds its server and says who is asking; what is absent comes from the environment. */
export interface Connection extends MachineOptions {
  readonly url?: string;
  readonly data?: string;
  readonly token?: string;
  readonly account?: string;
  /** Scope of the token; absent = none. */
  readonly scope?: string;
}

export const withConnection = (command: Command): Command =>
  withServer(command)
    .option('--token <token>', 'access token; or KETENBEELD_TOKEN')
    .option('--account <account>', 'demonstration account to act as, instead of a token')
    .option('--issuer <address>', 'OpenID provider that gives this machine its tokens; or KETENBEELD_TOKEN_ISSUER')
    .option('--client-id <id>', "the machine's client there; or KETENBEELD_TOKEN_CLIENT_ID")
    .option('--client-key <file>', 'its private key as JWK (private_key_jwt); or KETENBEELD_TOKEN_CLIENT_KEY');

export const withServer = (command: Command): Command =>
  command
    .option('--url <address>', 'address of the server; or KETENBEELD_URL')
    .option('--data <folder>', 'data folder of the server; or KETENBEELD_DATA, else data');

const dataFolder = ({ data }: Connection, { env }: CliEffects) => data || env('KETENBEELD_DATA') || 'data';

/** For whom the account should be able to act, when none was named: a partner or forum, and the fitting roles. */
export interface Fitting {
  readonly id: string;
  readonly roles: readonly string[];
}

export async function connect(connection: Connection, fitting: Fitting, effects: CliEffects): Promise<ApiClient> {
  const url = await serverUrl(connection, effects);
  const token = connection.token || (connection.account ? undefined : effects.env('KETENBEELD_TOKEN'));
  if (token) return apiClient({ url, token: async () => token }, effects);
  const machine = connection.account ? undefined : machineClient(connection, effects);
  if (machine) return apiClient({ url, token: machineTokens(url, machine, effects) }, effects);
  const account = await chosenAccount(connection, fitting, effects);
  return apiClient({ url, token: scriptTokens(url, account, connection, effects) }, effects);
}

const ServerFileSchema = z.object({ url: z.url() });

/** Without a slash at the end. */
export async function serverUrl(connection: Connection, effects: CliEffects): Promise<string> {
  const named = connection.url || effects.env('KETENBEELD_URL');
  if (named && !URL.canParse(named)) throw new CliError(`'${named}' is not an address such as http://127.0.0.1:4600`);
  return (named || (await urlOfDataFolder(connection, effects))).replace(/\/+$/, '');
}

/** The server leaves its address in its data folder. */
async function urlOfDataFolder(connection: Connection, effects: CliEffects): Promise<string> {
  const path = join(dataFolder(connection, effects), 'server.json');
  const text = await effects.files.readText(path).catch((cause: unknown) => {
    throw new CliError(
      `no running server is known in ${path} (SERVER_UNREACHABLE): start it with 'npm start', ` +
        'or name its address with --url, or its data folder with --data',
      { cause },
    );
  });
  const parsed = ServerFileSchema.safeParse(parseJson(text, path));
  if (!parsed.success) throw new CliError(`${path} does not name the address of a server; name it with --url`);
  return parsed.data.url;
}

const KEY_FILE = /^script-(.+)\.jwk$/;

async function chosenAccount(connection: Connection, fitting: Fitting, effects: CliEffects): Promise<string> {
  if (connection.account) return connection.account;
  const names = await effects.files.list(join(dataFolder(connection, effects), 'identity'));
  const accounts = names.flatMap((name) => KEY_FILE.exec(name)?.[1] ?? []).sort();
  return chooseAccount(accounts, fitting.id, fitting.roles);
}

/** Tokens for one account: one is used until it is refused. */
export function scriptTokens(
  origin: string,
  account: string,
  connection: Connection,
  effects: CliEffects,
): Server['token'] {
  let last: string | undefined;
  return async (isLastRefused) => {
    if (last !== undefined && !isLastRefused) return last;
    const path = join(dataFolder(connection, effects), 'identity', `script-${account}.jwk`);
    const text = await effects.files.readText(path).catch((cause: unknown) => {
      throw unreadable(path, cause);
    });
    const key = KeySchema.safeParse(parseJson(text, path));
    if (!key.success)
      throw new CliError(`${path} holds no private key as JWK; start the server with --demo to make it`);
    last = await effects.requestScriptToken({
      origin,
      account,
      privateKeyJwk: key.data,
      ...(connection.scope && { scope: connection.scope }),
    });
    return last;
  };
}
