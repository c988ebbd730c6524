/** Kebab-case, as the server wants it. */
export const isMappingName = (name: string): boolean => name.length <= 60 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name);

/** A name that no other mapping of the partner has: one that is taken would get a next version that reads another layout. */
export function freeName(mappings: readonly { readonly name: string }[]): string {
  const taken = new Set(mappings.map(({ name }) => name));
  let name = 'export';
  for (let i = 2; taken.has(name); i++) name = `export-${i}`;
  return name;
}
