import { anyOf, type Fragment, join, sql } from '../sql/sql.ts';
import type { FindingKindId } from './finding-kinds.ts';

/**
 * How sure we must be. `reference`: the value is a well-formed reference that somebody chose, so only forms that nobody
 * numbers records with. `text`: the value is not what its field may hold, so a hit costs nobody a good row, and a
 * possible identifier is better masked. Values that are a code, a date or a number are never looked at.
 */
export type Care = 'reference' | 'text';

interface Identifier {
  readonly kind: Extract<FindingKindId, `identifier-${string}`>;
  /** RE2, on the whole value; absent where the form says too little in a reference. */
  readonly reference?: string;
  readonly text: string;
  /** What must hold as well. */
  readonly proof?: (value: Fragment) => Fragment;
}

const PLATES = [
  // Dutch series ('sidecodes'), always written with two dashes.
  '[A-Z]{2}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}-[A-Z]{2}|[0-9]{2}-[A-Z]{2}-[0-9]{2}|[A-Z]{2}-[0-9]{2}-[A-Z]{2}',
  '[A-Z]{2}-[A-Z]{2}-[0-9]{2}|[0-9]{2}-[A-Z]{2}-[A-Z]{2}|[0-9]{2}-[A-Z]{3}-[0-9]|[0-9]-[A-Z]{3}-[0-9]{2}',
  '[A-Z]{2}-[0-9]{3}-[A-Z]|[A-Z]-[0-9]{3}-[A-Z]{2}|[A-Z]{3}-[0-9]{2}-[A-Z]|[A-Z]-[0-9]{2}-[A-Z]{3}',
  '[0-9]-[A-Z]{2}-[0-9]{3}|[0-9]{3}-[A-Z]{2}-[0-9]',
].join('|');

const PARTICLES = 'van|der|den|de|het|ten|ter|te|el|al|bin|ben|ibn|von|da|di|dos|la|le|op|in|en';

// In order: the first that fits names the finding.
const IDENTIFIERS: readonly Identifier[] = [
  { kind: 'identifier-email', text: '(?s).*[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}.*' },
  {
    kind: 'identifier-iban',
    reference: '[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}',
    text: '(?i)[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,30}',
    proof: isIban,
  },
  {
    // A number of nine digits passes the test by chance once in eleven times: a prefix in the reference prevents that.
    kind: 'identifier-bsn',
    reference: '[0-9]{9}',
    text: '[0-9]{4}[. ]?[0-9]{2}[. ]?[0-9]{3}',
    proof: passesElevenTest,
  },
  {
    // In references only what is dialled as a mobile or international number; zero-padded serial numbers are common.
    kind: 'identifier-phone',
    reference: '(?:0031|31|0)-?6-?[1-9][0-9]{7}',
    text: '(?s).*(?:^|[^0-9A-Za-z])(?:(?:\\+|00)[1-9](?:[ ().-]?[0-9]){8,13}|0[1-9](?:[ ()-]?[0-9]){8})(?:$|[^0-9A-Za-z]).*',
  },
  {
    // Passport and identity card: nine characters. In references only if letters and digits alternate: 'SIG123456' is a serial.
    kind: 'identifier-document',
    reference: '[A-NP-Z]{2}[A-NP-Z]*[0-9]+[A-NP-Z][A-NP-Z0-9]*[0-9]',
    text: '(?i)[A-NP-Z]{2}[A-NP-Z0-9]{6}[0-9]|(?i).*\\b[A-NP-Z]{2}[0-9][A-NP-Z0-9]{5}[0-9]\\b.*',
    proof: (value) => sql`(strlen(${value}) = 9 OR contains(${value}, ' '))`,
  },
  { kind: 'identifier-plate', reference: PLATES, text: `(?i).*(?:^|\\s)(?:${PLATES})(?:$|\\s).*` },
  {
    // Two or more capitalised words, or words in a script without capitals; labels of codes are recognised before this.
    kind: 'identifier-name',
    reference: '\\p{Lu}\\p{Ll}+(?:[._-]\\p{Ll}{1,3})*(?:[._-]\\p{Lu}\\p{Ll}+)+',
    text: `(?:\\p{Lu}[\\p{L}'’.-]*,?\\s+)(?:(?:${PARTICLES})\\s+)*\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:${PARTICLES}|\\p{Lu}[\\p{L}'’.-]*))*|\\p{Lo}+(?:\\s+\\p{Lo}+)+`,
  },
  {
    kind: 'identifier-text',
    text: '(?s).*\\s.*',
    proof: (value) => sql`(length(${value}) > 60 OR len(string_split_regex(trim(${value}), '\\s+')) > 4)`,
  },
];

/** Kind of the direct identifier that the value may be, or null. `value` is the name of a column. */
export function identifierIn(value: Fragment, care: Care): Fragment {
  const candidates = IDENTIFIERS.flatMap((one) => {
    const pattern = one[care];
    return pattern === undefined ? [] : [{ ...one, pattern }];
  });
  const cases = candidates.map(({ kind, pattern, proof }) => {
    const fits = sql`regexp_full_match(${value}, ${pattern})`;
    return sql`WHEN ${proof ? sql`(${fits} AND ${proof(value)})` : fits} THEN ${kind}`;
  });
  if (care === 'text') return sql`CASE ${join(cases, ' ')} END`;
  // References are tested by the million: one pass over all patterns lets the good ones through.
  const any = candidates.map(({ pattern }) => `(?:${pattern})`).join('|');
  return sql`CASE WHEN NOT regexp_full_match(${value}, ${any}) THEN NULL ${join(cases, ' ')} END`;
}

/** What a finding or a quarantine file may show of a value. */
export const MASK = '***';

function passesElevenTest(value: Fragment): Fragment {
  const digits = sql`regexp_replace(${value}, '[^0-9]', '', 'g')`;
  const digit = (i: number) => sql`TRY_CAST(substr(${digits}, ${i}::INTEGER, 1) AS INTEGER)`;
  const weighted = Array.from({ length: 8 }, (_, i) => sql`${9 - i}::INTEGER * ${digit(i + 1)}`);
  return sql`((${join(weighted, ' + ')} - ${digit(9)}) % 11 = 0 AND ${digits} <> '000000000')`;
}

// ISO 13616: the first four characters go to the end, letters become 10 to 35, and the number leaves 1 on division by 97.
function isIban(value: Fragment): Fragment {
  const bare = sql`upper(replace(${value}, ' ', ''))`;
  const turned = sql`string_split(substr(${bare}, 5) || substr(${bare}, 1, 4), '')`;
  const digits = sql`list_transform(${turned}, lambda c: CASE WHEN c >= 'A' THEN ascii(c) - 55 ELSE ascii(c) - 48 END)`;
  return sql`list_reduce(${digits}, lambda rest, d: (rest * CASE WHEN d > 9 THEN 100 ELSE 10 END + d) % 97) = 1`;
}

/** Whether a value of free form may be shown at all. */
export const mayShow = (value: Fragment): Fragment => sql`(${identifierIn(value, 'text')}) IS NULL`;

/** Any of the kinds in which the row may not be kept at all, not even in quarantine. */
export const isForbidden = (kind: Fragment): Fragment =>
  anyOf(['wpg-article-12', 'marking-too-high'].map((forbidden) => sql`${kind} = ${forbidden}`));
