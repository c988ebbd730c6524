import { aliasesFor } from '../model/aliases-for.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { CheckedDelivery } from '../model/doors/checked-delivery.ts';
import { sealCheckedDelivery } from '../model/doors/seal-checked-delivery.ts';
import { type DeliveryId, partnerId } from '../model/ids.ts';
import { sql } from '../sql/sql.ts';
import { ACCEPTED, accept } from './accept.ts';
import { checkReferences } from './check-references.ts';
import { type RowCheck, rowChecks } from './check-rows.ts';
import { type CheckFrame, checkValues } from './check-values.ts';
import { collectFindings, collectShapes } from './collect-findings.ts';
import type { IntakeConnection } from './effects.ts';
import type { Found } from './found.ts';
import { identify } from './identify.ts';
import { type Field, STAGED } from './layout.ts';
import { scratch } from './scratch.ts';
import { summariseValues, type ValueSummary } from './value-summary.ts';
import { loadWords } from './words-table.ts';

interface Checked {
  readonly checked: CheckedDelivery;
  readonly values: ValueSummary;
  readonly checks: readonly RowCheck[];
}

/** Checks the staged rows, all of them, and sets the good ones apart. */
export async function check(
  facts: IntakeConnection,
  id: DeliveryId,
  frame: CheckFrame,
  catalogue: Catalogue,
  found: Found,
  secret: Uint8Array,
  width: number,
): Promise<Checked> {
  await loadWords(facts, catalogue, frame.dataset, frame.fields, frame.mapping, partnerId(frame.owner));
  await checkValues(facts, frame, secret);
  await checkReferences(facts, frame, fieldOf(frame, 'reference'), fieldOf(frame, 'version'));
  const values = await judgeFurther(facts, frame);
  const checks = rowChecks(frame.dataset, frame.fields, values);
  await collectShapes(facts, width, found);
  await collectFindings(facts, frame, catalogue, values, checks, found);
  const aliases = aliasesFor(catalogue, partnerId(frame.owner));
  const dated = new Set<string>(aliases.flatMap(({ codelist, earlier }) => (earlier === undefined ? [] : [codelist])));
  await accept(facts, frame, values, checks, secret, dated);
  const [row] = await facts.rows(sql`
    SELECT count(*) AS rows, count(*) FILTER (problem IS NOT DISTINCT FROM 'rows-left-out') AS left_out,
      (SELECT count(*) FROM ${scratch(ACCEPTED)}) AS accepted FROM ${STAGED}`);
  const [rows, leftOut, accepted] = ['rows', 'left_out', 'accepted'].map((name) => Number(row?.[name])) as [
    number,
    number,
    number,
  ];
  const checked = sealCheckedDelivery({
    id,
    dataset: frame.dataset,
    owner: partnerId(frame.owner),
    staging: ACCEPTED,
    rows,
    accepted,
    quarantined: rows - leftOut - accepted,
  });
  return { checked, values, checks };
}

/** Looks for identifiers where something is wrong, and nowhere else. */
async function judgeFurther(facts: IntakeConnection, { fields, mapping }: CheckFrame): Promise<ValueSummary> {
  const judged = fields.filter((field) => field.kind.is !== 'reference');
  const values = await summariseValues(facts, judged);
  const doubtful = fields.filter((field) => field.kind.is === 'reference' || values.bad.has(field));
  return (await identify(facts, doubtful, mapping)) ? summariseValues(facts, judged) : values;
}

function fieldOf({ fields }: CheckFrame, is: 'reference' | 'version'): Field {
  const field = fields.find(({ kind }) => kind.is === is);
  if (!field) throw new Error(`no field '${is}'`);
  return field;
}
