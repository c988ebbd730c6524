import { posix } from 'node:path';

/** Folders that exist on somebody's machine only. Written in parts, so that this file does not hold one. */
const MACHINE_FOLDERS = ['work', 'home', 'root', 'tmp', 'Users', 'mnt'];
const MACHINE_PATH = new RegExp(`(?<![\\w./:-])(?:/(?:${MACHINE_FOLDERS.join('|')})/|[A-Z]:\\\\)[^\\s\`'")]*`, 'g');

export const machinePaths = (path: string, text: string): readonly string[] =>
  [...text.matchAll(MACHINE_PATH)].map(([found]) => `${path}: ${found}`);

/** Links of a page to files of the repository that are not there. */
export const deadLinks = (path: string, text: string, exists: (path: string) => boolean): readonly string[] =>
  [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => posix.join(posix.dirname(path), target))
    .filter((target) => !exists(target))
    .map((target) => `${path}: ${target}`);

/** Texts of the headings of one level, outside code blocks. */
export const headings = (text: string, level: number): string[] =>
  [...withoutCode(text).matchAll(new RegExp(`^#{${level}} (.+)$`, 'gm'))].map(([, heading = '']) => heading);

/** Names in the first column of the table under a heading, where they stand as `code`. */
export function namesInTable(text: string, heading: string): string[] {
  const [, section = ''] = text.split(`\n## ${heading}\n`.slice(text.startsWith(`## ${heading}\n`) ? 1 : 0));
  const [table = ''] = section.split(/^## /m);
  return [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name);
}

const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '');
