import type { CliEffects } from '../cli/effects.ts';
import { runCli } from '../cli/run-cli.ts';
import { terminalEffects } from '../cli/terminal-effects.ts';
import { privateJwk } from '../identity/keys/private-jwk.ts';
import { requestMachineToken } from '../identity/machine-token.ts';
import { requestScriptToken } from '../identity/script-token.ts';
import { accountId } from '../model/ids.ts';
import { demoFiles } from './demo-files.ts';

const effects: CliEffects = {
  ...terminalEffects(process),
  // Loaded only when asked for: the other commands need neither engine nor server.
  serve: async (options) => (await import('./serve.ts')).serve(options, process),
  requestScriptToken: ({ account, privateKeyJwk, ...request }) =>
    requestScriptToken({
      ...request,
      account: accountId(account),
      privateKeyJwk: privateJwk(privateKeyJwk, `the script key of ${account}`),
    }),
  requestMachineToken: ({ privateKeyJwk, ...request }) =>
    requestMachineToken({
      ...request,
      privateKeyJwk: privateJwk(privateKeyJwk, `the key of client ${request.clientId}`),
    }),
  demoFiles,
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read along, such as `head`, has enough.
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await runCli(process.argv.slice(2), effects);
