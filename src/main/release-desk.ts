import { randomUUID } from 'node:crypto';
import { knownTables } from '../answer/published-tables/known-tables.ts';
import { openReleaseDesk, type ReleaseDesk } from '../consultation/releases/release-desk.ts';
import { datasetOf } from '../model/catalogue.ts';
import type { DatasetId, PartnerId } from '../model/ids.ts';
import type { PublishedTable, TableEdition } from '../model/published-table.ts';
import type { Release } from '../model/release.ts';
import type { DeliveryFacts, ReleaseDossier } from '../model/release-dossier.ts';
import type { ReleaseRequest } from '../model/release-request.ts';
import type { Moment } from '../model/world.ts';
import { qualitySeries } from '../store/facts/quality-series.ts';
import type { FactsReader } from '../store/facts/reader.ts';
import { givenOnRelease } from '../store/register/given-on-release.ts';
import { releaseEntries } from './release-entries.ts';
import type { Stores } from './stores.ts';
import type { WorldKeeper } from './world-keeper.ts';

interface Parts {
  readonly stores: Pick<Stores, 'register' | 'log' | 'database'>;
  readonly reader: Pick<FactsReader, 'rows'>;
  readonly keeper: WorldKeeper;
  readonly now: () => Moment;
  readonly formEditions: () => Promise<void>;
  readonly announce: () => void;
}

/** The desk over the real stores. */
export function releaseDesk({ stores, reader, keeper, now, formEditions, announce }: Parts): ReleaseDesk {
  const { register, log, database } = stores;
  return openReleaseDesk({
    world: keeper.world,
    now,
    newId: randomUUID,
    dossiers: () => register.current<ReleaseDossier>('release-dossier'),
    requests: () => register.current<ReleaseRequest>('release-request'),
    releases: () => register.current<Release>('release'),
    store(entries, by) {
      const ground = { register, world: keeper.world(), warn: () => {} };
      const listed = entries.flatMap((entry) =>
        entry.kind === 'release' && entry.body.withdrawnAt === undefined
          ? releaseEntries([entry.body], ground)
          : [{ kind: entry.kind, id: entry.body.id, body: entry.body }],
      );
      register.append(listed, now().instant, by);
      keeper.renewRules();
    },
    formEditions,
    announce,
    facts: (owner, dataset, dimensions) => deliveryFacts(owner, dataset, dimensions, { reader, keeper, now }),
    given: givenOnRelease(database),
    knownTables: () =>
      knownTables({
        tables: () => register.current<PublishedTable>('published-table'),
        editions: () => register.current<TableEdition>('published-table-edition'),
      }),
    record: log.append,
  });
}

const MONTHS = 3;
const DAY_MS = 86_400_000;

async function deliveryFacts(
  owner: PartnerId,
  dataset: DatasetId,
  dimensions: readonly string[],
  { reader, keeper, now }: Pick<Parts, 'reader' | 'keeper' | 'now'>,
): Promise<DeliveryFacts> {
  const { catalogue, live } = keeper.world();
  const last = live.find((it) => it.owner === owner && it.dataset === dataset)?.asOf;
  const series = await qualitySeries(reader, owner, dataset, '');
  const looked = series.months.slice(-MONTHS);
  const months = looked.map(({ month }) => month);
  const fields = dimensions.flatMap((field) => {
    const own = series.fields.filter((it) => it.field === field && months.includes(it.month));
    if (own.length === 0) return [];
    const sum = (of: 'rows' | 'unknown' | 'notRegistered') => own.reduce((all, it) => all + it[of], 0);
    return [{ field, rows: sum('rows'), unknown: sum('unknown'), notRegistered: sum('notRegistered') }];
  });
  return {
    ...(last === undefined ? {} : { lastReceivedAt: last, daysSince: daysBetween(last, now().instant) }),
    rhythmDays: datasetOf(catalogue, dataset).deliveryRhythmDays,
    months,
    rows: looked.reduce((all, it) => all + it.rows, 0),
    accepted: looked.reduce((all, it) => all + it.accepted, 0),
    fields,
  };
}

const daysBetween = (from: string, until: string) => Math.floor((Date.parse(until) - Date.parse(from)) / DAY_MS);
