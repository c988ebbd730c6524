/**
 * The path, with its query, to go back to after signing in; undefined for anything that leads elsewhere. Fragments are
 * never sent to a server: the browser's side keeps them.
 */
export function returnPath(text: string, origin: string): string | undefined {
  // A backslash counts as a slash for browsers, so `/\host` is another site; so is `//host`.
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text) || !URL.canParse(text, origin)) return undefined;
  const target = new URL(text, origin);
  const path = `${target.pathname}${target.search}`;
  // Removing dot segments can bring a double slash to the front.
  return target.origin === origin && !path.startsWith('//') ? path : undefined;
}
