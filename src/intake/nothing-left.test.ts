import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { csv, signal } from './fixtures/signal-rows.ts';
import { openTestIntake, testFolder } from './fixtures/test-intake.ts';

const SECRETS = {
  route: 'iemand.anders@example.org',
  'place-type': '0687654321',
  'crime-link': 'NL91ABNA0417164300',
  nationality: 'SYR|999999990',
  origin: 'NXD4K2L10',
  modus: 'SEXUAL|XX-00-XX',
  destination: 'Jan Voorbeeld',
  event: 'Piet Verzonnen',
  victims: '06-87654321',
  version: 'Kees Bedacht',
  marking: 'STG GEHEIM Anna Fictief',
} as const;

it('leaves nothing of a direct identifier on disk, whichever field it came in', async () => {
  const test = await openTestIntake(testFolder());
  const rows = Object.entries(SECRETS).map(([column, value], i) => signal({ reference: `pol-${i}`, [column]: value }));
  const unread = signal({ reference: 'pol-unread', theme: 'NOPE', remark: 'Zwarte Piet, 0687654321' });
  const hidden = ['pol#999999990', 'NL91ABNA0417164300;x', 'x|06-87654321'].map((value) =>
    signal({ reference: value }),
  );
  const references = Object.values(SECRETS).map((value) => signal({ reference: value }));
  const surplus = csv([signal({ reference: 'pol-surplus' })])
    .trimEnd()
    .split('\n')[1];
  const file = csv([...rows, ...references, ...hidden, unread], ',', '\n', [...Object.keys(signal()), 'remark']);
  const delivery = await test.deliver(`${file}${surplus},,Jan Voorbeeld\n`);
  expect(delivery.accepted).toBe(0);
  await test.close();
  const secrets = [...Object.values(SECRETS).flatMap((value) => value.split('|')), 'Zwarte Piet', '0687654321'].filter(
    (secret) => secret !== 'SYR' && secret !== 'SEXUAL',
  );
  for (const path of filesUnder(test.folder)) {
    const content = readFileSync(path);
    for (const secret of secrets) expect(content.includes(secret), `${secret} in ${path}`).toBe(false);
  }
  rmSync(test.folder, { recursive: true });
}, 60_000);

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());
}
