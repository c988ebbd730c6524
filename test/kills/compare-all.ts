import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormedEdition } from '../../src/governance/next-edition.ts';
import { accountOf } from './account.ts';
import { checkAnswers } from './check-answers.ts';
import { checkEditions, partsOf, STREAMS } from './check-editions.ts';
import { checkHeld } from './check-held.ts';
import { checkQuality } from './check-quality.ts';
import { checkReleases } from './check-releases.ts';
import type { Installation } from './open-installation.ts';
import { predictEdition } from './predict-edition.ts';

/**
 * Compares an installation with a plain account of what was done: acknowledged deliveries, records at every sequence,
 * quality, editions, the acts on releases, and after one more day the next editions and what their readers get.
 */
export async function compareAll(here: Installation, root: string): Promise<void> {
  const { facts, secret, stores, keeper, faults } = here;
  const account = await accountOf(facts, root, secret);
  const acknowledged = join(root, 'acknowledged');
  const ids = existsSync(acknowledged) ? readFileSync(acknowledged, 'utf8').split('\n').filter(Boolean) : [];
  assert.deepEqual(
    ids.filter((id) => !account.ids.has(id)),
    [],
  );
  for (const name of ['inbox', 'staging']) assert.deepEqual(readdirSync(join(root, name)), []);
  await checkHeld(facts, account);
  await checkQuality(facts, account);
  checkEditions(stores.register, account);
  const before = new Map(keeper.formed().map((edition) => [edition.stream, edition]));
  await here.dayLater();
  assert.deepEqual(faults, []);
  for (const [stream, releases] of STREAMS) {
    const told = predictEdition(account, releases, before.get(stream), account.held.length - 1, here.now().instant);
    const [formed] = stores.register.current<FormedEdition>('edition').filter((one) => one.stream === stream);
    assert.deepEqual(formed && partsOf(formed), told && partsOf(told), `${stream} a day later`);
  }
  await checkAnswers(here.ask, keeper.world(), account);
  await checkReleases(stores.register, here.ask, keeper.world(), root);
}
