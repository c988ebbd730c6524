import type { CliEffects } from '../effects.ts';
import { terminalEffects } from '../terminal-effects.ts';

/** Real files and real fetch, a recorded terminal and stubs for what main hands in. */
export function fakeTerminal(overrides: Partial<CliEffects> & { readonly isTerminal?: boolean } = {}) {
  const { isTerminal = false, ...given } = overrides;
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written) => ({
    isTerminal,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const effects: CliEffects = {
    ...terminalEffects(process),
    stdout: output('stdout'),
    stderr: output('stderr'),
    env: () => undefined,
    wait: async () => {},
    serve: async () => 0,
    requestScriptToken: async ({ account, scope }) => `token-of-${account}${scope ? `-to-${scope}` : ''}`,
    requestMachineToken: async ({ clientId }) => `token-of-client-${clientId}`,
    demoFiles: () => [],
    ...given,
  };
  return { effects, written };
}
