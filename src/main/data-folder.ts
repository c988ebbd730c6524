import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where everything of one installation lies. Folders 0700, files with secrets 0600. */
export interface DataFolder {
  readonly root: string;
  readonly facts: string;
  readonly register: string;
  readonly identity: string;
  readonly temp: string;
  readonly serverFile: string;
  writeServerFile(server: { readonly url: string; readonly pid: number }): void;
  removeServerFile(): void;
}

export function openDataFolder(folder: string): DataFolder {
  const root = path.resolve(folder);
  for (const name of ['', 'temp', 'identity']) mkdirSync(path.join(root, name), { recursive: true, mode: 0o700 });
  chmodSync(root, 0o700);
  const at = (name: string) => path.join(root, name);
  return {
    root,
    facts: at('facts.duckdb'),
    register: at('register.sqlite'),
    identity: at('identity'),
    temp: at('temp'),
    serverFile: at('server.json'),
    writeServerFile: (server) => writeWhole(at('server.json'), JSON.stringify(server)),
    removeServerFile: () => rmSync(at('server.json'), { force: true }),
  };
}

/** Whole or not at all: the command line may read it at any moment. */
function writeWhole(file: string, content: string): void {
  const part = `${file}.part`;
  writeFileSync(part, content, { mode: 0o600, flush: true });
  renameSync(part, file);
}
