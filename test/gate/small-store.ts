import { FACT_COLUMNS, factColumn, factsTable, HOLDS } from '../../src/model/facts-layout.ts';
import { hierarchyOf } from '../../src/model/hierarchy.ts';
import { identifier, join, sql } from '../../src/sql/sql.ts';
import { type FactsConnection, openEngine } from '../../src/store/facts/engine.ts';
import { prepareTables } from '../../src/store/facts/tables.ts';
import { SMALL, SMALL_WORDS } from './small-words.ts';

/** A record of the small dataset as a test writes it. */
export interface SmallRecord {
  readonly owner: 'AA' | 'BB';
  readonly place: string;
  readonly kind: string;
  readonly way: readonly string[];
  readonly day: string | null;
  /** null = not registered. */
  readonly persons: number | null;
  /** Pseudonym as stored, within 2^53; default nobody. */
  readonly who?: number | null | undefined;
  readonly key: number;
  readonly from: number;
  readonly until: number | null;
  /** Default one of its own: versions of a record share it. */
  readonly reference?: string;
  /** Default H01. */
  readonly hue?: string;
}

/** The real engine in memory with the small dataset's tables. */
export async function openSmallStore(): Promise<{ readonly facts: FactsConnection; close(): void }> {
  const engine = await openEngine(':memory:', { threads: 1, memory: '500MB', tempFolder: '' });
  const facts = await engine.connect();
  await prepareTables(facts, SMALL_WORDS);
  return {
    facts,
    close: () => {
      facts.close();
      engine.close();
    },
  };
}

const table = identifier(factsTable(SMALL));
const columns = join(
  [...Object.values(FACT_COLUMNS), ...['place', 'kind', 'way', 'day', 'persons', 'hue', 'who'].map(factColumn)].map(
    identifier,
  ),
);

const ORDINALS = new Map(
  [...SMALL_WORDS.codelists.values()].flatMap((list) =>
    list.codes.map(({ code }, i) => [`${list.id}/${code}` as string, i + 1] as const),
  ),
);
const ordinal = (list: string, code: string) => ORDINALS.get(`${list}/${code}`) ?? 0;

/** Replaces all records. Ordinals are those that `prepareTables` gives to a fresh store: 1, 2, 3 … in list order. */
export async function replaceRecords(facts: FactsConnection, records: readonly SmallRecord[]): Promise<void> {
  await facts.run(sql`DELETE FROM ${table}`);
  if (records.length === 0) return;
  const rows = records.map(
    (
      record,
      i,
    ) => sql`(${ordinal('partner', record.owner)}, ${record.reference ?? `r${i}`}, 1, ${record.key}, 0, ${record.from},
    ${record.until ?? HOLDS}, ${record.from}, ${ordinal('place', record.place)}, ${ordinal('kind', record.kind)},
    ${JSON.stringify(closed(record.way))}::USMALLINT[], ${record.day}::DATE, ${record.persons},
      ${ordinal('hue', record.hue ?? 'H01')}, ${record.who ?? null}::UBIGINT)`,
  );
  await facts.run(sql`INSERT INTO ${table} (${columns}) VALUES ${join(rows)}`);
}

/** A list with all its ancestors, as intake stores it. */
export function closed(codes: readonly string[]): readonly number[] {
  const list = SMALL_WORDS.codelists.get('way');
  if (!list) throw new Error('no list');
  const hierarchy = hierarchyOf(list);
  const nodes = codes.flatMap((code) => hierarchy.levels.flatMap((level) => hierarchy.ancestor(code, level) ?? []));
  return [...new Set(nodes)].map((node) => ordinal('way', node)).sort((a, b) => a - b);
}
