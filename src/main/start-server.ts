import { createHmac, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerQuestions } from '../answer/answer-questions.ts';
import { mandatesOf } from '../answer/mandates-of.ts';
import { createApi } from '../api/create-api.ts';
import type { ReleaseDesk } from '../consultation/releases/release-desk.ts';
import { openSessionDesk } from '../consultation/session-desk.ts';
import { sessionKeeper } from '../identity/session/session-keeper.ts';
import type { Intake } from '../intake/intake.ts';
import type { Account } from '../model/account.ts';
import { InputError } from '../model/errors.ts';
import { accountId, type TraceId, traceId } from '../model/ids.ts';
import { WORDS } from '../model/words.ts';
import { renewCodelists } from '../store/facts/code-tables.ts';
import { lastLandings } from '../store/facts/landings.ts';
import { type FactsReader, openReader } from '../store/facts/reader.ts';
import { recordKeySecret } from '../store/facts/record-key-secret.ts';
import { openSessionStore } from '../store/register/session-store.ts';
import { accountability } from './accountability.ts';
import { analysisEffects } from './analysis-effects.ts';
import { openAnalysisRuns } from './analysis-runs.ts';
import { openAnnouncer } from './announcer.ts';
import { momentOf } from './clock.ts';
import { codelistDesk } from './codelist-desk.ts';
import type { Config } from './config.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { deliveryEffects } from './delivery-effects.ts';
import { openDeliveryFeedback } from './delivery-feedback.ts';
import { demonstrateTables } from './demonstrate-tables.ts';
import { renewAll } from './editions.ts';
import { found } from './found.ts';
import { headRhythm } from './head-rhythm.ts';
import { registerIdentity } from './identity-options.ts';
import { loadDemonstration } from './load-demonstration.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { peopleDesks } from './people-desks.ts';
import { openPublishedTables } from './published-tables.ts';
import { releaseDesk } from './release-desk.ts';
import { startDrafts } from './start-drafts.ts';
import { startIntake } from './start-intake.ts';
import { startWatching } from './start-watching.ts';
import { openStores, type Stores } from './stores.ts';
import { startTicker } from './ticker.ts';
import { keepWorld, type WorldKeeper } from './world-keeper.ts';

/** What the server says while it starts and runs; never a figure, a record or a secret. */
export interface ServerVoice {
  say(line: string): void;
  /** `what`: the trace id of a request, or what else it was about. */
  report(error: unknown, what?: string): void;
}

export interface RunningServer {
  /** For example http://127.0.0.1:4600. */
  readonly url: string;
  close(): Promise<void>;
}

const WEB_FOLDER = fileURLToPath(new URL('../../dist/web', import.meta.url));

const now = () => momentOf(new Date());
const newTrace = (): TraceId => traceId(randomBytes(16).toString('hex'));

/**
 * Opens everything, fills an empty demonstration, and listens.
 * @throws InputError CONFIG_INVALID, STORE_IN_USE, STORE_CHANGED, LOG_BROKEN
 */
