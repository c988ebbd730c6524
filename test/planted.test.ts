import { describe, expect, it } from 'vitest';
import { forgedDoors } from './rooms/casts.ts';
import { emptyNames, silencedTypes, tooLong, unknownRooms } from './rooms/form.ts';
import { closedDoors } from './rooms/imports.ts';
import { impurities } from './rooms/purity.ts';
import { sourceFile } from './rooms/source-file.ts';

/** Rows of path, source text and the problem that must be found; no problem means that the text is right. */
type Planted = readonly (readonly [path: string, text: string, problem?: string])[];

function finds(check: (file: ReturnType<typeof sourceFile>) => readonly string[], planted: Planted): void {
  for (const [path, text, problem] of planted)
    it(`${problem === undefined ? 'passes' : 'catches'} ${text.replaceAll('\n', ' ')} in ${path}`, () => {
      const problems = check(sourceFile(path, text)).map((found) => found.replace(/^.*?:\d+: |^.*?: /, ''));
      expect(problems).toEqual(problem === undefined ? [] : [problem]);
    });
}

describe('an import', () => {
  finds(closedDoors, [
    ['src/views/x.ts', "import { a } from '../model/a.ts';"],
    ['src/views/x.ts', "import { a } from './a.ts';"],
    ['src/web/pages/x.tsx', "import { a } from '../../store/a.ts';", 'web may not import store'],
    ['src/web/x.ts', "import type { A } from '../governance/a.ts';", 'web may not import governance'],
    ['src/model/x.ts', "export * from '../views/a.ts';", 'model may not import views'],
    ['src/model/x.ts', "const a = await import('../views/a.ts');", 'model may not import views'],
    ['src/model/x.ts', "type A = import('../views/a.ts').A;", 'model may not import views'],
    ['src/main/x.ts', 'const a = await import(name);', 'an import names its file in the text'],
    ['src/cli/x.ts', "import { store } from '../store/a.ts';", 'cli may not import store'],
    ['src/cli/x.ts', "import { answer } from '../answer/a.ts';", 'cli may not import answer'],
    ['src/api/x.ts', "import { seed } from '../demo/a.ts';", 'api may not import demo'],
    ['src/api/x.ts', "import type { A } from '../governance/a.ts';"],
    ['src/api/x.ts', "import { type A } from '../governance/a.ts';"],
    ['src/api/x.ts', "import { decide } from '../governance/a.ts';", 'api may import only types of governance'],
    ['src/api/x.ts', "import { x } from '../../bin/a.mjs';", "imports 'bin/a.mjs', which is outside src/"],
    ['src/api/x.ts', "import { x } from './a.test.ts';", "imports 'src/api/a.test.ts', which is for tests"],
    ['src/newroom/x.ts', '', "room 'newroom' is not in the table of rooms"],
  ]);
});

describe('a seal', () => {
  finds(closedDoors, [
    ['src/governance/x.ts', "import { sealPermit } from '../model/doors/seal-permit.ts';"],
    ['src/query/x.test.ts', "import { sealPermit } from '../model/doors/seal-permit.ts';"],
    [
      'src/main/x.ts',
      "import { sealPermit } from '../model/doors/seal-permit.ts';",
      "only governance may import 'src/model/doors/seal-permit.ts'",
    ],
    [
      'src/model/x.ts',
      "import { sealRawTable } from './doors/seal-raw-table.ts';",
      "only store may import 'src/model/doors/seal-raw-table.ts'",
    ],
    [
      'src/governance/x.ts',
      "export { sealPermit } from '../model/doors/seal-permit.ts';",
      "passes 'src/model/doors/seal-permit.ts' on",
    ],
  ]);
});

describe('a package', () => {
  finds(closedDoors, [
    ['src/model/x.ts', "import { z } from 'zod';"],
    ['src/views/x.ts', "import { z } from 'zod';", 'views may not import the package zod'],
    ['src/views/x.ts', "import { ticks } from 'd3-array';"],
    ['src/charts/x.tsx', "import { useId } from 'react';"],
    ['src/views/x.ts', "import { useId } from 'react';", 'views may not import the package react'],
    ['src/log/x.ts', "import { createHash } from 'node:crypto';", 'log is pure and may not import node:crypto'],
    ['src/log/x.test.ts', "import { readFileSync } from 'node:fs';"],
    ['src/api/x.ts', "import { DatabaseSync } from 'node:sqlite';", 'node:sqlite is for store alone'],
    ['src/main/x.ts', "import '@duckdb/node-api';", '@duckdb/node-api is for store alone'],
    ['src/store/x.ts', "import { DatabaseSync } from 'node:sqlite';"],
  ]);
});

