import { InputError } from '../../model/errors.ts';
import type { EmbeddedIssuer } from '../identity-options.ts';
import { isLoopback } from '../loopback.ts';

/** The embedded provider lets everyone in as anyone: only with fictitious data, and only for this machine. */
export function checkDemonstration({ isDemonstration, host }: EmbeddedIssuer): void {
  if (!isDemonstration)
    throw new InputError(
      'CONFIG_INVALID',
      'the embedded OpenID provider is for demonstrations only: configure an issuer, or start with --demo',
    );
  if (!isLoopback(host))
    throw new InputError(
      'CONFIG_INVALID',
      `the embedded OpenID provider only runs on loopback, and the server listens on '${host}': use 127.0.0.1`,
    );
}
