import { isNode, lineOf, nameOf, type SourceFile, type SyntaxNode } from './source-file.ts';
import { ROOMS } from './table.ts';

/** Free names that reach outside: the process, the machine, the network, the browser, the clock. */
const OUTSIDE = new Set([
  ...['process', 'Buffer', 'require', 'globalThis', 'global', 'fetch', 'XMLHttpRequest', 'WebSocket', 'performance'],
  ...['crypto', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'console'],
  ...['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'location'],
]);
const FORBIDDEN_MEMBERS = new Set(['Date.now', 'Math.random', 'Temporal.Now']);
/** Place of the locale among the arguments. */
const NEEDS_LOCALE: Readonly<Record<string, number>> = {
  ...{ toLocaleString: 0, toLocaleDateString: 0, toLocaleTimeString: 0, toLocaleUpperCase: 0, toLocaleLowerCase: 0 },
  ...{ localeCompare: 1 },
};
const LOCAL_TIME = /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)$|^getTimezoneOffset$/;

/** What makes a pure room impure, as 'src/views/x.ts:4: Date.now'. Tests of such a room are free. */
export function impurities(file: SourceFile): readonly string[] {
  if (file.isTest || !ROOMS[file.room]?.isPure) return [];
  const declared = declaredNames(file);
  return file.nodes.flatMap(({ node, parent }) => {
    const problem = problemOf(node, parent, declared);
    return problem === undefined ? [] : [`${file.path}:${lineOf(file, node)}: ${problem}`];
  });
}

function problemOf(node: SyntaxNode, parent: SyntaxNode, declared: ReadonlySet<string>): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return isFree(node, parent) && OUTSIDE.has(nameOf(node)) && !declared.has(nameOf(node))
        ? nameOf(node)
        : undefined;
    case 'MemberExpression':
      return memberProblem(node);
    case 'MetaProperty':
      return 'import.meta';
    case 'NewExpression':
      return dateProblem(node) ?? intlProblem(node);
    case 'CallExpression':
      return callProblem(node) ?? intlProblem(node);
    default:
      return undefined;
  }
}

/** Not a key, not a member behind a dot, not part of a type or an import. */
function isFree(node: SyntaxNode, parent: SyntaxNode): boolean {
  const isType = parent.type.startsWith('TS') && parent['expression'] !== node;
  if (isType || /Specifier$/.test(parent.type)) return false;
  const isKey = parent['key'] === node && parent['computed'] !== true;
  const isMember = parent.type === 'MemberExpression' && parent['property'] === node && parent['computed'] !== true;
  return !isKey && !isMember;
}

function memberProblem(node: SyntaxNode): string | undefined {
  const path = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
  if (FORBIDDEN_MEMBERS.has(path)) return path;
  return LOCAL_TIME.test(nameOf(node['property']))
    ? `${nameOf(node['property'])} is of the default time zone`
    : undefined;
}

function dateProblem(node: SyntaxNode): string | undefined {
  if (nameOf(node['callee']) !== 'Date') return undefined;
  const given = [node['arguments']].flat();
  if (given.length === 0) return 'new Date() is the clock';
  return given.length > 1 ? 'new Date(year, month, …) is of the default time zone' : undefined;
}

function callProblem(node: SyntaxNode): string | undefined {
  const callee = node['callee'];
  if (nameOf(callee) === 'Date') return 'Date() is the clock';
  if (!isNode(callee) || callee.type !== 'MemberExpression') return undefined;
  const name = nameOf(callee['property']);
  const place = Object.hasOwn(NEEDS_LOCALE, name) ? NEEDS_LOCALE[name] : undefined;
  if (place === undefined) return undefined;
  const given = [node['arguments']].flat();
  if (isDefault(given[place])) return `${name} without a locale`;
  return /Date|Time/.test(name) ? timeZoneProblem(name, given[1]) : undefined;
}

function intlProblem(node: SyntaxNode): string | undefined {
  const callee = node['callee'];
  if (!isNode(callee) || nameOf(callee['object']) !== 'Intl') return undefined;
  const name = `Intl.${nameOf(callee['property'])}`;
  const [locale, options] = [node['arguments']].flat();
  if (isDefault(locale)) return `${name} without a locale`;
  return name === 'Intl.DateTimeFormat' ? timeZoneProblem(name, options) : undefined;
}

const isDefault = (node: unknown) =>
  !isNode(node) ||
  nameOf(node) === 'undefined' ||
  (node.type === 'ArrayExpression' && [node['elements']].flat().length === 0);

/** Options that stand elsewhere are taken to name the zone; those written here must. */
function timeZoneProblem(name: string, options: unknown): string | undefined {
  if (isNode(options) && options.type !== 'ObjectExpression') return undefined;
  const properties = isNode(options) ? [options['properties']].flat().filter(isNode) : [];
  const hasZone = properties.some(({ type, key }) => type === 'SpreadElement' || nameOf(key) === 'timeZone');
  return hasZone ? undefined : `${name} without a time zone`;
}

/** Names that the file declares itself; a parameter called `document` is not the browser's. */
const declaredNames = (file: SourceFile): ReadonlySet<string> =>
  new Set(
    file.nodes.flatMap(({ node }) => [node['id'], node['local'], node['param'], node['params']].flatMap(namesBound)),
  );

/** Names that a pattern binds: `{ location: { x }, ...rest }` binds x and rest. */
function namesBound(pattern: unknown): readonly string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(namesBound);
  if (!isNode(pattern)) return [];
  const inner = ['properties', 'elements', 'value', 'left', 'argument'].map((field) => pattern[field]);
  return pattern.type === 'Identifier' ? [nameOf(pattern)] : inner.flatMap(namesBound);
}
