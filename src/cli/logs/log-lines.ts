import { z } from 'zod';
import type { LogLine } from '../../log/chain.ts';

const LineSchema = z.object({ place: z.number(), entry: z.string(), hash: z.string() });

/** The lines of an exported log. What is no line of a log becomes one that cannot be right, so that it is found. */
export async function* logLines(chunks: AsyncIterable<string>): AsyncGenerator<LogLine> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter(Boolean).map(lineOf);
  }
  if (rest) yield lineOf(rest);
}

function lineOf(text: string): LogLine {
  const parsed = LineSchema.safeParse(parsedOrNothing(text));
  if (parsed.success && parsedOrNothing(parsed.data.entry) !== undefined) return parsed.data;
  return { place: Number.NaN, entry: 'null', hash: '' };
}

function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
