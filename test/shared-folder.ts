import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './rooms/repository.ts';

/** The folder beside the project with reference cases and standards, or undefined, said loudly. */
export function sharedFolder(name: string): string | undefined {
  const folder = path.join(ROOT, '..', 'shared', name);
  if (existsSync(folder)) return folder;
  console.warn(`\n!!! SKIPPED: ../shared/${name} is not there, so nothing is held against it in this run !!!\n`);
  return undefined;
}

export const jsonFiles = (folder: string) => readdirSync(folder).filter((file) => file.endsWith('.json'));

export const readJson = <T>(folder: string, file: string) =>
  JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;
