import type { FastifyInstance } from 'fastify';
import { DEMO_ACCOUNTS } from '../demo/world/accounts.ts';
import type { IdentityOptions } from '../identity/identity-options.ts';
import { identityPlugin } from '../identity/identity-plugin.ts';
import type { SessionKeeper } from '../identity/session/session-keeper.ts';
import type { TraceId } from '../model/ids.ts';
import type { Config } from './config.ts';
import type { DataFolder } from './data-folder.ts';
import type { ServerVoice } from './start-server.ts';
import type { Stores } from './stores.ts';

interface Parts {
  readonly config: Config;
  readonly folder: DataFolder;
  readonly stores: Stores;
  readonly voice: ServerVoice;
  readonly newTrace: () => TraceId;
  readonly origin: () => string;
  readonly sessions: SessionKeeper;
}

/** Sign-in by the organisation's provider, or by the embedded one in the demonstration. */
export function registerIdentity({ config, folder, stores, voice, newTrace, origin, sessions }: Parts) {
  const options: IdentityOptions = {
    origin,
    issuer: config.issuer
      ? { kind: 'outside', ...config.issuer }
      : {
          kind: 'embedded',
          isDemonstration: config.isDemonstration,
          host: config.host,
          folder: folder.identity,
          accounts: DEMO_ACCOUNTS,
        },
    sessions,
    record: ({ kind, account, at }) =>
      stores.log.append([
        {
          phase: 'outcome',
          action: 'sign-in',
          traceId: newTrace(),
          step: 0,
          account,
          subject: {},
          releases: [],
          status: kind,
          at,
        },
      ]),
    report: (trouble, reason) => voice.say(`${trouble}: ${reason}`),
    now: () => new Date(),
  };
  return async (app: FastifyInstance) => {
    await app.register(identityPlugin, options);
  };
}
