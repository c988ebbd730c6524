import { generateDeliveries } from '../../src/demo/generate-deliveries.ts';
import { PERIOD } from '../../src/demo/recipe.ts';
import { VARIANCE_PER_ATOM } from '../../src/model/uncertainty.ts';
import type { AnswersRequestInput } from '../../src/model/wire/question.ts';
import { asForum, startTestServer, type TestServer } from '../server/running.ts';

type Question = AnswersRequestInput['questions'][number];

/** Months of the demonstration, oldest first, as YYYY-MM. */
export const MONTHS: readonly string[] = Array.from({ length: 106 }, (_, i) =>
  new Date(Date.UTC(2018, i, 1)).toISOString().slice(0, 7),
);
export const FIRST_DAYS: readonly string[] = MONTHS.map((month) => `${month}-01`);

/** The seed of the demonstration, and volumes as in its recipe. */
const SEED = 4_054_603;
const MONTHLY = { dimension: 'registered', level: 'month' } as const;
type Where = NonNullable<Question['where']>;

/** A protected series by month, and the variance that its protection added to each count. */
export interface ProtectedSeries {
  readonly counts: readonly number[];
  readonly noiseVariance: number;
}

/**
 * The demonstration with the signals of its three services alone. The secret of the record keys is fixed, so that the noise
 * is the same in every run.
 */
export async function signalsServer(): Promise<TestServer> {
  const server = await startTestServer(0, {}, new Uint8Array(32).fill(7));
  for (const file of generateDeliveries({ seed: SEED, until: PERIOD.until, datasets: ['signals'] })) {
    const blocks = Array.from({ length: file.blocks }, (_, i) => new TextDecoder().decode(file.block(i)));
    const account = `${file.partner.toLowerCase()}-owner`;
    const { state } = await server.deliver(account, file.dataset, file.partner, blocks.join(''));
    if (state !== 'accepted') throw new Error(`${file.fileName} is ${String(state)}`);
  }
  return server;
}

export const having = (dimension: string, level: string, code: string): Where => [{ dimension, level, in: [code] }];

/** Signals by month of registration as a member of the forum gets them: a month that is not there is a published 0. */
export async function signalsByMonth(server: TestServer, where: Where): Promise<ProtectedSeries> {
  const cells = await published(server, { dataset: 'signals', measures: ['count'], by: [MONTHLY], where });
  const counts = new Map(cells.map((cell) => [cell.key['registered'], cell.values['count'] ?? 0]));
  return {
    counts: MONTHS.map((month) => counts.get(month) ?? 0),
    noiseVariance: VARIANCE_PER_ATOM * Math.max(...cells.map(({ atoms }) => atoms)),
  };
}

/** Signals by month of the event and months between event and registration, as far as published. */
export async function signalsByDelay(server: TestServer) {
  const by = [{ dimension: 'event', level: 'month' }, MONTHLY];
  const cells = await published(server, { dataset: 'signals', measures: ['count'], by, where: [] });
  const counts = new Map(
    cells.map(({ key, values }) => [`${key['event']} ${key['registered']}`, values['count'] ?? 0]),
  );
  return {
    count: (event: number, delay: number) => counts.get(`${MONTHS[event]} ${MONTHS[event + delay]}`) ?? 0,
    noiseVariance: VARIANCE_PER_ATOM * Math.max(...cells.map(({ atoms }) => atoms)),
  };
}

async function published(server: TestServer, question: Question) {
  const { answers } = await server.ask('mdt-member', { as: asForum('mdt'), questions: [question] });
  const cells = answers[0]?.cells;
  if (!cells || cells.length === 0) throw new Error(`no cells for ${JSON.stringify(question)}`);
  return cells;
}
