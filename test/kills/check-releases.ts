import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COUNT, type Question } from '../../src/model/question.ts';
import type { Release } from '../../src/model/release.ts';
import type { ReleaseAct, ReleaseDossier } from '../../src/model/release-dossier.ts';
import type { Answer } from '../../src/model/wire/answer.ts';
import type { World } from '../../src/model/world.ts';
import type { Register } from '../../src/store/register/register.ts';
import { ACTS_FORUM } from './release-acts.ts';
import { DATASET } from './world.ts';

const TOTAL: Question = { dataset: DATASET.id, measures: [COUNT], by: [], where: [] };

/**
 * Every act that was acknowledged is kept; an approval and its release, a withdrawal and its end, are there together or
 * not at all; no version of a dossier forgets what one before it said; and the forum gets what those say and no more.
 */
export async function checkReleases(
  register: Register,
  ask: (release: Release, questions: readonly Question[]) => Promise<readonly Answer[]>,
  world: World,
  root: string,
): Promise<void> {
  const dossiers = register.current<ReleaseDossier>('release-dossier');
  const releases = register.current<Release>('release').filter(({ forum }) => forum === ACTS_FORUM);
  const file = join(root, 'acted');
  const acted = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const kept = new Set(dossiers.flatMap(({ id, acts }) => acts.map(({ kind, reason }) => `${id} ${kind} ${reason}`)));
  assert.deepEqual(
    acted.filter((line) => !kept.has(line)),
    [],
  );
  for (const dossier of dossiers) checkDossier(dossier, releases, register);
  const dossierIds = new Set<string>(dossiers.map(({ id }) => id));
  assert.deepEqual(
    releases.filter(({ id }) => !dossierIds.has(id)),
    [],
  );
  await checkForum(releases, ask, world);
}

function checkDossier({ id, acts }: ReleaseDossier, releases: readonly Release[], register: Register): void {
  const has = (kind: ReleaseAct['kind']) => acts.some((act) => act.kind === kind);
  const release = releases.find((one) => one.id === id);
  assert.equal(release !== undefined, has('approve'), `${id} is released as it was approved`);
  assert.equal(release?.withdrawnAt !== undefined, has('withdraw'), `${id} is withdrawn as it was said`);
  const approval = acts.find(({ kind }) => kind === 'approve');
  const authors = acts.filter(({ kind }) => kind === 'draft' || kind === 'change').map(({ by }) => by);
  assert.ok(approval === undefined || !authors.includes(approval.by), `${id} has a second person`);
  let before: readonly ReleaseAct[] = [];
  for (const version of register.versions<ReleaseDossier>('release-dossier', id)) {
    assert.deepEqual(version.acts.slice(0, -1), before, `${id} adds one act at a time`);
    before = version.acts;
  }
}

async function checkForum(
  releases: readonly Release[],
  ask: (release: Release, questions: readonly Question[]) => Promise<readonly Answer[]>,
  world: World,
): Promise<void> {
  const last = releases.at(-1);
  if (!last) return;
  const [answer] = await ask(last, [TOTAL]);
  const isShown = last.withdrawnAt === undefined && world.editions.some(({ release }) => release === last.id);
  assert.equal(answer?.refusal?.reason === 'not-released', !isShown, `${last.id} to its forum`);
}
