import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerQuestions } from '../../src/answer/answer-questions.ts';
import { momentOf } from '../../src/main/clock.ts';
import { readConfig } from '../../src/main/config.ts';
import { openDataFolder } from '../../src/main/data-folder.ts';
import { renewAll } from '../../src/main/editions.ts';
import { releaseDesk } from '../../src/main/release-desk.ts';
import { startIntake } from '../../src/main/start-intake.ts';
import { openStores, type Stores } from '../../src/main/stores.ts';
import { keepWorld } from '../../src/main/world-keeper.ts';
import { traceId } from '../../src/model/ids.ts';
import type { Question } from '../../src/model/question.ts';
import type { Release } from '../../src/model/release.ts';
import { type Fragment, type SqlText, statementOf } from '../../src/sql/sql.ts';
import { renewCodelists } from '../../src/store/facts/code-tables.ts';
import type { FactsConnection } from '../../src/store/facts/engine.ts';
import { lastLandings } from '../../src/store/facts/landings.ts';
import { openReader } from '../../src/store/facts/reader.ts';
import { recordKeySecret } from '../../src/store/facts/record-key-secret.ts';
import { storeWorld, viewerOf, WORDS } from './world.ts';

const DAY_MS = 86_400_000;

export type Installation = Awaited<ReturnType<typeof openInstallation>>;

type Tell = (step: string) => void;

/**
 * The server's own parts over real stores, without HTTP, screens and demonstration.
 * @param tell hears of each step at which being killed is of interest, just before it is taken
 */
export async function openInstallation(root: string, tell: Tell = () => undefined) {
  const folder = openDataFolder(root);
  const secret = await recordKeySecret(folder.root);
  const config = readConfig(
    { data: root, isDemonstration: true },
    { KETENBEELD_THREADS: '2', KETENBEELD_MEMORY: '300MB' },
  );
  const stores = telling(await openStores(folder, config, WORDS, () => []), tell);
  const clock = openClock(root);
  storeWorld(stores.register, clock.now().instant);
  const reader = await openReader(stores.engine);
  const codes = await stores.engine.connect();
  const keeper = await keepWorld({
    words: WORDS,
    register: stores.register,
    live: () => lastLandings(reader.rows),
    storeCodes: (changed) => renewCodelists(codes, changed),
  });
  const faults: unknown[] = [];
  const report = (error: unknown) => faults.push(error);
  const intake = await startIntake({ folder, stores, keeper, now: clock.now, report });
  const formEditions = () =>
    renewAll({ reader, register: stores.register, keeper, now: clock.now, seen: new Map(), report });
  const desk = releaseDesk({ stores, reader, keeper, now: clock.now, formEditions, announce: () => {} });
  const answer = {
    world: keeper.world,
    now: clock.now,
    read: reader.read,
    record: stores.log.append,
    digest: (text: string) => text,
  };
  return {
    ...{ folder, secret, stores, keeper, intake, faults, facts: codes, desk },
    now: clock.now,
    /** A day goes by, and the clock forms the editions that are due. */
    async dayLater() {
      clock.addDay();
      await formEditions();
    },
    ask: (release: Release, questions: readonly Question[]) =>
      answerQuestions({ viewer: viewerOf(release), questions, traceId: traceId('a'.repeat(32)) }, answer),
    async close() {
      await intake.close();
      await reader.close();
      codes.close();
      stores.close();
    },
  };
}

function telling(stores: Stores, tell: Tell): Stores {
  const { engine, register, log } = stores;
  return {
    ...stores,
    engine: { ...engine, connect: async () => tellingConnection(await engine.connect(), tell) },
    register: {
      ...register,
      append(entries, ...rest) {
        tell(entries.some(({ kind }) => kind === 'edition') ? 'edition' : 'register');
        register.append(entries, ...rest);
        tell('registered');
      },
    },
    log: {
      ...log,
      append(entries) {
        tell('log');
        return log.append(entries);
      },
    },
  };
}

function tellingConnection(facts: FactsConnection, tell: Tell): FactsConnection {
  return {
    ...facts,
    run(query) {
      const stage = stageOf(textOf(query));
      if (stage) tell(stage);
      return facts.run(query);
    },
    async transaction(work) {
      const result = await facts.transaction(async () => {
        const made = await work();
        tell('commit');
        return made;
      });
      tell('committed');
      return result;
    },
  };
}

const textOf = (query: Fragment | SqlText) => ('text' in query ? query : statementOf(query)).text;

const STAGES: readonly (readonly [RegExp, string])[] = [
  [/INSERT INTO deliveries/, 'accept'],
  [/INSERT INTO "?facts_/, 'landing'],
  [/UPDATE "?facts_/, 'landing'],
  [/UPDATE deliveries/, 'outcome'],
  [/^\s*ATTACH/, 'scratch'],
  [/^\s*COPY/, 'quarantine'],
  [/CHECKPOINT/, 'checkpoint'],
];

const stageOf = (text: string) => STAGES.find(([pattern]) => pattern.test(text))?.[1];

/** A clock that only goes on, through every restart, and can be put a day ahead. */
function openClock(root: string) {
  const file = join(root, 'days-ahead');
  let days = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  return {
    now: () => momentOf(new Date(Date.now() + days * DAY_MS)),
    addDay() {
      days += 1;
      writeFileSync(`${file}.part`, String(days));
      renameSync(`${file}.part`, file);
    },
  };
}
