/** A browser as far as signing in needs one: cookies with their paths, and redirects one at a time. */
export interface TestBrowser {
  readonly cookies: Map<string, { readonly value: string; readonly path: string; readonly line: string }>;
  open(address: string, init?: RequestInit): Promise<Response>;
  /** Follows redirects to the first page that is none. */
  follow(response: Response): Promise<Response>;
  /** Chooses a demonstration account on its page and follows to where that leads. */
  choose(page: Response, account: string): Promise<Response>;
  /** Everything received, as it came over the wire: headers and bodies. */
  readonly received: string[];
}

export function testBrowser(origin: string): TestBrowser {
  const cookies: TestBrowser['cookies'] = new Map();
  const received: string[] = [];
  const open = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(address, origin);
    const sent = [...cookies].filter(([, { path }]) => url.pathname.startsWith(path));
    const headers = new Headers(init.headers);
    if (sent.length > 0) headers.set('cookie', sent.map(([name, { value }]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual', signal: AbortSignal.timeout(5_000) });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    received.push(JSON.stringify([...response.headers]), await response.clone().text());
    return response;
  };
  const follow = async (response: Response): Promise<Response> => {
    const next = response.headers.get('location');
    return next === null ? response : follow(await open(new URL(next, response.url || origin).href));
  };
  return {
    cookies,
    received,
    open,
    follow,
    choose: async (page, account) =>
      follow(await open(page.url, { method: 'POST', headers: { origin }, body: new URLSearchParams({ account }) })),
  };
}

function keep(cookies: TestBrowser['cookies'], line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  const path = /; *path=([^;]+)/i.exec(line)?.[1] ?? '/';
  if (value === '' || /max-age=0/i.test(line) || /expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
  else cookies.set(name, { value, path, line });
}
