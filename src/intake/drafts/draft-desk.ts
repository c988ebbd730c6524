import { InputError } from '../../model/errors.ts';
import { type AccountId, type DatasetId, type DeliveryId, deliveryId, type PartnerId } from '../../model/ids.ts';
import type { LogEntry } from '../../model/log-entry.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import type { SourceSample } from '../../model/source-sample.ts';
import type { Receipt } from '../intake.ts';
import { isDeliverer, type MandateEffects } from '../mappings/deliverer.ts';
import type { MappingDesk } from '../mappings/mapping-desk.ts';
import { mappingProblems } from '../mappings/mapping-problems.ts';
import { type Checks, type DraftCheck, openChecks } from './checks.ts';
import type { DraftDelivery, DraftFiles } from './draft-files.ts';
import type { DryRunEffects } from './dry-run.ts';

export interface DraftEffects extends MandateEffects, Omit<DryRunEffects, 'catalogue' | 'now'> {
  readonly drafts: DraftFiles;
  readonly mappings: MappingDesk;
  readonly maximumBytes: number;
  sample(path: string, fileName: string, layout?: SourceMapping['layout']): Promise<SourceSample>;
  deliver(
    draft: DraftDelivery,
    account: AccountId,
    mapping: SourceMapping | undefined,
    traceId: string,
  ): Promise<Receipt>;
  newId(): DeliveryId;
  record(entries: readonly LogEntry[]): Promise<void>;
  reportFault(id: DeliveryId, error: unknown): void;
}

/** Who does it, and in which request. */
export interface Act {
  readonly account: AccountId;
  readonly traceId: string;
}

