import { parseSync } from 'vite';

/** A node of the syntax tree, as plain data (ESTree with TypeScript). */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** One source file of the repository; the path is relative, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly room: string;
  readonly isTest: boolean;
  /** Every node with its parent, in the order of the text. */
  readonly nodes: readonly { readonly node: SyntaxNode; readonly parent: SyntaxNode }[];
}

const TEST_PATH = /(\.test\.tsx?$|\/fixtures\/|\/testing\/|^test\/)/;

/** @throws Error when the file does not parse. */
export function sourceFile(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const root = program as unknown as SyntaxNode;
  const nodes: { node: SyntaxNode; parent: SyntaxNode }[] = [];
  collect(root, root, nodes);
  const [folder, room] = path.split('/');
  return { path, text, room: folder === 'src' ? (room ?? '') : '', isTest: TEST_PATH.test(path), nodes };
}

function collect(node: SyntaxNode, parent: SyntaxNode, into: { node: SyntaxNode; parent: SyntaxNode }[]): void {
  into.push({ node, parent });
  for (const child of childrenOf(node)) collect(child, node, into);
}

export const childrenOf = (node: SyntaxNode): readonly SyntaxNode[] => Object.values(node).flat().filter(isNode);

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Line of a node, the first being 1. */
export const lineOf = (file: SourceFile, node: SyntaxNode) => file.text.slice(0, node.start).split('\n').length;

/** Name of an identifier, or '' for anything else. */
export const nameOf = (node: unknown): string => (isNode(node) && typeof node['name'] === 'string' ? node['name'] : '');