describe('a door type', () => {
  finds(forgedDoors, [
    ['src/answer/x.ts', 'const p = {} as Permit;', 'a cast to Permit'],
    ['src/answer/x.ts', 'const p = {} as unknown as Permit;', 'a cast to Permit'],
    ['src/answer/x.ts', 'const p = <Permit>made;', 'a cast to Permit'],
    ['src/answer/x.ts', 'const p = all as readonly RawTable[];', 'a cast to RawTable'],
    ['src/answer/x.ts', 'const p = all as doors.RawTable;', 'a cast to RawTable'],
    ['src/answer/x.ts', 'type P = Permit; const p = {} as P;', 'a cast to P'],
    ['src/answer/x.ts', 'const p = {} as Q; type Q = { a: R }; interface R { b: Statement }', 'a cast to Q'],
    ['src/answer/x.ts', "import type { Permit as P } from '../model/doors/permit.ts';", 'Permit under another name'],
    ['src/answer/x.ts', 'use({} as never);', 'a cast to never fits every type, the doors too'],
    ['src/answer/x.ts', 'use({} as any);', 'a cast to any fits every type, the doors too'],
    ['src/answer/x.ts', 'const f = (p: Permit) => ({ ...p, minimumBase: 0 });', "a copy of 'p' keeps its seal"],
    ['src/answer/x.ts', 'const f = (p: Permit) => ({ ...p.viewer, at: p.validUntil });'],
    ['src/answer/x.test.ts', 'const p = {} as ProtectedTable;', 'a cast to ProtectedTable'],
    ['src/answer/x.test.ts', 'use({} as never);'],
    ['src/answer/x.ts', "const kinds = ['a', 'b'] as const; const a = x as Answer; // as Permit"],
    ['src/model/doors/seal-permit.ts', 'export const sealPermit = (c: PermitContent) => c as Permit;'],
  ]);
});

describe('a pure room', () => {
  finds(impurities, [
    ['src/query/x.ts', 'const at = Date.now();', 'Date.now'],
    ['src/query/x.ts', 'const at = new Date();', 'new Date() is the clock'],
    ['src/query/x.ts', 'const at = Date();', 'Date() is the clock'],
    ['src/query/x.ts', "const at = new Date('2026-03-01T00:00:00Z');"],
    ['src/query/x.ts', 'const at = new Date(2026, 2, 1);', 'new Date(year, month, …) is of the default time zone'],
    ['src/query/x.ts', 'const y = at.getFullYear();', 'getFullYear is of the default time zone'],
    ['src/query/x.ts', 'const y = at.getUTCFullYear();'],
    ['src/query/x.ts', 'const r = Math.random();', 'Math.random'],
    ['src/query/x.ts', "const r = process.env['A'];", 'process'],
    ['src/query/x.ts', 'const r = { process };', 'process'],
    ['src/query/x.ts', 'const f = (process: string) => process.length;'],
    ['src/query/x.ts', 'const r = step.process; const s = { process: 1 };'],
    ['src/query/x.ts', 'const { process } = step; use(process);'],
    ['src/query/x.ts', "await fetch('x');", 'fetch'],
    ['src/query/x.ts', 'performance.now();', 'performance'],
    ['src/query/x.ts', 'use(import.meta.url);', 'import.meta'],
    ['src/views/x.ts', 'document.title;', 'document'],
    ['src/views/x.ts', 'n.toLocaleString();', 'toLocaleString without a locale'],
    ['src/views/x.ts', 'n.toLocaleString(undefined);', 'toLocaleString without a locale'],
    ['src/views/x.ts', "n.toLocaleString('nl');"],
    ['src/views/x.ts', 'a.localeCompare(b);', 'localeCompare without a locale'],
    ['src/views/x.ts', "a.localeCompare(b, 'nl');"],
    ['src/views/x.ts', 'new Intl.NumberFormat();', 'Intl.NumberFormat without a locale'],
    ['src/views/x.ts', "new Intl.DateTimeFormat('nl');", 'Intl.DateTimeFormat without a time zone'],
    ['src/views/x.ts', "new Intl.DateTimeFormat('nl', { timeZone: 'UTC' });"],
    ['src/views/x.ts', "at.toLocaleDateString('nl', { month: 'short' });", 'toLocaleDateString without a time zone'],
    ['src/views/x.test.ts', 'const at = Date.now();'],
    ['src/main/x.ts', 'const at = Date.now(); // Math.random'],
  ]);
});

describe('the form', () => {
  it('catches an unknown room, and forgives one that is not there yet', () => {
    expect(unknownRooms(['model', 'utilities'])).toEqual(['src/utilities is not in the table of rooms']);
  });

  it('catches a file of more than 300 lines, but for data', () => {
    expect(tooLong('src/api/x.ts', 'x\n'.repeat(300))).toEqual([]);
    expect(tooLong('src/api/x.ts', 'x\n'.repeat(301))).toEqual(['src/api/x.ts has 301 lines, at most 300']);
    expect(tooLong('src/model/codelists/country.ts', 'x\n'.repeat(301))).toEqual([]);
  });

  it('catches names that say nothing', () => {
    for (const path of ['src/api/utils/a.ts', 'src/common.ts', 'src/api/date-helpers.ts', 'src/services/a.ts'])
      expect(emptyNames(path)).toHaveLength(1);
    expect(emptyNames('src/model/codelists/uncommon-ground.ts')).toEqual([]);
  });

  it('catches a silenced type check', () => {
    expect(silencedTypes('src/api/x.ts', '// @ts-ignore\n')).toEqual(['src/api/x.ts: @ts-ignore']);
  });
});
