import { factsTable } from '../model/facts-layout.ts';
import type { Text } from '../model/text.ts';
import { type Fragment, identifier, sql } from '../sql/sql.ts';
import { referenceProblem } from './check-references.ts';
import type { IntakeConnection } from './effects.ts';
import type { FindingKindId } from './finding-kinds.ts';
import type { Found } from './found.ts';
import { MASK } from './identifiers.ts';
import { STAGED } from './layout.ts';
import { ownerOrdinal, type Which } from './said.ts';
import { scratch } from './scratch.ts';

/** Old and new references: line, old, new. */
export const PAIRS = scratch('pairs');

interface Check {
  readonly kind: FindingKindId;
  readonly column: 'old' | 'new';
  readonly expectation: Text;
  /** Query with line and value. */
  readonly rows: Fragment;
}

/** Checks the staged pairs, all of them and as one set, so that records may swap references. Gives the number of lines. */
export async function checkPairs(facts: IntakeConnection, which: Which, found: Found): Promise<number> {
  await facts.run(sql`
    CREATE TABLE ${PAIRS} AS SELECT line, f_old AS old, f_new AS new FROM ${STAGED} WHERE problem IS NULL AND f_old <> '' AND f_new <> ''`);
  const shapes = await facts.rows(sql`
    SELECT DISTINCT kind FROM (SELECT ${referenceProblem(sql`new`)} AS kind FROM ${PAIRS}) WHERE kind IS NOT NULL`);
  // The problems are written from the same list; a test holds each of them known.
  for (const check of [...shapes.map((row) => misshapen(row['kind'] as FindingKindId)), ...pairChecks(which)]) {
    const [row] = await facts.rows(sql`SELECT count(*) AS rows FROM (${check.rows})`);
    const { kind, column, expectation } = check;
    const place = column === 'old' ? 1 : 2;
    const rows = sql`SELECT line, value, NULL::VARCHAR AS hint FROM (${check.rows})`;
    await found.add({ kind, column, expectation, place, count: Number(row?.['rows']), rows });
  }
  const [all] = await facts.rows(sql`SELECT count(*) AS rows FROM ${STAGED}`);
  return Number(all?.['rows']);
}

const FORM = { nl: 'Betekenisloze referentie.', en: 'Reference without meaning.' };

const misshapen = (kind: FindingKindId): Check => ({
  kind,
  column: 'new',
  expectation: FORM,
  rows: sql`
    SELECT line, CASE WHEN ${kind} LIKE 'identifier-%' THEN ${MASK} ELSE left(new, 64) END AS value FROM ${PAIRS}
    WHERE ${referenceProblem(sql`new`)} = ${kind}`,
});

// An old reference that is unknown may be anything, so only what has the form of a reference is repeated.
const shown = (name: Fragment) => sql`CASE WHEN ${referenceProblem(name)} IS NULL THEN ${name} ELSE ${MASK} END`;

function pairChecks({ dataset, owner }: Which): readonly Check[] {
  const known = sql`SELECT reference FROM ${identifier(factsTable(dataset))} WHERE owner = ${ownerOrdinal(owner)}`;
  const once = { nl: 'Elke referentie één keer.', en: 'Each reference once.' };
  return [
    {
      kind: 'pair-missing',
      column: 'old',
      expectation: { nl: 'Een oude en een nieuwe referentie.', en: 'An old and a new reference.' },
      rows: sql`SELECT line, '' AS value FROM ${STAGED} WHERE problem IS NOT NULL OR f_old = '' OR f_new = ''`,
    },
    { kind: 'pair-duplicate', column: 'old', expectation: once, rows: twice(sql`old`) },
    { kind: 'pair-duplicate', column: 'new', expectation: once, rows: twice(sql`new`) },
    {
      kind: 'pair-same',
      column: 'new',
      expectation: { nl: 'Een andere referentie dan de oude.', en: 'Another reference than the old one.' },
      rows: sql`SELECT line, ${shown(sql`new`)} AS value FROM ${PAIRS} WHERE old = new`,
    },
    {
      kind: 'old-unknown',
      column: 'old',
      expectation: { nl: 'Een referentie die eerder geleverd is.', en: 'A reference that was delivered before.' },
      rows: sql`SELECT line, ${shown(sql`old`)} AS value FROM ${PAIRS} WHERE old NOT IN (${known})`,
    },
    {
      kind: 'new-taken',
      column: 'new',
      expectation: {
        nl: 'Een referentie die geen andere registratie heeft.',
        en: 'A reference that no other record has.',
      },
      rows: sql`
        SELECT line, ${shown(sql`new`)} AS value FROM ${PAIRS}
        WHERE new <> old AND new IN (${known}) AND new NOT IN (SELECT old FROM ${PAIRS})`,
    },
  ];
}

const twice = (name: Fragment) => sql`
  SELECT line, ${shown(name)} AS value FROM ${PAIRS} WHERE ${name} IN (SELECT ${name} FROM ${PAIRS} GROUP BY 1 HAVING count(*) > 1)`;
