import type { Code, SpecialCode } from '../codelist.ts';
import { SPECIAL_CODES } from '../codelist.ts';

/** One line of a list: code, Dutch, English, and where a reader needs it a definition in both. */
export type Line = readonly [code: string, nl: string, en: string, definitionNl?: string, definitionEn?: string];

interface Place {
  readonly parent?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly succession?: NonNullable<Code['succession']>;
}

/** The codes of one level under one parent. */
export const onLevel = (level: string, lines: readonly Line[], place: Place = {}): readonly Code[] =>
  lines.map(([code, nl, en, definitionNl, definitionEn]) => ({
    code,
    level,
    label: { nl, en },
    ...(definitionNl === undefined || definitionEn === undefined
      ? {}
      : { definition: { nl: definitionNl, en: definitionEn } }),
    ...place,
  }));

/** A parent with its children, one level down. */
export const branch = (parentLevel: string, parent: Line, childLevel: string, children: readonly Line[]) => [
  ...onLevel(parentLevel, [parent]),
  ...onLevel(childLevel, children, { parent: parent[0] }),
];

/** What is not a value, on the finest level of a list. */
export const special = (finest: string, ...codes: readonly SpecialCode[]): readonly Code[] =>
  codes.map((code) => ({ code, level: finest, label: SPECIAL_CODES[code] }));

/** Gives the named codes their validity; a name that does not occur is a mistake in the list. */
export function withValidity(codes: readonly Code[], validity: Readonly<Record<string, Omit<Place, 'parent'>>>) {
  const missing = Object.keys(validity).filter((name) => !codes.some((code) => code.code === name));
  if (missing.length > 0) throw new Error(`validity is given for codes that do not occur: ${missing.join(', ')}`);
  return codes.map((code): Code => ({ ...code, ...validity[code.code] }));
}
