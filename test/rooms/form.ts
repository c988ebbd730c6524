import { posix } from 'node:path';
import { DATA_FOLDERS, EMPTY_NAMES, MOST_LINES, ROOMS } from './table.ts';

/** Rooms of src/ that the table does not know. A room of the table may be missing. */
export const unknownRooms = (names: readonly string[]): readonly string[] =>
  names.filter((name) => !Object.hasOwn(ROOMS, name)).map((name) => `src/${name} is not in the table of rooms`);

/** Files that grew too long, but for data. */
export function tooLong(path: string, text: string): readonly string[] {
  const lines = text.split('\n').length - 1;
  return lines > MOST_LINES && !DATA_FOLDERS.test(path) ? [`${path} has ${lines} lines, at most ${MOST_LINES}`] : [];
}

/** Folders and files that are named after nothing in particular. */
export const emptyNames = (path: string): readonly string[] =>
  path
    .split('/')
    .map((part) => posix.basename(part).replace(/\..*$/, ''))
    .filter((name) => EMPTY_NAMES.test(name))
    .map((name) => `${path}: '${name}' says nothing of what is in it`);

/** Comments that switch the type check off, outside tests. */
export const silencedTypes = (path: string, text: string): readonly string[] =>
  [...text.matchAll(/@ts-(ignore|nocheck|expect-error)/g)].map(([found]) => `${path}: ${found}`);
