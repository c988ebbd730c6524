import assert from 'node:assert/strict';
import { editionStream } from '../../src/governance/edition-stream.ts';
import type { FormedEdition } from '../../src/governance/next-edition.ts';
import type { Register } from '../../src/store/register/register.ts';
import type { Account } from './account.ts';
import { predictEdition } from './predict-edition.ts';
import { RELEASES } from './world.ts';

export const STREAMS = Map.groupBy(RELEASES, editionStream);

/** Every edition that was ever formed is the one that had to follow on the one before it. */
export function checkEditions(register: Register, account: Account): void {
  const last = account.held.length - 1;
  for (const [stream, releases] of STREAMS) {
    let before: FormedEdition | undefined;
    for (const edition of register.versions<FormedEdition>('edition', stream)) {
      assert.ok(edition.sequence <= last, `${stream} shows sequence ${edition.sequence} of ${last}`);
      // What landed between its last change and its forming touched nothing that these releases show.
      const told = predictEdition(account, releases, before, edition.sequence, edition.formedAt);
      assert.deepEqual(partsOf(edition), told && partsOf(told), `${stream} at ${edition.formedAt}`);
      assert.ok(before === undefined || edition.sequence > before.sequence, `${stream} moves on`);
      before = edition;
    }
  }
}

export const partsOf = ({ sequence, asOf }: Pick<FormedEdition, 'sequence' | 'asOf'>) => ({
  sequence,
  asOf: Object.fromEntries(Object.entries(asOf).toSorted()),
});
