import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DELIVERY_STATES } from '../src/model/delivery.ts';
import { ERROR_CODES } from '../src/model/errors.ts';
import { ROLES } from '../src/model/mandate.ts';
import { REFUSAL_REASONS } from '../src/model/refusal.ts';
import { UNITS } from '../src/model/units.ts';
import { CoverageEntrySchema } from '../src/model/wire/answer.ts';
import { deadLinks, headings, machinePaths, namesInTable } from './docs/page.ts';
import { filesUnder, ROOT, textOf } from './rooms/repository.ts';
import { ROOMS } from './rooms/table.ts';

const TOP = ['README', 'CONTRIBUTING', 'CHANGELOG', 'GOVERNANCE', 'SECURITY'].map((name) => `${name}.md`);
const pages = [...TOP, ...filesUnder('docs', /\.md$/), ...filesUnder('src', /\.md$/)];
const exists = (path: string) => existsSync(join(ROOT, path));

describe('the documents', () => {
  it('name no path of a machine, and neither does the source', () => {
    const written = [
      ...pages,
      ...TEXTS,
      ...filesUnder('src', /\.(tsx?|css|html|json|sql)$/),
      ...filesUnder('bin', /./),
    ];
    expect(written.flatMap((path) => machinePaths(path, textOf(path)))).toEqual([]);
  });

  it('link to what is there', () => {
    expect(pages.flatMap((path) => deadLinks(path, textOf(path), exists))).toEqual([]);
  });

  it('explain every error code and no other', () => {
    expect(headings(textOf('docs/errors.md'), 2).sort()).toEqual(Object.keys(ERROR_CODES).sort());
  });

  it('name every setting that the environment can give', () => {
    const readers = [
      ...filesUnder('bin', /./),
      ...filesUnder('src/main', /config\.ts$/),
      ...filesUnder('src/cli', /[^t]\.ts$/),
    ];
    const read = readers.flatMap((path) => textOf(path).match(/\bKETENBEELD_[A-Z]+(_[A-Z]+)*/g) ?? []);
    const text = textOf('docs/operations.md');
    expect([...new Set(read)].filter((name) => !text.includes(`\`${name}`))).toEqual([]);
  });

  it('describe every room of the table', () => {
    const text = textOf('docs/data-path.md');
    expect(Object.keys(ROOMS).filter((room) => !text.includes(`\`${room}\``))).toEqual([]);
  });
});

describe('the glossary', () => {
  for (const [section, names] of [
    ['Units', Object.keys(UNITS)],
    ['Roles', ROLES],
    ['Coverage statuses', CoverageEntrySchema.shape.status.options],
    ['Refusal reasons', REFUSAL_REASONS],
    ['Delivery states', DELIVERY_STATES],
  ] as const)
    it(`has all ${section.toLowerCase()} and no other`, () => {
      expect(namesInTable(textOf('docs/glossary.md'), section).sort()).toEqual([...names].sort());
    });

  it('gives every term once', () => {
    const terms = [...textOf('docs/glossary.md').matchAll(/^\| ([a-z0-9 -]+) \|.*\|.*\|.*\|/gm)].map(
      ([, term]) => term,
    );
    expect(terms.filter((term, i) => term !== 'term' && terms.indexOf(term) !== i)).toEqual([]);
  });
});

describe('the decisions', () => {
  it('are numbered without gaps, dated and in the agreed parts', () => {
    filesUnder('docs/decisions', /\.md$/)
      .toSorted()
      .forEach((path, i) => {
        const number = String(i + 1).padStart(4, '0');
        expect(posix.basename(path)).toMatch(new RegExp(`^${number}-[a-z0-9-]+\\.md$`));
        const text = textOf(path);
        expect(text).toMatch(new RegExp(`^# ${number} .+\\n\\d{4}-\\d\\d-\\d\\d, (accepted|superseded by \\d{4})\\. `));
        for (const part of ['Question:', 'Choice:', 'Reason:', 'Considered:', 'Consequence:', 'Look again when:'])
          expect(text, path).toContain(`\n${part}`);
      });
  });
});

describe('the notice', () => {
  it('names every library that the package asks for', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(textOf('package.json'));
    const asked = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    const notice = textOf('NOTICE');
    const isNamed = (name: string) => name.startsWith('@types/') || notice.includes(`\n- ${name}: `);
    expect(asked.filter((name) => !isNamed(name))).toEqual([]);
  });
});

const TEXTS = [
  'NOTICE',
  'publiccode.yml',
  'package.json',
  'biome.json',
  'tsconfig.json',
  'vitest.config.ts',
  '.ci/run',
];

describe('the checks on documents', () => {
  it('catch a planted mistake', () => {
    const path = ['', 'home', 'someone', 'x'].join('/');
    expect(machinePaths('a.md', `see ${path}`)).toEqual([`a.md: ${path}`]);
    expect(machinePaths('a.md', 'see docs/home/x and https://example.org/home/x')).toEqual([]);
    expect(deadLinks('docs/a.md', '[x](b.md#y) [z](https://example.org) [w](#here)', () => false)).toEqual([
      'docs/a.md: docs/b.md',
    ]);
    expect(headings('# A\n## B\n```\n## C\n```\n### D\n## E\n', 2)).toEqual(['B', 'E']);
    expect(namesInTable('## A\n| `x` | y |\n## B\n| `z` | y |\n', 'B')).toEqual(['z']);
  });
});
