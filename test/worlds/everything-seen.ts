import type { AnswersRequestInput } from '../../src/model/wire/question.ts';
import { asForum, type TestServer } from '../server/running.ts';

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Everything that stands in a reply, but trace id, clock and rate headers. */
export interface Seen {
  readonly what: string;
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: string;
}

const OF_THE_CALL = /^(?:date|connection|keep-alive|traceparent|x-ratelimit-.*|ratelimit.*)$/;
const AUDIENCE = 'forum=mdt&purpose=direction-and-actions';
const A_PAGE = 20;

/** @param hidden ids that exist in this world only: naming them must look like naming nothing */
const seenIn = async (what: string, reply: Response, server: TestServer, hidden: readonly string[]): Promise<Seen> => ({
  what,
  status: reply.status,
  headers: [...reply.headers].filter(([name]) => !OF_THE_CALL.test(name)).map(([name, value]) => `${name}: ${value}`),
  body: hidden
    .reduce((text, id) => text.replaceAll(id, 'HIDDEN'), await reply.text())
    .replaceAll(server.url, 'ORIGIN')
    .replaceAll(/[0-9a-f]{32}(?=")/g, 'TRACE'),
});

/** Ids that a path may be tried with: known to everyone, of others, hidden, and of nothing. */
const triedIds = (hidden: readonly string[]) => [
  ...['signals', 'signals-politie-mdt.2', 'signals-politie-emm-partner-table.1', 'nothing'],
  ...hidden,
];

/**
 * Everything that one account can get by reading: each address that the API document tells of, with and without audience,
 * with each of the ids; and the questions, as pages.
 */
export async function everythingSeen(
  server: TestServer,
  account: string,
  { questions, hidden }: { questions: AnswersRequestInput['questions']; hidden: readonly string[] },
): Promise<readonly Seen[]> {
  const document = (await (await fetch(`${server.url}/v1/openapi.json`)).json()) as Document;
  const seen: Seen[] = [];
  const look = async (address: string, init?: RequestInit, name = address) =>
    seen.push(
      await seenIn(
        hidden.reduce((text, id) => text.replaceAll(id, 'HIDDEN'), name),
        await server.get(account, address, init),
        server,
        hidden,
      ),
    );
  for (const address of addresses(document, hidden)) await look(address);
  for (const start of Array.from({ length: Math.ceil(questions.length / A_PAGE) }, (_, i) => i * A_PAGE)) {
    const body = JSON.stringify({ as: asForum('mdt'), questions: questions.slice(start, start + A_PAGE) });
    await look(
      '/v1/answers',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body },
      `answers ${start}`,
    );
  }
  return seen;
}

function addresses({ paths }: Document, hidden: readonly string[]): readonly string[] {
  const readable = Object.entries(paths).flatMap(([path, { get }]) =>
    get && path !== '/events' ? [`/v1${path}`] : [],
  );
  const named = readable.flatMap((path) =>
    /\{/.test(path)
      ? triedIds(hidden).map((id) =>
          path
            .replace('{id}', id)
            .replace('{name}', id)
            .replaceAll(/\{\w+\}/g, '1'),
        )
      : [path],
  );
  return [
    ...named,
    ...readable.filter((path) => !path.includes('{')).flatMap((path) => [`${path}?${AUDIENCE}`, `${path}?partner=IOM`]),
    ...['/', '/v1/openapi.json', '/v1', '/healthz', '/help'],
  ];
}
