import { RELEASE_CHECKS } from '../../src/model/release-dossier.ts';
import type { WireContent } from '../../src/model/wire/release-content.ts';
import type { WireDossier } from '../../src/model/wire/release-dossier.ts';
import type { TestServer } from '../server/running.ts';
import { OWNERS, type Owner, type RandomWorld, type SignalRow } from './random-world.ts';

/** A row with the reference under which its owner knows it. */
export type Held = SignalRow & { readonly reference: string };

const send = async (server: TestServer, account: string, method: string, address: string, body: unknown) => {
  const reply = await server.get(account, address, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${address} as ${account}: ${reply.status} ${text}`);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
};

/** Puts each owner's rules for the forum in the place of those of the demonstration, as its people would. */
export async function releaseAs(server: TestServer, { slices, recordsFrom }: RandomWorld): Promise<void> {
  for (const owner of OWNERS) {
    const account = `${owner.toLowerCase()}-owner`;
    const { dossiers } = (await (await server.get(account, '/v1/release-dossiers')).json()) as {
      dossiers: (WireDossier & { content: WireContent })[];
    };
    const mine = dossiers.filter(({ id }) => id.startsWith(`signals-${owner.toLowerCase()}-mdt.`));
    const active = mine.find(({ state }) => state === 'active');
    const draft = mine.find(({ state }) => ['draft', 'checked'].includes(state));
    if (!active || !draft) throw new Error(`the demonstration has a release and a draft of ${owner} for the forum`);
    const { recordsUntil: _, ...rest } = active.content;
    const content = {
      ...rest,
      legalGround: 'wpg-20',
      ...(recordsFrom === undefined ? {} : { recordsFrom }),
      slices: slices[owner],
      splitsOn: [...new Set(slices[owner].flatMap(({ filters }) => filters.map((it) => it.dimension)))],
    };
    const address = `/v1/releases/${draft.id}`;
    const { version } = (await send(server, account, 'PUT', address, {
      content,
      version: draft.version,
      reason: 'andere regels',
    })) as unknown as { version: number };
    for (const check of RELEASE_CHECKS)
      await send(server, account, 'POST', `${address}/checks`, { version, check, isMet: true, reason: 'bekeken' });
    await send(server, `${owner.toLowerCase()}-approver`, 'POST', `${address}/approvals`, {
      version,
      reason: 'bekeken',
    });
  }
}

const LETTERS = 'bcdfghjklmnpqrstvwxz';
/** Letters alone: digits could look like a document or a number plate. */
const lettered = (place: number): string =>
  (place >= LETTERS.length ? lettered(Math.floor(place / LETTERS.length) - 1) : '') + LETTERS[place % LETTERS.length];

/** @param series begins the references, so that two sets never share one */
export const referenced = (rows: readonly SignalRow[], series: string): readonly Held[] =>
  rows.map((row, i) => ({ ...row, reference: `${series}-${lettered(i + 400)}` }));

const HEADER =
  'reference,theme,registered,region,origin,modus,persons-involved,source-evaluation,information-evaluation,handling,wpg-ground';
const line = (row: Held) =>
  [
    ...[row.reference, row.theme, row.registered, row.region, row.origin, row.modus.join('|'), row.persons],
    ...['B', '2', row.handling, 'WPG_8'],
  ].join(',');

/** Delivers one owner's rows, with lines that cannot be read among them when asked. */
export async function deliverRows(server: TestServer, owner: Owner, rows: readonly Held[], broken = 0) {
  const lines = rows.filter((row) => row.owner === owner).map(line);
  const wrong = Array.from(
    { length: broken },
    (_, i) => `zz-${lettered(i)},NOT_A_THEME,2025-02-30,ROT,,,,B,2,H1,WPG_8`,
  );
  return server.deliver(
    `${owner.toLowerCase()}-owner`,
    'signals',
    owner,
    [HEADER, ...[...lines, ...wrong].sort(byMixing), ''].join('\n'),
  );
}

/** An order of its own for each line, so that hidden and released ones lie among each other. */
const mixed = (text: string) => [...text].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 65_521, 7);
const byMixing = (a: string, b: string) => mixed(a) - mixed(b) || (a < b ? -1 : 1);
