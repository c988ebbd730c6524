/** SQL text and its parameters, ready for a driver. Parameters are named `$1`, `$2` … */
export interface SqlText {
  readonly text: string;
  readonly params: readonly unknown[];
}

/** A piece of SQL: one more text chunk than it has parameters. */
export class Fragment {
  readonly chunks: readonly string[];
  readonly params: readonly unknown[];

  constructor(chunks: readonly string[], params: readonly unknown[] = []) {
    this.chunks = chunks;
    this.params = params;
  }
}

/** The one way to write SQL: values become parameters, fragments are woven in. */
export function sql(texts: TemplateStringsArray, ...values: readonly unknown[]): Fragment {
  const chunks: string[] = [texts[0] ?? ''];
  const params: unknown[] = [];
  values.forEach((value, i) => {
    const piece = value instanceof Fragment ? value : new Fragment(['', ''], [value]);
    append(chunks, params, piece);
    append(chunks, params, new Fragment([texts[i + 1] ?? '']));
  });
  return new Fragment(chunks, params);
}

/** A name of a table or column: always quoted, whatever is in it. */
export const identifier = (name: string) => new Fragment([`"${name.replaceAll('"', '""')}"`]);

/** Fragments side by side; an empty list is empty text. */
export function join(parts: readonly Fragment[], separator = ', '): Fragment {
  const chunks: string[] = [''];
  const params: unknown[] = [];
  parts.forEach((part, i) => {
    if (i > 0) append(chunks, params, new Fragment([separator]));
    append(chunks, params, part);
  });
  return new Fragment(chunks, params);
}

/** Conditions that must all hold; none = true. */
export const allOf = (parts: readonly Fragment[]) => (parts.length === 0 ? sql`true` : sql`(${join(parts, ' AND ')})`);

/** Conditions of which one must hold; none = false. */
export const anyOf = (parts: readonly Fragment[]) => (parts.length === 0 ? sql`false` : sql`(${join(parts, ' OR ')})`);

/** Each value a parameter: `$1, $2, $3`. */
export const values = (items: readonly unknown[]) => join(items.map((item) => sql`${item}`));

/** A whole number written into the text, for places where engines take no parameter. @throws RangeError otherwise. */
export function integer(value: number): Fragment {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
  return new Fragment([String(value)]);
}

/** A text written into the statement, quoted, for places where engines take no parameter. */
export const literal = (text: string) => new Fragment([`'${text.replaceAll("'", "''")}'`]);

export const statementOf = ({ chunks, params }: Fragment): SqlText => ({
  text: chunks.reduce((text, chunk, i) => `${text}$${i}${chunk}`),
  params,
});

function append(chunks: string[], params: unknown[], piece: Fragment): void {
  chunks[chunks.length - 1] += piece.chunks[0] ?? '';
  // Appended in place: pieces are joined by the thousand, and copying the list each time would be quadratic.
  for (const chunk of piece.chunks.slice(1)) chunks.push(chunk);
  for (const param of piece.params) params.push(param);
}
