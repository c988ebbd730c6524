import type { ServeOptions } from '../cli/effects.ts';
import { readConfig } from './config.ts';
import { type ServerVoice, startServer } from './start-server.ts';

/** Runs the server until it is told to stop. Gives the exit code. */
export async function serve(options: ServeOptions, process: NodeJS.Process): Promise<number> {
  const voice: ServerVoice = {
    say: (line) => process.stderr.write(`${line}\n`),
    report: (error, traceId) =>
      process.stderr.write(`${traceId ?? '-'} ${error instanceof Error ? error.stack : String(error)}\n`),
  };
  const server = await startServer(readConfig(options, process.env), voice);
  voice.say(`Ketenbeeld: ${server.url}`);
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop());
  });
  voice.say('Afsluiten / closing …');
  await server.close();
  return 0;
}
