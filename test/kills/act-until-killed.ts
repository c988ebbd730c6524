import { writeSync } from 'node:fs';
import { mulberry } from '../../src/intake/fixtures/mulberry.ts';
import { InputError } from '../../src/model/errors.ts';
import { type DeliveryId, deliveryId } from '../../src/model/ids.ts';
import { sql } from '../../src/sql/sql.ts';
import { compareAll } from './compare-all.ts';
import { type Installation, openInstallation } from './open-installation.ts';
import { CONTENTS, fileOf, notePlan, type Plan } from './plan.ts';
import { actOnRelease } from './release-acts.ts';
import { DATASET, DELIVERER, OWNER } from './world.ts';

const NAMES = 30;

/**
 * Finishes what the last run left, compares everything with a plain account of it, and then delivers, withdraws,
 * re-references, cancels, acts on releases, lets days go by and checkpoints, saying what was acknowledged, until somebody kills it.
 */
async function actUntilKilled(root: string, seed: number, favourite: string): Promise<never> {
  const here = await openInstallation(root, tell);
  await here.intake.idle();
  await compareAll(here, root);
  process.stdout.write('open\n');
  const random = mulberry(seed);
  for (let i = 0; ; i += 1) {
    const id = await act(here, root, `${seed}-${i}`, random, favourite).catch((error: unknown) => {
      if (error instanceof InputError) return undefined;
      throw error;
    });
    if (id) process.stdout.write(`${id} acknowledged\n`);
    // Not always idle: some are killed while they wait.
    if (random() < 0.5) await here.intake.idle();
  }
}

async function act(
  here: Installation,
  root: string,
  tag: string,
  random: () => number,
  favourite: string,
): Promise<DeliveryId | undefined> {
  const turn = random();
  if (turn < (favourite === 'edition' ? 0.4 : 0.1)) {
    await here.dayLater();
    return undefined;
  }
  if (random() < (favourite === 'checkpoint' ? 0.5 : 0.1)) {
    // The engine refuses while something else is being written.
    await here.facts.run(sql`CHECKPOINT`).catch(() => undefined);
    return undefined;
  }
  if (random() < (favourite === 'registered' || favourite === 'register' ? 0.6 : 0.25)) {
    const done = await actOnRelease(here.desk, tag, traceOf(tag), random);
    process.stdout.write(`acted ${done.id} ${done.kind} reden ${tag}\n`);
    return undefined;
  }
  if (turn > 0.75) return withdrawOne(here, tag, random);
  const plan = planOf(tag, random, turn > 0.65);
  notePlan(root, plan);
  const { id } = await here.intake.receive(
    {
      ...{ account: DELIVERER, partner: OWNER, dataset: DATASET.id, fileName: tag, traceId: traceOf(tag) },
      kind: plan.pairs ? 're-reference' : 'delivery',
    },
    bytesOf(fileOf(plan)),
  );
  if (random() < 0.05) await here.intake.cancel({ account: DELIVERER, delivery: id, traceId: traceOf(`${tag}c`) });
  return id;
}

async function withdrawOne(
  { facts, intake }: Installation,
  tag: string,
  random: () => number,
): Promise<DeliveryId | undefined> {
  const done = await facts.rows(
    sql`SELECT id FROM deliveries WHERE state = 'accepted' AND kind <> 'withdrawal' ORDER BY arrival`,
  );
  const target = done[Math.floor(random() * done.length)];
  if (!target) return undefined;
  const delivery = deliveryId(String(target['id']));
  return intake.withdraw({ account: DELIVERER, delivery, reason: `reden ${tag}`, traceId: traceOf(tag) });
}

function planOf(tag: string, random: () => number, isRename: boolean): Plan {
  const pick = (count: number) => Math.floor(random() * count);
  if (isRename) return { tag, pairs: [[nameOf(pick(NAMES)), nameOf(pick(NAMES * 2))]] };
  const names = [...new Set(Array.from({ length: 1 + pick(16) }, () => nameOf(pick(NAMES))))];
  return {
    tag,
    rows: names.map((name) => ({ name, version: pick(3), content: pick(CONTENTS) })),
    wrong: pick(3),
    isTwice: random() < 0.2,
  };
}

// At once, and not when the loop comes round: by then the step may be over.
const tell = (step: string) => writeSync(1, `at ${step}\n`);

const nameOf = (i: number) => `rec-${'abcdefgh'[Math.floor(i / 8)]}${'abcdefgh'[i % 8]}`;

const traceOf = (tag: string) => Buffer.from(tag).toString('hex').padEnd(32, '0').slice(0, 32);

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const [root, seed, favourite] = process.argv.slice(2);
if (root && seed && favourite) await actUntilKilled(root, Number(seed), favourite);
