import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT, textOf } from './rooms/repository.ts';

// The schema belongs to its makers and is not copied into this repository; it is read where it was put beside it.
const SCHEMA = join(ROOT, '../shared/standards/publiccode/publiccode.draft7.schema.json');
const hasSchema = existsSync(SCHEMA);
if (!hasSchema)
  console.warn('!! SKIPPED: publiccode.yml is not checked against its schema, which is not beside the repository');

describe('publiccode.yml', () => {
  it.skipIf(!hasSchema)('follows the schema of publiccode', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
    validate(parse(textOf('publiccode.yml')));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('says the same as package.json', () => {
    const { name, legal } = parse(textOf('publiccode.yml'));
    const about = JSON.parse(textOf('package.json'));
    expect([name.toLowerCase(), legal.license]).toEqual([about.name, about.license]);
  });

  it('has descriptions of the asked length in both languages', () => {
    const { description } = parse(textOf('publiccode.yml'));
    for (const language of ['nl', 'en']) {
      expect(description[language].shortDescription.length).toBeLessThanOrEqual(150);
      expect(description[language].longDescription.length).toBeGreaterThanOrEqual(150);
    }
  });
});
