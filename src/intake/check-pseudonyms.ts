import { type Fragment, sql } from '../sql/sql.ts';
import { emptyKind, offeredOf } from './check-codes.ts';
import type { CheckFrame } from './check-values.ts';
import { keyedDigest } from './keyed-digest.ts';
import type { Field } from './layout.ts';

/** RE2. What a source makes with a key is hexadecimal or a UUID; no name, document, plate or account number is. */
const SHAPE = '[0-9A-Fa-f]{16,64}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}';
/** Digits alone may be the number of a card, a device or a file; a digest of 24 characters and more hardly ever has no letter. */
const NUMBER = '[0-9]{1,23}';

/**
 * Values of a pseudonym. What is stored is a pseudonym of our own: the first 64 bits of SHA-256 over the secret, the word
 * `pseudonym`, owner, dataset and the given one. So nobody with the facts can look a given one up, or follow a person
 * from one owner or dataset to another. The first text is no partner id, so that none of them is ever a record key's.
 */
export function pseudonymValues(
  field: Field,
  { owner, dataset }: Pick<CheckFrame, 'owner' | 'dataset'>,
  secret: Uint8Array,
): Fragment {
  // One person, one pseudonym, in whatever notation.
  const bare = sql`lower(replace(value, '-', ''))`;
  const stored = keyedDigest(secret, ['pseudonym', owner, dataset.id], sql`bare`, 16);
  return sql`
    WITH offered AS (SELECT value, rows, ${bare} AS bare FROM (${offeredOf(field)})),
    judged AS (
      SELECT *, CASE WHEN value = '' THEN ${emptyKind(field)}
        WHEN NOT regexp_full_match(value, ${SHAPE}) OR regexp_full_match(value, ${NUMBER}) THEN 'pseudonym-shape' END AS kind
      FROM offered)
    SELECT value, rows, kind, NULL::VARCHAR AS notice, value AS about,
      CASE WHEN value <> '' AND kind IS NULL THEN ${stored} END AS stored,
      NULL::DATE AS valid_from, NULL::DATE AS valid_until
    FROM judged`;
}