/** Files that were sent but are not delivered yet: looked at, tried, delivered or left. Everything is NOT_FOUND for who may not deliver it. */
export interface DraftDesk {
  /** @throws InputError NOT_MANDATED, TOO_LARGE, DELIVERY_STATE when too many are open */
  open(
    act: Act,
    file: { readonly partner: PartnerId; readonly dataset: DatasetId; readonly fileName: string },
    content: AsyncIterable<Uint8Array>,
  ): Promise<DraftDelivery>;
  find(account: AccountId, id: string): Promise<DraftDelivery>;
  sample(act: Act, id: string, layout?: SourceMapping['layout']): Promise<SourceSample>;
  /** @throws InputError MAPPING_INVALID, DELIVERY_STATE when it was delivered */
  startCheck(act: Act, id: string, mapping: SourceMapping | undefined): Promise<DraftCheck>;
  check(account: AccountId, id: string, checkId: string): Promise<DraftCheck>;
  cancelCheck(account: AccountId, id: string, checkId: string): Promise<DraftCheck>;
  /** Hands the file to the intake; a second time gives the same delivery. @param mapping `name@version` */
  deliver(act: Act, id: string, mapping: string | undefined): Promise<DeliveryId>;
  discard(act: Act, id: string): Promise<void>;
  /** Removes what has expired. */
  expire(): Promise<void>;
  /** Resolves when no dry run waits or runs. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

const KEPT_MS = 24 * 60 * 60 * 1000;
const MOST_OPEN = 20;

/** At start-up, before anything is received: what an upload that was cut off left is swept. */
export async function openDraftDesk(effects: DraftEffects): Promise<DraftDesk> {
  const { drafts } = effects;
  await drafts.sweep();
  const checks = openChecks(
    () => ({
      ...effects,
      files: { ...effects.files, path: drafts.path },
    }),
    effects.reportFault,
  );
  const find: DraftDesk['find'] = async (account, id) => {
    const draft = isId(id) ? await drafts.find(id) : undefined;
    const isLive = draft !== undefined && draft.expiresAt > effects.now().toISOString();
    if (!isLive || !(await isDeliverer(effects, { ...draft, account }))) throw absent(id);
    return draft;
  };
  const openOf = async (account: AccountId, id: string) => {
    const draft = await find(account, id);
    if (draft.delivery)
      throw new InputError('DELIVERY_STATE', `this draft was delivered as ${draft.delivery}; send the file again`);
    return draft;
  };
  const checkOf = async (account: AccountId, id: string, checkId: string) => {
    const draft = await find(account, id);
    const check = isId(checkId) ? checks.find(checkId) : undefined;
    if (check?.draft !== draft.id) throw absent(checkId);
    return check;
  };
  return {
    open: (act, file, content) => openDraft(effects, act, file, content),
    find,
    async sample(act, id, layout) {
      const draft = await openOf(act.account, id);
      return logged(effects, act, draft, 'sample', () => effects.sample(drafts.path(draft.id), draft.fileName, layout));
    },
    async startCheck(act, id, mapping) {
      const draft = await openOf(act.account, id);
      checkUsable(effects, draft, mapping);
      return startCheck(effects, checks, act, draft, mapping);
    },
    check: checkOf,
    async cancelCheck(account, id, checkId) {
      const check = await checkOf(account, id, checkId);
      await checks.cancel(check.id);
      return checkOf(account, id, checkId);
    },
    async deliver(act, id, wanted) {
      const draft = await find(act.account, id);
      if (draft.delivery) return draft.delivery;
      const mapping =
        wanted === undefined ? undefined : await effects.mappings.find({ ...draft, account: act.account }, wanted);
      await checks.drop(draft.id);
      const receipt = await effects.deliver(draft, act.account, mapping, act.traceId);
      await drafts.describe({ ...draft, delivery: receipt.id });
      await drafts.removeContent(draft.id);
      return receipt.id;
    },
    async discard(act, id) {
      const draft = await find(act.account, id);
      await logged(effects, act, draft, 'discard', async () => {
        await checks.drop(draft.id);
        await drafts.remove(draft.id);
      });
    },
    async expire() {
      const now = effects.now().toISOString();
      for (const draft of await drafts.all())
        if (draft.expiresAt <= now) {
          await checks.drop(draft.id);
          await drafts.remove(draft.id);
        }
    },
    idle: checks.idle,
    close: checks.close,
  };
}

async function openDraft(
  effects: DraftEffects,
  act: Act,
  file: Parameters<DraftDesk['open']>[1],
  content: AsyncIterable<Uint8Array>,
): Promise<DraftDelivery> {
  const { drafts } = effects;
  const { account } = act;
  const { partner, dataset } = file;
  if (!(await isDeliverer(effects, { account, partner, dataset })))
    throw new InputError(
      'NOT_MANDATED',
      `account '${account}' may not deliver '${dataset}' for ${partner}; needed is a mandate as data owner of ${partner} that holds today, and ${partner} among the owners of the dataset`,
    );
  const open = (await drafts.all()).filter((one) => one.partner === partner && !one.delivery);
  if (open.length >= MOST_OPEN)
    throw new InputError('DELIVERY_STATE', `${MOST_OPEN} drafts of ${partner} are open; deliver or remove one first`);
  const at = effects.now();
  const id = effects.newId();
  const about = { id, partner, dataset };
  return logged(effects, act, about, 'upload', async () => {
    const kept = await drafts.receive(id, content, effects.maximumBytes);
    const draft: DraftDelivery = {
      ...about,
      account,
      fileName: (file.fileName.split(/[\\/]/).at(-1) ?? '').slice(0, 120),
      ...kept,
      receivedAt: at.toISOString(),
      expiresAt: new Date(at.getTime() + KEPT_MS).toISOString(),
    };
    await drafts.describe(draft);
    return draft;
  });
}

function checkUsable(effects: DraftEffects, draft: DraftDelivery, mapping: SourceMapping | undefined): void {
  const dataset = effects.catalogue().datasets.get(draft.dataset);
  if (!mapping || !dataset) return;
  const isOther = mapping.partner !== draft.partner || mapping.dataset !== draft.dataset;
  const problems = isOther
    ? [`the mapping is for ${mapping.partner} and '${mapping.dataset}'`]
    : mappingProblems(mapping, dataset, effects.catalogue());
  if (problems.length > 0) throw new InputError('MAPPING_INVALID', problems.slice(0, 20).join('; '));
}

async function startCheck(
  effects: DraftEffects,
  checks: Checks,
  act: Act,
  draft: DraftDelivery,
  mapping: SourceMapping | undefined,
): Promise<DraftCheck> {
  const entry = entryOf(act, draft, 'check');
  await effects.record([{ ...entry, phase: 'intent', at: effects.now().toISOString() }]);
  // One at a time for a draft: a new one makes the last one needless.
  await checks.drop(draft.id);
  return checks.start(effects.newId(), draft, mapping, (status) =>
    effects.record([{ ...entry, phase: 'outcome', status, at: effects.now().toISOString() }]),
  );
}

/** The intent in the log before, the outcome after, whatever it is. */
async function logged<T>(
  effects: DraftEffects,
  act: Act,
  draft: Pick<DraftDelivery, 'id' | 'partner' | 'dataset'>,
  what: string,
  work: () => Promise<T>,
): Promise<T> {
  const entry = entryOf(act, draft, what);
  await effects.record([{ ...entry, phase: 'intent', at: effects.now().toISOString() }]);
  const end = (status: string) =>
    effects.record([{ ...entry, phase: 'outcome', status, at: effects.now().toISOString() }]);
  try {
    const result = await work();
    await end('done');
    return result;
  } catch (error) {
    await end(error instanceof InputError ? `refused:${error.code}` : 'failed');
    throw error;
  }
}

const entryOf = (
  { account, traceId }: Act,
  { id, partner, dataset }: Pick<DraftDelivery, 'id' | 'partner' | 'dataset'>,
  what: string,
) => ({
  action: 'draft-delivery' as const,
  traceId,
  step: 0,
  account,
  as: { kind: 'partner' as const, partner },
  subject: { what, draft: id, dataset, partner },
  releases: [],
});

const absent = (id: string) => new InputError('NOT_FOUND', `there is no draft or check '${id}' for this account`);

function isId(text: string): text is DeliveryId {
  try {
    return deliveryId(text) === text;
  } catch {
    return false;
  }
}
