import type { IncomingHttpHeaders } from 'node:http';

/** One cookie of the browser that no script can read; its values are base64url, dots and nothing else. */
export interface Cookie {
  read(headers: IncomingHttpHeaders): string | undefined;
  /** A Set-Cookie header; without `maxAge` (seconds) the browser drops it when it closes. */
  write(value: string, maxAge?: number): string;
  clear(): string;
}

/** Over https the `__Host-` prefix keeps other hosts of the domain from setting it. */
export function cookie(name: string, origin: string): Cookie {
  const secure = new URL(origin).protocol === 'https:';
  const fullName = secure ? `__Host-${name}` : name;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    read: ({ cookie = '' }) =>
      cookie
        .split(';')
        .map((pair) => pair.trim().split('='))
        .find(([key]) => key === fullName)?.[1] || undefined,
    write: (value, maxAge) => `${fullName}=${value}; ${attributes}${maxAge === undefined ? '' : `; Max-Age=${maxAge}`}`,
    clear: () => `${fullName}=; ${attributes}; Max-Age=0`,
  };
}

export const SESSION_COOKIE = 'ketenbeeld-session';
export const PENDING_COOKIE = 'ketenbeeld-sign-in';
