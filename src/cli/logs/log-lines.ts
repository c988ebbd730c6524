import { z } from 'zod';
import type { LogLine } from '../../log/chain.ts';
import type { SignedHead } from '../../log/tree-head.ts';

const LineSchema = z.object({ place: z.number(), entry: z.string(), hash: z.string() });
const hex = z.string().regex(/^([0-9a-f]{2})+$/);
const HeadSchema = z.object({
  kind: z.literal('head'),
  size: z.int().min(0),
  root: hex.length(64),
  timestamp: z.int().min(0),
  signature: hex,
});
const KeySchema = z.object({ kind: z.literal('key'), publicKey: z.string() });

/** What an export holds beside its lines: the key, and the heads signed with it. */
export interface Vouching {
  key?: string;
  readonly heads: SignedHead[];
  readonly sizes: Set<number>;
}

/** The lines of an exported log. What is no line of a log becomes one that cannot be right, so that it is found. */
export async function* logLines(chunks: AsyncIterable<string>, vouching: Vouching): AsyncGenerator<LogLine> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines.filter(Boolean)) yield* lineOf(text, vouching);
  }
  if (rest) yield* lineOf(rest, vouching);
}

function lineOf(text: string, vouching: Vouching): readonly LogLine[] {
  const item = parsedOrNothing(text);
  const line = LineSchema.safeParse(item);
  if (line.success) return [line.data];
  const head = HeadSchema.safeParse(item);
  const key = KeySchema.safeParse(item);
  if (head.success) {
    vouching.heads.push(head.data);
    vouching.sizes.add(head.data.size);
  }
  if (key.success) vouching.key = key.data.publicKey;
  return head.success || key.success ? [] : [{ place: Number.NaN, entry: 'null', hash: '' }];
}

function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
