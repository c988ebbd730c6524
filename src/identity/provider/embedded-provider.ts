import Provider from 'oidc-provider';
import { InputError } from '../../model/errors.ts';
import { isLoopback } from '../loopback.ts';
import { reason } from '../reason.ts';
import { type ProviderSetup, providerConfiguration } from './provider-configuration.ts';

/** The OpenID provider of the demonstration, issuer `<origin>/oidc`. */
export function embeddedProvider(setup: ProviderSetup): Provider {
  const { hostname } = new URL(setup.origin);
  if (!isLoopback(hostname))
    throw new InputError('CONFIG_INVALID', `the embedded OpenID provider cannot serve '${hostname}': only loopback`);
  const provider = new Provider(`${setup.origin}/oidc`, providerConfiguration(setup));
  provider.on('server_error', (_ctx, error) => setup.report('provider-fault', reason(error)));
  return provider;
}
