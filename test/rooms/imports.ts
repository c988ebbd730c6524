import { posix } from 'node:path';
import { isNode, lineOf, nameOf, type SourceFile, type SyntaxNode } from './source-file.ts';
import { DRIVER_ROOM, DRIVERS, ROOMS, SEALS, TEST_PACKAGES } from './table.ts';

interface Import {
  readonly node: SyntaxNode;
  /** As written; undefined when it is worked out at run time. */
  readonly target: string | undefined;
  readonly isType: boolean;
  readonly isExport: boolean;
}

/** Everything that a file imports, re-exports or loads, types included. */
export const importsOf = (file: SourceFile): readonly Import[] =>
  file.nodes.flatMap(({ node }): readonly Import[] => {
    switch (node.type) {
      case 'ImportDeclaration':
        return [{ node, target: textOf(node['source']), isType: isTypeOnly(node), isExport: false }];
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        if (!isNode(node['source'])) return [];
        return [{ node, target: textOf(node['source']), isType: isTypeOnly(node), isExport: true }];
      case 'ImportExpression':
      case 'TSImportType':
        return [{ node, target: textOf(node['source']), isType: node.type === 'TSImportType', isExport: false }];
      case 'CallExpression':
        if (nameOf(node['callee']) !== 'require') return [];
        return [{ node, target: textOf([node['arguments']].flat()[0]), isType: false, isExport: false }];
      default:
        return [];
    }
  });

const textOf = (node: unknown) =>
  isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : undefined;

function isTypeOnly(node: SyntaxNode): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const specifiers = [node['specifiers']].flat().filter(isNode);
  return specifiers.length > 0 && specifiers.every((one) => (one['importKind'] ?? one['exportKind']) === 'type');
}

/** Imports through a closed door, as 'src/web/x.tsx:3: web may not import store'. */
export function closedDoors(file: SourceFile): readonly string[] {
  const room = ROOMS[file.room];
  if (!room) return [`${file.path}: room '${file.room}' is not in the table of rooms`];
  return importsOf(file).flatMap((one) => {
    const problem = problemOf(file, one);
    return problem === undefined ? [] : [`${file.path}:${lineOf(file, one.node)}: ${problem}`];
  });
}

function problemOf(file: SourceFile, one: Import): string | undefined {
  if (one.target === undefined) return 'an import names its file in the text';
  return one.target.startsWith('.') ? roomProblem(file, one, one.target) : packageProblem(file, one.target);
}

function roomProblem(file: SourceFile, one: Import, target: string): string | undefined {
  const path = posix.join(posix.dirname(file.path), target);
  const [folder, other = '', ...rest] = path.split('/');
  if (file.isTest && folder === 'test') return undefined;
  if (folder !== 'src') return `imports '${path}', which is outside src/`;
  if (!file.isTest && /(\.test\.|\/fixtures\/|\/testing\/)/.test(path)) return `imports '${path}', which is for tests`;
  const seal = SEALS[posix.basename(rest.join('/'), '.ts')];
  if (seal !== undefined) return sealProblem(file, one, path, seal);
  return doorProblem(file, one, other);
}

function sealProblem(file: SourceFile, one: Import, path: string, owner: string): string | undefined {
  if (one.isExport) return `passes '${path}' on`;
  return file.isTest || file.room === owner ? undefined : `only ${owner} may import '${path}'`;
}

function doorProblem({ room, isTest }: SourceFile, one: Import, other: string): string | undefined {
  if (other === room) return undefined;
  // Whole-path tests hand in the real store, as main does.
  if (isTest && other === DRIVER_ROOM) return undefined;
  const { mayImport = [], typesOnly = [] } = ROOMS[room] ?? {};
  if (!mayImport.includes(other)) return `${room} may not import ${other}`;
  return typesOnly.includes(other) && !one.isType ? `${room} may import only types of ${other}` : undefined;
}

function packageProblem({ room, isTest }: SourceFile, target: string): string | undefined {
  if (DRIVERS.test(target) && room !== DRIVER_ROOM) return `${target} is for ${DRIVER_ROOM} alone`;
  if (isTest && TEST_PACKAGES.test(target)) return undefined;
  const { isPure, packages } = ROOMS[room] ?? {};
  if (isPure && target.startsWith('node:')) return `${room} is pure and may not import ${target}`;
  const name = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
  return packages && !packages.includes(name) ? `${room} may not import the package ${name}` : undefined;
}
