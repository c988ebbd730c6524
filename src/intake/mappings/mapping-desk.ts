import { canonicalJson } from '../../model/canonical-json.ts';
import { InputError } from '../../model/errors.ts';
import type { AccountId, DatasetId, PartnerId } from '../../model/ids.ts';
import type { LogEntry } from '../../model/log-entry.ts';
import { parseMappingName } from '../../model/mapping-name.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import { type Deliverer, isDeliverer, type MandateEffects } from './deliverer.ts';
import { mappingProblems } from './mapping-problems.ts';

/** Whose mapping of what; the account is asked for its mandate each time. */
export interface MappingPlace {
  readonly partner: PartnerId;
  readonly dataset: DatasetId;
}

export interface MappingEffects extends MandateEffects {
  /** Mappings that come with the product. */
  readonly builtIn: readonly SourceMapping[];
  /** Names of the saved mappings of a partner for a dataset, in the order in which they first came. */
  names(place: MappingPlace): readonly string[];
  /** All versions, oldest first. */
  versions(place: MappingPlace & { readonly name: string }): readonly SourceMapping[];
  /** Durable before it returns; the next version of its name. */
  append(mapping: SourceMapping, at: string, by: AccountId): void;
  record(entries: readonly LogEntry[]): Promise<void>;
}

/** The mappings that partners keep. */
export interface MappingDesk {
  /** The last version of each, newest name last; empty for who may not deliver. */
  list(deliverer: Deliverer): Promise<readonly SourceMapping[]>;
  /** Every version of one, oldest first. @throws InputError NOT_FOUND, also for who may not deliver */
  versions(deliverer: Deliverer, name: string): Promise<readonly SourceMapping[]>;
  /** @param wanted `name` or `name@version` @throws InputError NOT_FOUND */
  find(deliverer: Deliverer, wanted: string): Promise<SourceMapping>;
  /** Saves the next version, or gives the last one when nothing differs from it; the version in it is not looked at. @throws InputError NOT_MANDATED, MAPPING_INVALID */
  save(account: AccountId, mapping: SourceMapping, traceId: string): Promise<SourceMapping>;
}

export function openMappingDesk(effects: MappingEffects): MappingDesk {
  const versionsOf = ({ partner, dataset }: MappingPlace, name: string) => [
    ...effects.builtIn.filter((one) => one.partner === partner && one.dataset === dataset && one.name === name),
    ...effects.versions({ partner, dataset, name }),
  ];
  const names = (place: MappingPlace) => [
    ...effects.builtIn
      .filter((one) => one.partner === place.partner && one.dataset === place.dataset)
      .map((one) => one.name),
    ...effects.names(place),
  ];
  const absent = (wanted: string) =>
    new InputError('NOT_FOUND', `there is no mapping '${wanted}' for this partner and dataset`);
  const desk: MappingDesk = {
    async list(deliverer) {
      if (!(await isDeliverer(effects, deliverer))) return [];
      return [...new Set(names(deliverer))].flatMap((name) => versionsOf(deliverer, name).slice(-1));
    },
    async versions(deliverer, name) {
      const found = (await isDeliverer(effects, deliverer)) ? versionsOf(deliverer, name) : [];
      if (found.length === 0) throw absent(name);
      return found;
    },
    async find(deliverer, wanted) {
      const parsed = parseMappingName(wanted);
      if (!parsed) throw absent(wanted);
      const versions = await desk.versions(deliverer, parsed.name);
      const found =
        parsed.version === undefined ? versions.at(-1) : versions.find((one) => one.version === parsed.version);
      if (!found) throw absent(wanted);
      return found;
    },
    save: (account, mapping, traceId) => save(effects, account, mapping, traceId),
  };
  return desk;
}

async function save(effects: MappingEffects, account: AccountId, offered: SourceMapping, traceId: string) {
  const { partner, dataset: id, name } = offered;
  const dataset = effects.catalogue().datasets.get(id);
  if (!dataset || !(await isDeliverer(effects, { account, partner, dataset: id })))
    throw new InputError(
      'NOT_MANDATED',
      `account '${account}' may not keep mappings of '${id}' for ${partner}; needed is what is needed to deliver it`,
    );
  if (effects.builtIn.some((one) => one.partner === partner && one.dataset === id && one.name === name))
    throw new InputError('MAPPING_INVALID', `'${name}' comes with the product; save under another name`);
  const problems = mappingProblems(offered, dataset, effects.catalogue());
  if (problems.length > 0) throw new InputError('MAPPING_INVALID', problems.slice(0, 20).join('; '));
  const last = effects.versions({ partner, dataset: id, name }).at(-1);
  if (last && canonicalJson({ ...last, version: 0 }) === canonicalJson({ ...offered, version: 0 })) return last;
  const entry = {
    action: 'mapping' as const,
    traceId,
    step: 0,
    account,
    as: { kind: 'partner' as const, partner },
    releases: [],
  };
  const at = effects.now().toISOString();
  await effects.record([{ ...entry, phase: 'intent', subject: { partner, dataset: id, name }, at }]);
  // Counted after the wait: two who save at once get two versions.
  const version = effects.versions({ partner, dataset: id, name }).length + 1;
  const mapping = { ...offered, version };
  effects.append(mapping, at, account);
  const subject = { partner, dataset: id, name, version };
  await effects.record([{ ...entry, phase: 'outcome', status: 'saved', subject, at: effects.now().toISOString() }]);
  return mapping;
}
