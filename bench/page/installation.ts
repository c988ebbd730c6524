import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerQuestions } from '../../src/answer/answer-questions.ts';
import type { AnswerEffects } from '../../src/answer/effects.ts';
import { momentOf } from '../../src/main/clock.ts';
import { readConfig } from '../../src/main/config.ts';
import { openDataFolder } from '../../src/main/data-folder.ts';
import { startServer } from '../../src/main/start-server.ts';
import { openStores } from '../../src/main/stores.ts';
import { keepWorld } from '../../src/main/world-keeper.ts';
import type { AnswerTable } from '../../src/model/doors/answer-table.ts';
import { accountId, traceId } from '../../src/model/ids.ts';
import type { AnswersRequestInput } from '../../src/model/wire/question.ts';
import { AnswersRequestSchema } from '../../src/model/wire/question.ts';
import { toAudience, toQuestion } from '../../src/model/wire/to-question.ts';
import { WORDS } from '../../src/model/words.ts';
import type { World } from '../../src/model/world.ts';
import { renewCodelists } from '../../src/store/facts/code-tables.ts';
import type { FactsConnection } from '../../src/store/facts/engine.ts';
import { lastLandings } from '../../src/store/facts/landings.ts';
import { openReader } from '../../src/store/facts/reader.ts';

/** The stores of an installation that no server has open, and the gate over them. */
export interface Installation {
  readonly folder: string;
  readonly world: World;
  /** The same engine without rules, for contenders that have none. */
  readonly facts: FactsConnection;
  /** Through the gate as that account, with its lines in the log. */
  ask(account: string, request: AnswersRequestInput, change?: Partial<AnswerEffects>): Promise<readonly AnswerTable[]>;
  close(): Promise<void>;
}

/** Makes the demonstration of that many records in a new folder, through the way in, and leaves it there. */
export async function makeDemonstration(records: number): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ketenbeeld-bench-'));
  const environment = { KETENBEELD_DEMO_RECORDS: String(records), KETENBEELD_MEMORY: '4GB' };
  const server = await startServer(readConfig({ port: 0, data: folder, isDemonstration: true }, environment), {
    say: (line) => process.stderr.write(`${line}\n`),
    report: (error) => process.stderr.write(`${String(error)}\n`),
  });
  await server.close();
  return folder;
}

export const removeDemonstration = (folder: string) => rmSync(folder, { recursive: true, force: true });

/** Opens what `makeDemonstration` left. */
export async function openInstallation(root: string): Promise<Installation> {
  const config = readConfig({ port: 0, data: root, isDemonstration: true }, { KETENBEELD_MEMORY: '4GB' });
  const stores = await openStores(openDataFolder(root), config, WORDS, () => []);
  const reader = await openReader(stores.engine);
  const codes = await stores.engine.connect();
  const facts = await stores.engine.connect();
  const keeper = await keepWorld({
    words: WORDS,
    register: stores.register,
    live: () => lastLandings(reader.rows),
    storeCodes: (changed) => renewCodelists(codes, changed),
  });
  const effects: AnswerEffects = {
    world: keeper.world,
    now: () => momentOf(new Date()),
    read: reader.read,
    record: stores.log.append,
    digest: (text) => String(text.length),
  };
  return {
    folder: root,
    world: keeper.world(),
    facts,
    ask: (account, request, change = {}) => {
      const { as, questions } = AnswersRequestSchema.parse(request);
      return answerQuestions(
        {
          viewer: { account: accountId(account), as: toAudience(as) },
          questions: questions.map(toQuestion),
          traceId: traceId(randomBytes(16).toString('hex')),
        },
        { ...effects, ...change },
      );
    },
    close: async () => {
      await reader.close();
      codes.close();
      facts.close();
      stores.close();
    },
  };
}
