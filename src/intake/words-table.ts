import { aliasesFor } from '../model/aliases-for.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { codelistOf } from '../model/catalogue.ts';
import { isSpecialCode } from '../model/codelist.ts';
import type { CodeAlias } from '../model/codelist-change.ts';
import type { DatasetDefinition } from '../model/dataset.ts';
import { hierarchyOf } from '../model/hierarchy.ts';
import type { PartnerId } from '../model/ids.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import { type Fragment, sql } from '../sql/sql.ts';
import type { IntakeConnection } from './effects.ts';
import type { Field } from './layout.ts';
import { scratch } from './scratch.ts';

/**
 * What the dataset's lists know: codelist, code, ordinal, is_leaf, is_special, valid_from, valid_until, label_nl, label_en.
 * An alias stands there under its value, with the ordinal of the code that it is read as; `alias_of` names that code. On
 * reference dates before `earlier_until` it is read as the code with the ordinal `earlier`.
 */
export const NODES = scratch('nodes');
/** Per codelist and leaf: the ordinals of the leaf and all above it. */
export const CLOSURES = scratch('closures');
/** Source value to code: place, source, is_folded, code. */
export const TRANSLATIONS = scratch('translations');

/** Puts the codes and the sender's own codes beside the staged rows, so that checks are joins. */
export async function loadWords(
  facts: IntakeConnection,
  catalogue: Catalogue,
  dataset: DatasetDefinition,
  fields: readonly Field[],
  mapping: SourceMapping | undefined,
  owner: PartnerId,
): Promise<void> {
  const lists = new Set(dataset.dimensions.flatMap((one) => (one.kind === 'date' ? [] : [one.codelist])));
  const aliases = aliasesFor(catalogue, owner);
  const nodes = [...lists].flatMap((id) => [
    ...nodesOf(catalogue, id),
    ...aliasNodes(
      catalogue,
      aliases.filter(({ codelist }) => codelist === id),
    ),
  ]);
  await facts.run(sql`
    CREATE TABLE ${NODES} AS
    SELECT n.* EXCLUDE (earlier), c.ordinal, e.ordinal AS earlier
    FROM (${table(nodes, '{"codelist":"VARCHAR","code":"VARCHAR","is_leaf":"BOOLEAN","is_special":"BOOLEAN","valid_from":"DATE","valid_until":"DATE","label_nl":"VARCHAR","label_en":"VARCHAR","alias_of":"VARCHAR","earlier":"VARCHAR","earlier_until":"DATE"}')}) n
    JOIN codes c ON c.codelist = n.codelist AND c.code = coalesce(n.alias_of, n.code)
    LEFT JOIN codes e ON e.codelist = n.codelist AND e.code = n.earlier`);
  await facts.run(sql`
    CREATE TABLE ${CLOSURES} AS
    SELECT codelist, leaf, list(DISTINCT node) AS nodes FROM code_levels
    WHERE codelist IN (SELECT codelist FROM ${NODES}) GROUP BY codelist, leaf`);
  const translations = mapping ? fields.flatMap((field) => translationsOf(field, mapping)) : [];
  await facts.run(sql`
    CREATE TABLE ${TRANSLATIONS} AS
    ${table(translations, '{"place":"INTEGER","source":"VARCHAR","is_folded":"BOOLEAN","code":"VARCHAR"}')}`);
}

/** Each source value as it stands, and without regard to capitals and outer spaces where that leaves one code. */
function translationsOf({ id, place }: Field, { codes }: SourceMapping) {
  const named = Object.hasOwn(codes, id) ? Object.entries(codes[id] ?? {}) : [];
  const folded = Map.groupBy(named, ([source]) => source.trim().toLowerCase());
  const clear = [...folded].filter(([, same]) => new Set(same.map(([, code]) => code)).size === 1);
  return [
    ...named.map(([source, code]) => ({ place, source, is_folded: false, code })),
    ...clear.map(([source, [first]]) => ({ place, source, is_folded: true, code: first?.[1] ?? '' })),
  ];
}

function nodesOf(catalogue: Catalogue, id: string) {
  const list = hierarchyOf(codelistOf(catalogue, id));
  return list.codelist.codes.map((code) => ({
    codelist: id,
    code: code.code,
    is_leaf: list.isOn(code.code, list.finest),
    is_special: isSpecialCode(code.code),
    valid_from: code.validFrom ?? null,
    valid_until: code.validUntil ?? null,
    label_nl: code.label.nl,
    label_en: code.label.en,
  }));
}

function aliasNodes(catalogue: Catalogue, aliases: readonly CodeAlias[]) {
  return aliases.flatMap(({ codelist, value, code, earlier }) => {
    const list = codelistOf(catalogue, codelist);
    const target = list.codes.find((one) => one.code === code);
    // A value that became a code of its own is that code.
    if (!target || list.codes.some((one) => one.code === value)) return [];
    const isDated = earlier !== undefined && target.validFrom !== undefined;
    return {
      ...{ codelist, code: value, is_leaf: true, is_special: false, label_nl: '', label_en: '', alias_of: code },
      valid_from: isDated ? null : (target.validFrom ?? null),
      valid_until: target.validUntil ?? null,
      earlier: isDated ? earlier : null,
      earlier_until: isDated ? target.validFrom : null,
    };
  });
}

// One parameter for the whole table: a list of thousands of them is slow to plan.
export const table = (rows: readonly object[], type: string): Fragment =>
  sql`SELECT unnest(from_json(${JSON.stringify(rows)}, ${`[${type}]`}), recursive := true)`;
