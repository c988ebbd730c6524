import { describe, expect, it } from 'vitest';
import { aliasesFor } from './aliases-for.ts';
import { codelistOf, datasetOf } from './catalogue.ts';
import { catalogueInForce } from './catalogue-in-force.ts';
import type { CodelistChange } from './codelist-change.ts';
import { hierarchyOf } from './hierarchy.ts';
import { codelistId, partnerId } from './ids.ts';
import { WORDS } from './words.ts';
import { wordsVersion } from './words-version.ts';

const modus = codelistId('modus');
const at = '2026-01-01T00:00:00.000Z';
const label = { nl: 'Drone', en: 'Drone' };
const drone: CodelistChange = {
  ...{ kind: 'code-added', id: '1', codelist: modus, at, code: 'TRANSPORT_DRONE', level: 'modus', parent: 'TRANSPORT' },
  ...{ label, definition: label, validFrom: '2025-06-01' },
};
const ended: CodelistChange = {
  ...{ kind: 'code-ended', id: '2', codelist: modus, at, code: 'TRANSPORT_FOOT', validUntil: '2026-02-01' },
  ...{ successors: ['TRANSPORT_DRONE'], relation: 'narrower', reason: 'x' },
};
const alias = (value: string, code: string, owner?: string): CodelistChange => ({
  ...{ kind: 'alias-added', id: value + code + owner, codelist: modus, at, value, code, relation: 'close' },
  ...(owner ? { owner: partnerId(owner) } : {}),
});
const listOf = (...changes: readonly CodelistChange[]) => codelistOf(catalogueInForce(WORDS, changes), 'modus');

describe('the catalogue in force', () => {
  it('is the program’s own, the same object, while nothing was decided', () => {
    expect(catalogueInForce(WORDS, [])).toBe(WORDS);
    expect(codelistOf(catalogueInForce(WORDS, [drone]), 'route')).toBe(codelistOf(WORDS, 'route'));
  });

  it('has an added code after its last sibling, and leaves the others in their order', () => {
    const codes = listOf(drone).codes.map(({ code }) => code);
    expect(codes[codes.indexOf('TRANSPORT_DRONE') - 1]).toBe('TRANSPORT_FOOT');
    expect(codes.filter((code) => code !== 'TRANSPORT_DRONE')).toEqual(
      codelistOf(WORDS, 'modus').codes.map(({ code }) => code),
    );
    expect(hierarchyOf(listOf(drone)).ancestor('TRANSPORT_DRONE', 'facet')).toBe('TRANSPORT');
  });

  it('ends a code and keeps it, with what followed it', () => {
    expect(listOf(drone, ended).codes.find(({ code }) => code === 'TRANSPORT_FOOT')).toMatchObject({
      validUntil: '2026-02-01',
      succession: { codes: ['TRANSPORT_DRONE'], relation: 'narrower' },
    });
  });

  it.each([
    ['a code', [drone], '.1'],
    ['a code and an end', [drone, ended], '.2'],
    ['an alias of the list', [alias('KITE', 'TRANSPORT_FOOT')], '.1'],
    ['an alias of one partner, which is nobody else’s business', [alias('KITE', 'TRANSPORT_FOOT', 'KMAR')], ''],
  ])('moves the version with %s', (_, changes, version) => {
    expect(listOf(...changes).version).toBe(`${codelistOf(WORDS, 'modus').version}${version}`);
    expect(listOf(...changes).changes ?? []).toHaveLength(Number(version.split('.')[1] ?? 0));
  });

  it('keeps aliases of a partner to that partner, and lets them go before those of the list', () => {
    const words = catalogueInForce(WORDS, [
      alias('KITE', 'TRANSPORT_FOOT'),
      alias('KITE', 'TRANSPORT_CAR', 'KMAR'),
      alias('KITE', 'TRANSPORT_VAN', 'KMAR'),
    ]);
    const read = (owner: string) => aliasesFor(words, partnerId(owner)).map(({ code }) => code);
    expect([read('KMAR'), read('POLITIE')]).toEqual([['TRANSPORT_VAN'], ['TRANSPORT_FOOT']]);
    const version = (owner: string, catalogue = words) =>
      wordsVersion(catalogue, datasetOf(catalogue, 'signals'), partnerId(owner));
    expect(version('KMAR')).not.toBe(version('POLITIE'));
    expect(version('POLITIE')).not.toBe(version('POLITIE', WORDS));
  });
});
