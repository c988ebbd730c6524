import { CliError } from './cli-error.ts';

/** @throws CliError that names the line and column of the first mistake. */
export function parseJson(text: string, path: string): unknown {
  const plain = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(plain);
  } catch (cause) {
    const before = plain.slice(0, firstMistake(plain)).split('\n');
    const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
    const found = plain.slice(firstMistake(plain)).match(/^\S+/)?.[0].slice(0, 20);
    const what = found === undefined ? 'the text ends too early' : `'${found}' is not expected`;
    throw new CliError(`${path}, ${place}: ${what} in JSON`, { cause });
  }
}

const TOKENS = {
  space: /[ \t\r\n]*/y,
  scalar:
    /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy,
  string: /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy,
} as const;

/** Offset of the first character that cannot stand where it stands; V8 does not always tell. */
function firstMistake(text: string): number {
  const after = afterValue(text, 0);
  if (after.isWrong) return after.at;
  return skip(text, after.at);
}

/** Where reading came to, and whether it came to a mistake. */
interface Reading {
  readonly at: number;
  readonly isWrong: boolean;
}

const wrong = (at: number): Reading => ({ at, isWrong: true });

function afterValue(text: string, from: number): Reading {
  const at = skip(text, from);
  if (text[at] === '{') return afterMembers(text, at + 1, '}');
  if (text[at] === '[') return afterMembers(text, at + 1, ']');
  return afterToken(text, at, TOKENS.scalar);
}

function afterMembers(text: string, from: number, close: '}' | ']'): Reading {
  let at = skip(text, from);
  if (text[at] === close) return { at: at + 1, isWrong: false };
  for (;;) {
    const member = close === '}' ? afterPair(text, at) : afterValue(text, at);
    if (member.isWrong) return member;
    at = skip(text, member.at);
    if (text[at] === close) return { at: at + 1, isWrong: false };
    if (text[at] !== ',') return wrong(at);
    at = skip(text, at + 1);
  }
}

function afterPair(text: string, from: number): Reading {
  const key = afterToken(text, from, TOKENS.string);
  const colon = skip(text, key.at);
  if (key.isWrong) return key;
  return text[colon] === ':' ? afterValue(text, colon + 1) : wrong(colon);
}

function afterToken(text: string, at: number, token: RegExp): Reading {
  token.lastIndex = at;
  return token.test(text) ? { at: token.lastIndex, isWrong: false } : wrong(at);
}

function skip(text: string, from: number): number {
  TOKENS.space.lastIndex = from;
  TOKENS.space.test(text);
  return TOKENS.space.lastIndex;
}
