import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReleaseDesk } from '../consultation/releases/release-desk.ts';
import { type DemoFile, generateDeliveries } from '../demo/generate-deliveries.ts';
import { demoWorld } from '../demo/world/demo-world.ts';
import type { Intake } from '../intake/intake.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { accountId, type DatasetId, datasetId, type PartnerId } from '../model/ids.ts';
import { MAPPINGS } from '../model/mappings/index.ts';
import { PUBLIC_FILES } from '../model/mappings/public-files.ts';
import type { Moment } from '../model/world.ts';
import type { Register } from '../store/register/register.ts';
import { releaseEntries } from './release-entries.ts';
import { tellReleaseStories } from './tell-release-stories.ts';

const PUBLIC_DATA = new URL('../../public-data/', import.meta.url);
const SEED = 4054603;

interface Loading {
  readonly register: Register;
  readonly intake: Intake;
  readonly releases: ReleaseDesk;
  readonly catalogue: Catalogue;
  readonly now: () => Moment;
  readonly records: number;
  readonly newTrace: () => string;
  /** One line of progress. */
  readonly say: (line: string) => void;
  /** Called after rules were stored. */
  readonly refresh: () => Promise<void>;
}

export interface LoadState {
  /** Day on which loading began: after a break the same files are made again. */
  readonly day: string;
  readonly isDone: boolean;
  /** Published tables came after the rest. */
  readonly hasTables?: true;
  /** Whether releases on their way were added, through the desk. */
  readonly areStoriesTold?: boolean;
}

/**
 * Fills an empty installation through the way in, like any partner would: the public files, and fictitious
 * deliveries of all other datasets.
 * Can be broken off at any moment; the next start goes on.
 */
export async function loadDemonstration(loading: Loading): Promise<void> {
  const { register, now, newTrace } = loading;
  const [state] = register.current<LoadState>('demonstration');
  if (state?.areStoriesTold) return;
  const day = state?.day ?? now().day;
  const world = demoWorld(day);
  const mark = (body: LoadState) => ({ kind: 'demonstration' as const, id: 'load', body });
  const store = (entries: Parameters<Register['append']>[0]) =>
    register.append(entries, now().instant, 'demonstration');
  if (!state)
    store([
      mark({ day, isDone: false }),
      ...world.accounts.map((account) => ({ kind: 'account' as const, id: account.id, body: account })),
      ...world.forums.map((forum) => ({ kind: 'forum' as const, id: forum.id, body: forum })),
      ...world.mandates.map((mandate) => ({ kind: 'mandate' as const, id: mandate.id, body: mandate })),
    ]);
  await loading.refresh();
  if (!state?.isDone) {
    await fill(loading, day);
    const ground = { register, world: { ...world, catalogue: loading.catalogue }, warn: loading.say };
    store([...releaseEntries(world.releases, ground), mark({ day, isDone: true })]);
    await loading.refresh();
  }
  await tellReleaseStories({ desk: loading.releases, releases: world.releases, newTrace });
  store([mark({ ...state, day, isDone: true, areStoriesTold: true })]);
}

async function fill(loading: Loading, day: string): Promise<void> {
  loading.say('Demonstratiegegevens laden / loading demonstration data …');
  await deliverPublicFiles(loading);
  await deliverFictitious(loading, day);
  await loading.intake.idle();
}

async function deliverPublicFiles(loading: Loading): Promise<void> {
  for (const [dataset, fileName] of Object.entries(PUBLIC_FILES)) {
    const mapping = MAPPINGS.find((it) => it.dataset === dataset);
    if (!mapping) throw new Error(`no mapping for ${dataset}`);
    const content = createReadStream(fileURLToPath(new URL(fileName, PUBLIC_DATA)));
    await deliver(loading, 'public-sources', mapping.partner, datasetId(dataset), fileName, content, mapping);
  }
}

async function deliverFictitious(loading: Loading, day: string): Promise<void> {
  if (loading.records === 0) return;
  for (const file of generateDeliveries({ seed: SEED, records: loading.records, until: day, errors: true })) {
    const account = `${file.partner.toLowerCase()}-owner`;
    await deliver(loading, account, file.partner, file.dataset, file.fileName, bytesOf(file));
  }
}

async function deliver(
  { intake, newTrace, say }: Loading,
  account: string,
  partner: PartnerId,
  dataset: DatasetId,
  fileName: string,
  content: AsyncIterable<Uint8Array>,
  mapping?: (typeof MAPPINGS)[number],
): Promise<void> {
  await intake.receive(
    { account: accountId(account), partner, dataset, fileName, traceId: newTrace(), ...(mapping ? { mapping } : {}) },
    content,
  );
  await intake.idle();
  say(`  ${partner}: ${fileName}`);
}

async function* bytesOf(file: DemoFile): AsyncGenerator<Uint8Array> {
  for (let block = 0; block < file.blocks; block++) yield file.block(block);
}
