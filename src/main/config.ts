import { availableParallelism } from 'node:os';
import { isLoopback } from '../identity/loopback.ts';
import { InputError } from '../model/errors.ts';

/** Everything that can be set from outside, checked once. Only this file reads the environment. */
export interface Config {
  /** KETENBEELD_PORT, default 4600. */
  readonly port: number;
  /** KETENBEELD_HOST, default 127.0.0.1; the embedded provider accepts loopback only. */
  readonly host: string;
  /** KETENBEELD_DATA, default ./data. */
  readonly dataFolder: string;
  /** KETENBEELD_MEMORY, default 1GB: what the facts engine may use before it spills to disk. */
  readonly memory: string;
  /** KETENBEELD_THREADS, default the number of cores. */
  readonly threads: number;
  readonly isDemonstration: boolean;
  /** KETENBEELD_DEMO_RECORDS, default 90000: fictitious records of all datasets made at the first start with --demo. */
  readonly demoRecords: number;
  /** KETENBEELD_TICK, default 2000 ms: how often editions that are due are formed and open pages are told. */
  readonly tickMs: number;
  /** KETENBEELD_HEADS, default 600000 ms: how often the state of a log that grows is signed. */
  readonly headMs: number;
  /** KETENBEELD_WATCH: folder in which machines put files to deliver; absent means none. */
  readonly watchFolder?: string;
  /** The organisation's OpenID provider: KETENBEELD_ISSUER, _CLIENT_ID, _CLIENT_KEY (file), _ACCOUNT_CLAIM, _ACR, _STEP_UP_ACR. */
  readonly issuer?: {
    readonly issuer: string;
    readonly clientId: string;
    readonly privateKeyFile: string;
    readonly accountClaim: string;
    readonly acrValues?: readonly string[];
    readonly stepUpAcr?: readonly string[];
  };
  /** KETENBEELD_FOUNDING: file with the first accounts, forums and mandates; read when there is no account yet. */
  readonly foundingFile?: string;
  /** KETENBEELD_ORIGIN: address under which browsers reach the server, when it is not host and port. */
  readonly origin?: string;
}

export interface Given {
  readonly port?: number;
  readonly data?: string;
  readonly isDemonstration: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws InputError CONFIG_INVALID that names every problem at once */
export function readConfig(given: Given, env: Environment): Config {
  const problems: string[] = [];
  const whole = (name: string, fallback: number, least: number, most: number): number => {
    const value = Number(env[name] ?? fallback);
    if (!Number.isInteger(value) || value < least || value > most)
      problems.push(`${name} must be a whole number from ${least} to ${most}`);
    return value;
  };
  const memory = env['KETENBEELD_MEMORY'] ?? '1GB';
  if (!/^\d+(\.\d+)?\s?[KMGT]i?B$/.test(memory)) problems.push('KETENBEELD_MEMORY must be a size such as 1GB or 800MB');
  const issuer = issuerOf(env, problems);
  const origin = originOf(env, problems);
  if (!given.isDemonstration && !issuer) problems.push('without --demo KETENBEELD_ISSUER must name an OpenID provider');
  const host = env['KETENBEELD_HOST'] ?? '127.0.0.1';
  if (issuer && !origin && !isLoopback(host))
    problems.push(`KETENBEELD_ORIGIN must name the https address that browsers use, for the server listens on ${host}`);
  const config: Config = {
    port: given.port ?? whole('KETENBEELD_PORT', 4600, 0, 65_535),
    host,
    dataFolder: given.data ?? env['KETENBEELD_DATA'] ?? 'data',
    memory,
    threads: whole('KETENBEELD_THREADS', availableParallelism(), 1, 256),
    isDemonstration: given.isDemonstration,
    demoRecords: whole('KETENBEELD_DEMO_RECORDS', 90_000, 0, 1_000_000_000),
    tickMs: whole('KETENBEELD_TICK', 2000, 50, 3_600_000),
    headMs: whole('KETENBEELD_HEADS', 600_000, 50, 86_400_000),
    ...(env['KETENBEELD_WATCH'] ? { watchFolder: env['KETENBEELD_WATCH'] } : {}),
    ...(env['KETENBEELD_FOUNDING'] ? { foundingFile: env['KETENBEELD_FOUNDING'] } : {}),
    ...(issuer ? { issuer } : {}),
    ...(origin ? { origin } : {}),
  };
  if (problems.length > 0) throw new InputError('CONFIG_INVALID', problems.join('; '));
  return config;
}

function issuerOf(env: Environment, problems: string[]): Config['issuer'] {
  const issuer = env['KETENBEELD_ISSUER'];
  if (!issuer) return undefined;
  const clientId = env['KETENBEELD_CLIENT_ID'] ?? '';
  const privateKeyFile = env['KETENBEELD_CLIENT_KEY'] ?? '';
  if (!clientId || !privateKeyFile)
    problems.push('KETENBEELD_ISSUER needs KETENBEELD_CLIENT_ID and KETENBEELD_CLIENT_KEY beside it');
  const acrValues = contextsIn('KETENBEELD_ACR', env, problems);
  const stepUpAcr = contextsIn('KETENBEELD_STEP_UP_ACR', env, problems);
  return {
    ...{ issuer, clientId, privateKeyFile },
    accountClaim: env['KETENBEELD_ACCOUNT_CLAIM'] ?? 'preferred_username',
    ...(acrValues && { acrValues }),
    ...(stepUpAcr && { stepUpAcr }),
  };
}

/** Authentication contexts, separated by spaces; of signs that may stand between quotes in a header. */
function contextsIn(name: string, env: Environment, problems: string[]): readonly string[] | undefined {
  const text = env[name]?.trim();
  if (!text) return undefined;
  if (!/^[\x20\x21\x23-\x5b\x5d-\x7e]+$/.test(text))
    problems.push(`${name} must hold authentication contexts (acr), separated by spaces`);
  return text.split(/ +/);
}

/** The provider sends people back there: over https, but on this machine. */
function originOf(env: Environment, problems: string[]): string | undefined {
  const text = env['KETENBEELD_ORIGIN'];
  if (!text) return undefined;
  const url = URL.parse(text);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (!isSafe || url.origin !== text)
    problems.push(`KETENBEELD_ORIGIN must be an https address without path, such as https://ketenbeeld.example`);
  return text;
}
