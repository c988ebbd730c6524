import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { textOf } from './rooms/repository.ts';
import { readJson, sharedFolder } from './shared-folder.ts';

// The schema belongs to its makers and is not copied into this repository; it is read where it was put beside it.
const folder = sharedFolder('standards/publiccode');

describe('publiccode.yml', () => {
  it.skipIf(!folder)('follows the schema of publiccode', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    const validate = ajv.compile(readJson<object>(folder ?? '', 'publiccode.draft7.schema.json'));
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
