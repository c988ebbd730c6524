import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const PROVIDER = {
  KETENBEELD_ISSUER: 'https://login.example',
  KETENBEELD_CLIENT_ID: 'ketenbeeld',
  KETENBEELD_CLIENT_KEY: 'client.jwk',
};
const read = (env: Readonly<Record<string, string>>) => readConfig({ isDemonstration: false }, { ...PROVIDER, ...env });

describe('the settings of sign-in', () => {
  it('name the contexts of signing in and of releasing, several apart by spaces, and none when not given', () => {
    expect(read({}).issuer).toEqual({
      issuer: 'https://login.example',
      clientId: 'ketenbeeld',
      privateKeyFile: 'client.jwk',
      accountClaim: 'preferred_username',
    });
    const given = read({ KETENBEELD_ACR: 'a b', KETENBEELD_STEP_UP_ACR: ' urn:c ' });
    expect(given.issuer).toMatchObject({ acrValues: ['a', 'b'], stepUpAcr: ['urn:c'] });
  });

  it.each([
    ['KETENBEELD_STEP_UP_ACR', 'a", error="x'],
    ['KETENBEELD_STEP_UP_ACR', 'a\r\nset-cookie: x'],
    ['KETENBEELD_ACR', 'back\\slash'],
    ['KETENBEELD_ORIGIN', 'http://ketenbeeld.example'],
    ['KETENBEELD_ORIGIN', 'https://ketenbeeld.example/'],
    ['KETENBEELD_ORIGIN', 'https://ketenbeeld.example/path'],
    ['KETENBEELD_ORIGIN', 'ketenbeeld.example'],
  ])('refuse %s=%j', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(new RegExp(name));
  });

  it('ask the address that people are sent back to when it is not this machine', () => {
    expect(() => read({ KETENBEELD_HOST: '0.0.0.0' })).toThrow(/KETENBEELD_ORIGIN must name the https address/);
    expect(read({ KETENBEELD_HOST: '0.0.0.0', KETENBEELD_ORIGIN: 'https://ketenbeeld.example' }).host).toBe('0.0.0.0');
  });

  it.each(['https://ketenbeeld.example', 'https://ketenbeeld.example:8443', 'http://127.0.0.1:4600'])(
    'take %s as the address that people are sent back to',
    (origin) => {
      expect(read({ KETENBEELD_ORIGIN: origin }).origin).toBe(origin);
    },
  );
});
