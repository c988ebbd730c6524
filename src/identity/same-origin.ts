import type { IncomingHttpHeaders } from 'node:http';

export interface BrowserRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Whether a request that changes something came from our own pages. Two locks: the browser says where it comes from,
 * and a POST has a content type that a form on another site cannot send without asking first (CORS preflight).
 */
export const isSameOrigin = (request: BrowserRequest, origin: string): boolean =>
  isFromOrigin(request.headers, origin) && (request.method !== 'POST' || hasExplicitType(request.headers));

/** The first lock alone, for our own HTML forms. A request that says nothing about its origin is refused. */
export function isFromOrigin(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined && headers.origin === undefined) return false;
  return (site ?? 'same-origin') === 'same-origin' && (headers.origin ?? origin) === origin;
}

// The three that the Fetch standard lets any page send.
const FORM_TYPES: readonly string[] = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

function hasExplicitType(headers: IncomingHttpHeaders): boolean {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  return type !== '' && !FORM_TYPES.includes(type);
}
