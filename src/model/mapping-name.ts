import type { SourceMapping } from './source-mapping.ts';

/** Which mapping, without its content: what a delivery says that it was read through. */
export type MappingVersion = Pick<SourceMapping, 'name' | 'version'>;

/** `name` or `name@version`; undefined when it is neither. */
export function parseMappingName(text: string): { readonly name: string; readonly version?: number } | undefined {
  const found = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:@([1-9][0-9]{0,8}))?$/.exec(text);
  if (!found?.[1]) return undefined;
  return { name: found[1], ...(found[2] === undefined ? {} : { version: Number(found[2]) }) };
}