export async function startServer(config: Config, voice: ServerVoice): Promise<RunningServer> {
  const folder = openDataFolder(config.dataFolder);
  const digest = answerDigest(await secretOf(folder));
  // The log is opened before the world that it names mandates of.
  let mandates: (account: string) => readonly string[] = () => [];
  const stores = await openStores(folder, config, WORDS, (account) => mandates(account));
  const reader = await openReader(stores.engine);
  const codes = await stores.engine.connect();
  const keeper = await keepWorld({
    words: WORDS,
    register: stores.register,
    live: () => lastLandings(reader.rows),
    storeCodes: (changed) => renewCodelists(codes, changed),
  });
  mandates = (account) => mandatesOf(accountId(account), keeper.world(), now()).map(({ id }) => id);
  const intake = await startIntake({ folder, stores, keeper, now, report: voice.report });
  const seen = new Map<string, string>();
  const renew = oneAtATime(() =>
    renewAll({ reader, register: stores.register, keeper, now, seen, report: voice.report }),
  );
  const pages = openAnnouncer();
  const releases = releaseDesk({ stores, reader, keeper, now, formEditions: renew, announce: pages.tell });
  if (!config.isDemonstration)
    await found({ config, stores, catalogue: WORDS, now, newTrace, refresh: keeper.refresh });
  if (config.isDemonstration) await fill(config, voice, { stores, keeper, intake, releases });
  const drafts = await startDrafts({ folder, stores, keeper, intake, now, report: voice.report });
  await renew();
  const signHeads = headRhythm(stores.log, config.headMs);
  const tick = async () => {
    signHeads(new Date());
    await renew();
    await drafts.desk.expire();
    pages.tell();
  };
  const ticker = startTicker(config.tickMs, tick, (error) => voice.report(error));
  const runs = openAnalysisRuns(voice.report);
  const deliveries = deliveryEffects({
    folder,
    reader,
    intake,
    catalogue: () => keeper.world().catalogue,
    feedback: openDeliveryFeedback({ reader, register: stores.register, log: stores.log, world: keeper.world, now }),
    mappings: drafts.effects.mappings,
    recognise: drafts.recognise,
  });
  const watching =
    config.watchFolder === undefined
      ? undefined
      : startWatching({
          folder: config.watchFolder,
          everyMs: config.tickMs,
          deliveries,
          newTrace,
          report: voice.report,
        });
  const answer = { world: keeper.world, now, read: reader.read, record: stores.log.append, digest };
  const tables = openPublishedTables({ answer, reader, register: stores.register });
  if (config.isDemonstration && config.demoRecords > 0)
    await demonstrateTables({ register: stores.register, tables: tables.effects, now, newTrace, say: voice.say });
  let origin = config.origin ?? `http://${config.host}:${config.port}`;
  const sessions = sessionKeeper(openSessionStore(stores.database), () => new Date());
  const app = await createApi({
    effects: {
      now,
      world: keeper.world,
      answer: (asked) => answerQuestions(asked, answer),
      publishedTables: tables.effects,
      arrived: stores.log.arrived,
      accountLabel: accountLabels(stores),
      isDemonstration: config.isDemonstration,
      deliveries,
      ...drafts.effects,
      analyses: analysisEffects({ runs, now, record: stores.log.append, report: voice.report }),
      codelists: codelistDesk({ stores, reader, keeper, now }),
      releases,
      ...peopleDesks({ stores, keeper, now, announce: pages.tell, sessions }),
      sessions: openSessionDesk({ sessions, world: keeper.world, now, record: stores.log.append }),
      accountability: accountability({ stores, keeper, words: WORDS, now, digest, report: voice.report }),
      onTold: pages.onTold,
    },
    identity: registerIdentity({ config, folder, stores, voice, newTrace, sessions, origin: () => origin }),
    webFolder: existsSync(WEB_FOLDER) ? WEB_FOLDER : undefined,
    report: voice.report,
  });
  const close = closer({
    stop: () => stopAll([ticker, watching]),
    app,
    runs,
    tables,
    drafts,
    intake,
    reader,
    codes,
    stores,
    folder,
  });
  try {
    const url = await app.listen({ port: config.port, host: config.host });
    origin = config.origin ?? url;
    folder.writeServerFile({ url, pid: process.pid });
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Before the stores, so that records never stand without the secret that their keys were made with. */
async function secretOf(folder: DataFolder): Promise<Uint8Array> {
  if (existsSync(folder.facts) && !existsSync(path.join(folder.root, 'record-key.secret')))
    throw new InputError(
      'STORE_CHANGED',
      `${folder.root} holds records but not record-key.secret: with a new one every figure would get other noise; put the file back from the backup`,
    );
  return recordKeySecret(folder.root);
}

/** Keyed with what nobody outside has, and apart from the record keys made with the same secret. */
function answerDigest(secret: Uint8Array) {
  const key = createHmac('sha256', secret).update('answer digest').digest();
  return (text: string) => createHmac('sha256', key).update(text).digest('hex');
}

interface Parts {
  readonly stores: Stores;
  readonly keeper: WorldKeeper;
  readonly intake: Intake;
  readonly releases: ReleaseDesk;
}

const fill = ({ demoRecords }: Config, voice: ServerVoice, { stores, keeper, intake, releases }: Parts) =>
  loadDemonstration({
    releases,
    register: stores.register,
    intake,
    catalogue: WORDS,
    now,
    records: demoRecords,
    newTrace,
    say: voice.say,
    refresh: keeper.refresh,
  });

function accountLabels({ register }: Stores) {
  let place = -1;
  let labels: ReadonlyMap<string, Account['label']> = new Map();
  return (account: string) => {
    // Accounts come while the server runs.
    if (register.place() !== place) {
      place = register.place();
      labels = new Map(register.current<Account>('account').map((it) => [it.id, it.label]));
    }
    return labels.get(account) ?? { nl: account, en: account };
  };
}

const stopAll = async (running: readonly ({ stop(): Promise<void> } | undefined)[]) => {
  await Promise.all(running.map((it) => it?.stop()));
};

interface Closing {
  readonly stop: () => Promise<void>;
  readonly app: { close(): Promise<void> };
  readonly runs: { close(): Promise<void> };
  readonly tables: { close(): Promise<void> };
  readonly drafts: { close(): Promise<void> };
  readonly intake: Intake;
  readonly reader: FactsReader;
  readonly codes: { close(): void };
  readonly stores: Stores;
  readonly folder: { removeServerFile(): void };
}

/** In the order in which work comes in, so that nothing new reaches a store that is closing. */
const closer =
  ({ stop, app, runs, tables, drafts, intake, reader, codes, stores, folder }: Closing) =>
  async () => {
    folder.removeServerFile();
    await stop();
    // Requests wait for tables that are worked out.
    await tables.close();
    await app.close();
    await runs.close();
    await drafts.close();
    await intake.close();
    await reader.close();
    codes.close();
    stores.close();
  };
