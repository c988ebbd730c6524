import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { isSameOrigin } from './same-origin.ts';
import { cookie } from './session/cookie.ts';
import { returnPath } from './sign-in/return-path.ts';

const ORIGIN = 'https://ketenbeeld.example';
const json = { 'content-type': 'application/json; charset=utf-8' };

describe('a POST comes from our own pages', () => {
  it.each<[boolean, IncomingHttpHeaders]>([
    [true, { ...json, origin: ORIGIN, 'sec-fetch-site': 'same-origin' }],
    [true, { ...json, origin: ORIGIN }],
    [true, { ...json, 'sec-fetch-site': 'same-origin' }],
    [true, { 'content-type': 'text/csv', origin: ORIGIN }],
    [false, json],
    [false, { ...json, origin: 'null' }],
    [false, { ...json, origin: `${ORIGIN}.evil.example` }],
    [false, { ...json, origin: 'http://ketenbeeld.example' }],
    [false, { ...json, origin: ORIGIN, 'sec-fetch-site': 'same-site' }],
    [false, { ...json, origin: ORIGIN, 'sec-fetch-site': 'cross-site' }],
    [false, { ...json, 'sec-fetch-site': 'none' }],
    [false, { origin: ORIGIN }],
    [false, { origin: ORIGIN, 'content-type': 'text/plain' }],
    [false, { origin: ORIGIN, 'content-type': 'Multipart/Form-Data; boundary=x' }],
    [false, { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' }],
  ])('%s for %j', (expected, headers) => {
    expect(isSameOrigin({ method: 'POST', headers }, ORIGIN)).toBe(expected);
  });
});

describe('the path to return to', () => {
  it.each([
    ['/', '/'],
    ['/signals?theme=smuggling&x=%2F%2Fy', '/signals?theme=smuggling&x=%2F%2Fy'],
    ['/a/../b', '/b'],
    ['/signals#period=2026', '/signals'],
    ['/..//evil.example', undefined],
    ['///evil.example', undefined],
    ['', undefined],
  ])('of %j is %j', (text, expected) => {
    expect(returnPath(text, ORIGIN)).toBe(expected);
  });
});

describe('a cookie', () => {
  it('is secure and bound to the host over https', () => {
    expect(cookie('s', ORIGIN).write('v')).toBe('__Host-s=v; Path=/; HttpOnly; SameSite=Lax; Secure');
    expect(cookie('s', ORIGIN).read({ cookie: 's=other; __Host-s=v' })).toBe('v');
    expect(cookie('s', ORIGIN).read({ cookie: 's=other' })).toBeUndefined();
  });
});
