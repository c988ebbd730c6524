import { randomUUID } from 'node:crypto';
import { type CodelistDesk, openCodelistDesk } from '../consultation/codelist-desk.ts';
import type { Candidate } from '../consultation/effects.ts';
import { identifierIn } from '../intake/identifiers.ts';
import { aliasesFor } from '../model/aliases-for.ts';
import { type Catalogue, codelistOf } from '../model/catalogue.ts';
import type { CodeProposal } from '../model/code-proposal.ts';
import { isSpecialCode } from '../model/codelist.ts';
import { hierarchyOf } from '../model/hierarchy.ts';
import { datasetId, type PartnerId } from '../model/ids.ts';
import { MAPPINGS } from '../model/mappings/index.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import type { Moment } from '../model/world.ts';
import { sql } from '../sql/sql.ts';
import { type CandidateColumn, codeCandidates, type KnownWord } from '../store/facts/code-candidates.ts';
import type { FactsReader } from '../store/facts/reader.ts';
import type { Stores } from './stores.ts';
import type { WorldKeeper } from './world-keeper.ts';

interface Parts {
  readonly stores: Pick<Stores, 'register' | 'log'>;
  readonly reader: FactsReader;
  readonly keeper: WorldKeeper;
  readonly now: () => Moment;
}

/** The desk over the real stores. */
export function codelistDesk({ stores, reader, keeper, now }: Parts): CodelistDesk {
  const { register, log } = stores;
  return openCodelistDesk({
    world: keeper.world,
    now,
    newId: randomUUID,
    proposals: () => register.current<CodeProposal>('code-proposal'),
    store: (proposals, changes, by) =>
      register.append(
        [
          ...proposals.map((body) => ({ kind: 'code-proposal' as const, id: body.id, body })),
          ...changes.map((body) => ({ kind: 'codelist-change' as const, id: body.id, body })),
        ],
        now().instant,
        by,
      ),
    refresh: keeper.refresh,
    candidates: (partner) =>
      candidatesOf(reader, keeper.world().catalogue, partner, [
        ...MAPPINGS,
        ...register.current<SourceMapping>('mapping'),
      ]),
    async identifying(values) {
      const rows = await reader.rows(sql`
        SELECT value FROM (SELECT unnest(from_json(${JSON.stringify(values)}, '["VARCHAR"]')) AS value)
        WHERE ${identifierIn(sql`value`, 'text')} IS NOT NULL`);
      return rows.map((row) => String(row['value']));
    },
    record: log.append,
  });
}

async function candidatesOf(
  { rows }: FactsReader,
  catalogue: Catalogue,
  partner: PartnerId,
  mappings: readonly SourceMapping[],
): Promise<readonly Candidate[]> {
  const columns = columnsOf(catalogue, partner, mappings);
  if (columns.length === 0) return [];
  const found = await codeCandidates(rows, partner, columns, wordsOf(catalogue, columns, partner));
  return found.map((row) => ({
    dataset: datasetId(String(row['dataset'])),
    dimension: String(row['dimension']),
    codelist: String(row['codelist']),
    value: String(row['value']),
    findings: Number(row['findings']),
    deliveries: Number(row['deliveries']),
    firstSeen: String(row['first_seen']),
    lastSeen: String(row['last_seen']),
    nearest: String(row['nearest'] ?? '')
      .split('|')
      .filter((code) => code !== ''),
  }));
}

/** Findings name the column of the file: ours, or that of a mapping of the partner, of which the last one goes. */
function columnsOf(
  catalogue: Catalogue,
  partner: PartnerId,
  mappings: readonly SourceMapping[],
): readonly CandidateColumn[] {
  const columns = [...catalogue.datasets.values()]
    .filter(({ owners }) => owners.includes(partner))
    .flatMap(({ id: dataset, dimensions }) =>
      dimensions.flatMap((dimension) => {
        if (dimension.kind !== 'code' && dimension.kind !== 'code-list') return [];
        const { id, codelist } = dimension;
        const columnOf = (column: string, separator = '|'): CandidateColumn => ({
          ...{ dataset, column, dimension: id, codelist, separator: dimension.kind === 'code' ? null : separator },
        });
        const own = mappings
          .filter((one) => one.partner === partner && one.dataset === dataset)
          .flatMap((one) =>
            Object.entries(one.columns).flatMap(([source, ours]) =>
              ours === id ? [columnOf(source, one.separators?.[id])] : [],
            ),
          );
        return [columnOf(id), ...own];
      }),
    );
  return [...new Map(columns.map((one) => [`${one.dataset} ${one.column}`, one])).values()];
}

function wordsOf(catalogue: Catalogue, columns: readonly CandidateColumn[], partner: PartnerId): readonly KnownWord[] {
  const lists = [...new Set(columns.map(({ codelist }) => codelist))];
  const codes = lists.flatMap((codelist) => {
    const list = hierarchyOf(codelistOf(catalogue, codelist));
    return list.codelist.codes.map(({ code, label }) => ({
      ...{ codelist, code, label_nl: label.nl, label_en: label.en },
      is_choice: list.isOn(code, list.finest) && !isSpecialCode(code),
    }));
  });
  const aliases = aliasesFor(catalogue, partner).map(({ codelist, value }) => ({
    ...{ codelist, code: value, label_nl: '', label_en: '', is_choice: false },
  }));
  return [...codes, ...aliases];
}
