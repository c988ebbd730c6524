import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../rooms/repository.ts';
import { jsonFiles, sharedFolder } from '../shared-folder.ts';
import { startTestServer, type TestServer } from './running.ts';

const adr = sharedFolder('standards/adr');

interface Document {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { parameters?: { name: string; in: string; required?: boolean }[] }>>>
  >;
}

describe('the API Design Rules', () => {
  let server: TestServer;
  let document: Document;
  beforeAll(async () => {
    server = await startTestServer(0);
    document = (await (await fetch(`${server.url}/v1/openapi.json`)).json()) as Document;
  }, 120_000);
  afterAll(() => server.close());

  it('are kept by the API document: published without sign-in, for everyone, as OpenAPI 3.1', async () => {
    const response = await fetch(`${server.url}/v1/openapi.json`, { headers: { origin: 'https://elsewhere.example' } });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(document.openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.paths).sort()).toEqual([
      '/accounts',
      '/accounts/{id}/closures',
      '/accounts/{id}/session-revocations',
      '/analyses',
      '/analyses/{id}',
      '/analyses/{id}/cancellations',
      '/analysis-methods',
      '/answers',
      '/code-proposals',
      '/code-proposals/candidates',
      '/code-proposals/{id}/decisions',
      '/codelists',
      '/codelists/{id}',
      '/codelists/{id}/ends',
      '/datasets',
      '/deliverable-datasets',
      '/deliveries',
      '/deliveries/{id}',
      '/deliveries/{id}/cancellations',
      '/deliveries/{id}/feedback',
      '/deliveries/{id}/findings',
      '/deliveries/{id}/history',
      '/deliveries/{id}/mended-rows',
      '/deliveries/{id}/quality',
      '/deliveries/{id}/quarantine',
      '/deliveries/{id}/quarantined-rows',
      '/deliveries/{id}/readmission-preview',
      '/deliveries/{id}/readmissions',
      '/deliveries/{id}/withdrawal-preview',
      '/deliveries/{id}/withdrawals',
      '/draft-deliveries',
      '/draft-deliveries/{id}',
      '/draft-deliveries/{id}/checks',
      '/draft-deliveries/{id}/checks/{check}',
      '/draft-deliveries/{id}/deliveries',
      '/draft-deliveries/{id}/sample',
      '/events',
      '/forum-changes',
      '/forum-changes/{id}/consents',
      '/forum-changes/{id}/declines',
      '/forums',
      '/legal-grounds',
      '/log-checks',
      '/log-heads',
      '/log-heads/{size}/consistency-proofs/{first}',
      '/log-heads/{size}/inclusion-proofs/{place}',
      '/log-lines',
      '/log-replays',
      '/logs',
      '/logs/{place}',
      '/mandates',
      '/mandates/{id}/confirmations',
      '/mandates/{id}/declines',
      '/mandates/{id}/endings',
      '/mappings',
      '/mappings/{name}',
      '/me',
      '/meetings',
      '/meetings/{id}',
      '/meetings/{id}/attendees',
      '/meetings/{id}/closings',
      '/meetings/{id}/openings',
      '/published-tables',
      '/published-tables/previews',
      '/published-tables/scopes',
      '/published-tables/{id}',
      '/published-tables/{id}/approvals',
      '/published-tables/{id}/editions',
      '/published-tables/{id}/editions/{number}',
      '/published-tables/{id}/refusals',
      '/published-tables/{id}/withdrawals',
      '/quality',
      '/re-references',
      '/recodings',
      '/register',
      '/release-dossiers',
      '/release-problems',
      '/release-requests',
      '/release-requests/{id}/decisions',
      '/release-scopes',
      '/releases',
      '/releases/{id}',
      '/releases/{id}/approvals',
      '/releases/{id}/checks',
      '/releases/{id}/declines',
      '/releases/{id}/facts',
      '/releases/{id}/withdrawals',
      '/remappings',
      '/sessions',
      '/sessions/{id}',
    ]);
  });

  it.skipIf(!adr)(
    'find no error in it by their own linter',
    async () => {
      const file = path.join(mkdtempSync(path.join(tmpdir(), 'ketenbeeld-adr-')), 'openapi.json');
      writeFileSync(file, JSON.stringify(document));
      expect(await lint(file)).toEqual([]);
    },
    60_000,
  );

  it.skipIf(!adr)(
    'find errors where the linter ought to, so that a clean run means something',
    async () => {
      expect(jsonFiles(path.join(adr ?? '', 'testcases', 'contact-missing'))).toEqual(['openapi.json']);
      expect(await lint(path.join(adr ?? '', 'testcases', 'contact-missing', 'openapi.json'))).not.toEqual([]);
    },
    60_000,
  );

  const paths = () => Object.keys(document.paths).map((it) => it.replace(/\{\w+\}/g, 'theme'));

  it('answer every path with a slash behind it 404, not a redirect', async () => {
    for (const it of paths()) {
      const response = await server.get('mdt-member', `/v1${it}/`, { redirect: 'manual' });
      expect([it, response.status]).toEqual([it, 404]);
      await expectProblem(response, 404, document.info.version);
    }
  });

  it('answer every method that a path does not have 405 with Allow', async () => {
    for (const [it, operations] of Object.entries(document.paths))
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(
        (name) => !Object.hasOwn(operations, name.toLowerCase()),
      )) {
        const response = await server.get('mdt-member', `/v1${it.replace(/\{\w+\}/g, 'theme')}`, { method });
        expect([it, method, response.status]).toEqual([it, method, 405]);
        expect(
          response.headers
            .get('allow')
            ?.split(', ')
            .map((name) => name.toLowerCase()),
        ).toEqual(expect.arrayContaining(Object.keys(operations)));
        await expectProblem(response, 405, document.info.version);
      }
  });

  it('answer every path without a token 401, and with a media type that it has not 406', async () => {
    for (const [it, operations] of Object.entries(document.paths)) {
      const address = `${server.url}/v1${it.replace(/\{\w+\}/g, 'theme')}`;
      const method = Object.keys(operations)[0]?.toUpperCase() ?? 'GET';
      const nobody = await fetch(address, { method });
      expect(nobody.headers.get('www-authenticate')).toBe('Bearer');
      await expectProblem(nobody, 401, document.info.version);
      await expectProblem(
        await fetch(address, { method, headers: { accept: 'application/x-nothing' } }),
        406,
        document.info.version,
      );
    }
  });

  it.each([
    ['a body of another type', 'application/xml', '<a/>', 415],
    ['a body that is no JSON', 'application/json', '{', 400],
    [
      'a question without measures',
      'application/json',
      '{"as":{"partner":"KMAR"},"questions":[{"dataset":"signals"}]}',
      400,
    ],
    ['an unknown field', 'application/json', '{"as":{"partner":"KMAR"},"questions":[],"x":1}', 400],
    [
      'two kinds of audience',
      'application/json',
      '{"as":{"partner":"KMAR","forum":"mdt","purpose":"p"},"questions":[]}',
      400,
    ],
    [
      'an unknown dataset',
      'application/json',
      '{"as":{"partner":"KMAR"},"questions":[{"dataset":"nothing","measures":["count"]}]}',
      400,
    ],
    ['a body over the limit', 'application/json', `"${'x'.repeat(1_100_000)}"`, 413],
  ])('answer %s with a problem', async (_, type, body, status) => {
    const response = await server.get('kmar-owner', '/v1/answers', {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    await expectProblem(response, status, document.info.version);
  });

  it('tell all that is wrong with a request at once', async () => {
    const body = JSON.stringify({
      as: { partner: 'KMAR' },
      questions: [{ dataset: 'signals', measures: [] }, { measures: ['count'] }],
    });
    const response = await server.get('kmar-owner', '/v1/answers', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(((await response.json()) as { errors: unknown[] }).errors.length).toBeGreaterThanOrEqual(2);
  });

  it('send the security headers with every reply, and nothing that names what it is built with', async () => {
    for (const address of ['/v1/me', '/v1/nothing', '/v1/openapi.json', '/']) {
      const { headers } = await fetch(`${server.url}${address}`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('strict-transport-security')).toBeTruthy();
      expect(headers.get('cache-control')).toContain('no-store');
      expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
    }
  });

  it('take over the trace id that came in', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const response = await server.get('mdt-member', '/v1/nothing', {
      headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` },
    });
    expect(((await response.json()) as { traceId: string }).traceId).toBe(trace);
  });

  it('refuse a token in the address', async () => {
    const response = await fetch(`${server.url}/v1/me?access_token=${await server.token('mdt-member')}`);
    expect([400, 401]).toContain(response.status);
  });
});

async function expectProblem(response: Response, status: number, version: string): Promise<void> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch('application/problem+json');
  expect(response.headers.get('api-version')).toBe(version);
  expect(await response.json()).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
}

/** Errors of the official ruleset, as 'code path'. */
async function lint(file: string): Promise<readonly string[]> {
  const spectral = path.join(ROOT, 'node_modules', '@stoplight', 'spectral-cli', 'dist', 'index.js');
  const child = spawn(process.execPath, [
    spectral,
    'lint',
    '-r',
    path.join(adr ?? '', 'linter.yaml'),
    '-f',
    'json',
    '-q',
    '--fail-severity',
    'error',
    file,
  ]);
  let text = '';
  let trouble = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    trouble += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0 && code !== 1) throw new Error(`the linter failed: ${trouble}`);
  const found = JSON.parse(text.slice(text.indexOf('['), text.lastIndexOf(']') + 1) || '[]') as {
    code: string;
    path: string[];
    severity: number;
    message: string;
  }[];
  return found.filter((it) => it.severity === 0).map((it) => `${it.code} ${it.path.join('.')} ${it.message}`);
}
