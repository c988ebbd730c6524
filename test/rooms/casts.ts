import { childrenOf, isNode, lineOf, nameOf, type SourceFile, type SyntaxNode } from './source-file.ts';
import { DOOR_TYPES } from './table.ts';

const CASTS = new Set(['TSAsExpression', 'TSTypeAssertion']);
const SEAL_FILE = /^src\/model\/doors\/seal-[a-z-]+\.ts$/;

/** Casts by which a door type could be made by hand, as 'src/api/x.ts:7: a cast to Permit'. Only the seals have them. */
export function forgedDoors(file: SourceFile): readonly string[] {
  if (SEAL_FILE.test(file.path)) return [];
  const doors = doorNames(file);
  const holders = doorHolders(file);
  return file.nodes.flatMap(({ node }) => {
    const problem = problemOf(node, doors, file) ?? spreadProblem(node, holders);
    return problem === undefined ? [] : [`${file.path}:${lineOf(file, node)}: ${problem}`];
  });
}

function problemOf(node: SyntaxNode, doors: ReadonlySet<string>, { isTest }: SourceFile): string | undefined {
  if (node.type === 'ImportSpecifier') return renamedDoor(node);
  if (!CASTS.has(node.type) || !isNode(node['typeAnnotation'])) return undefined;
  const type = node['typeAnnotation'];
  // A test may hand its own room any shape; only the doors stay shut for it.
  if (!isTest && (type.type === 'TSNeverKeyword' || type.type === 'TSAnyKeyword'))
    return `a cast to ${type.type === 'TSNeverKeyword' ? 'never' : 'any'} fits every type, the doors too`;
  const door = namesIn(type).find((name) => doors.has(name));
  return door === undefined ? undefined : `a cast to ${door}`;
}

function renamedDoor(node: SyntaxNode): string | undefined {
  const imported = nameOf(node['imported']);
  return DOOR_TYPES.includes(imported) && nameOf(node['local']) !== imported
    ? `${imported} under another name`
    : undefined;
}

/** A copy made by `{ ...permit, … }` would keep the seal of the original: TypeScript copies the mark. */
function spreadProblem(node: SyntaxNode, holders: ReadonlySet<string>): string | undefined {
  if (node.type !== 'ObjectExpression') return undefined;
  const spread = childrenOf(node).flatMap((child) =>
    child.type === 'SpreadElement' ? [nameOf(child['argument'])] : [],
  );
  const held = spread.find((name) => holders.has(name));
  return held === undefined ? undefined : `a copy of '${held}' keeps its seal`;
}

/** Names that this file declares as a door type, as in `(permit: Permit)`. */
const doorHolders = (file: SourceFile): ReadonlySet<string> =>
  new Set(
    file.nodes.flatMap(({ node }) => {
      const annotation = node.type === 'Identifier' ? node['typeAnnotation'] : undefined;
      const type = isNode(annotation) ? annotation['typeAnnotation'] : undefined;
      return isNode(type) && isNode(type['typeName']) && DOOR_TYPES.includes(nameOf(type['typeName']))
        ? [nameOf(node)]
        : [];
    }),
  );

/** The door types, and the types of this file that are made of one. */
function doorNames(file: SourceFile): ReadonlySet<string> {
  const names = new Set(DOOR_TYPES);
  const declared = file.nodes
    .filter(({ node }) => node.type === 'TSTypeAliasDeclaration' || node.type === 'TSInterfaceDeclaration')
    .map(({ node }) => ({ name: nameOf(node['id']), uses: namesIn(node) }));
  // Once per type is enough to follow a chain of aliases, whatever its order.
  for (const _ of declared)
    for (const { name, uses } of declared) if (uses.some((used) => names.has(used))) names.add(name);
  return names;
}

const namesIn = (node: SyntaxNode): readonly string[] =>
  [nameOf(node), ...childrenOf(node).flatMap(namesIn)].filter(Boolean);
