import { createHash } from 'node:crypto';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../server/running.ts';
import { axeFindings, openBrowser, signIn, watchedPage } from './browser.ts';

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** As if everybody had signed in an hour ago. The server has the register to itself, so it is stopped meanwhile. */
async function letAnHourPass(server: TestServer): Promise<void> {
  await server.stop();
  const database = new DatabaseSync(path.join(server.folder, 'register.sqlite'));
  const at = new Date(Date.now() - 3_600_000).toISOString();
  database.prepare("UPDATE sessions SET body = json_set(body, '$.authentication.at', ?)").run(at);
  database.close();
  await server.restart();
}

describe('signing in, in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startTestServer(20_000);
    browser = await openBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('runs no script and takes no style but by the digest that its page names', async () => {
    const html = await (await fetch(`${server.url}/`)).text();
    const named = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"(?: integrity="sha384-([^"]+)")?/g)];
    expect(named.map(([, file]) => path.extname(file ?? '')).sort()).toEqual(['.css', '.js']);
    for (const [, file, digest] of named) {
      const bytes = new Uint8Array(await (await fetch(`${server.url}${file}`)).arrayBuffer());
      expect(digest).toBe(createHash('sha384').update(bytes).digest('base64'));
    }
  });

  it('shows where one is signed in, and ends a session by keyboard, which that browser then notices', async () => {
    const lost = await watchedPage(browser, server.url);
    await signIn(lost.page, `${server.url}/`, 'politie-owner');
    const { page, troubles } = await watchedPage(browser, server.url, { viewport: { width: 390, height: 900 } });
    await signIn(page, `${server.url}/`, 'politie-owner');
    await page.getByRole('link', { name: 'Sessies' }).press('Enter');
    await page.getByRole('heading', { name: 'Sessies' }).waitFor();
    const sessions = page.locator('.sessions > li');
    await expect.poll(() => sessions.count()).toBe(2);
    expect(await page.getByText('Deze sessie', { exact: true }).count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    await page.getByRole('button', { name: /^Beëindigen: sessie begonnen op/ }).press('Enter');
    await page.getByText('De sessie is beëindigd.').waitFor();
    await expect.poll(() => sessions.count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Sessies');
    expect(await axeFindings(page)).toEqual([]);
    await lost.page.reload();
    await lost.page.getByRole('link', { name: 'Aanmelden' }).waitFor();
    expect(troubles).toEqual([]);
  }, 60_000);

  it('shows an administrator, who sees no figures, its own sessions', async () => {
    const { page, troubles } = await watchedPage(browser, server.url, { colorScheme: 'dark' });
    await signIn(page, `${server.url}/#page=sessions`, 'administrator');
    await page.getByText('Deze sessie', { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
  }, 60_000);

  it('asks who approves to confirm who it is, comes back to the same place with what was typed, and lets only the same account', async () => {
    const { page } = await watchedPage(browser, server.url);
    await signIn(page, `${server.url}/#page=tables`, 'nla-approver');
    await letAnHourPass(server);
    await page.goto(`${server.url}/#page=tables`);
    await page.getByRole('link', { name: 'Reisdelen bij de Arbeidsinspectie' }).press('Enter');
    const approve = page.getByRole('button', { name: 'Goedkeuren' });
    await page.getByLabel('Reden').fill('Nog na te gaan.');
    await approve.press('Enter');
    const confirm = page.getByRole('link', { name: 'Bevestigen wie ik ben' });
    await confirm.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const fragment = new URL(page.url()).hash;
    expect(fragment).toContain('table=');

    await confirm.press('Enter');
    await page.locator('button[value="nla-owner"]').click();
    await page.getByText('als een ander account').waitFor();
    await page.getByRole('link', { name: 'Opnieuw aanmelden' }).press('Enter');
    await page.locator('button[value="nla-approver"]').click();
    await approve.waitFor();
    expect(new URL(page.url()).hash).toBe(fragment);
    expect(await page.getByLabel('Reden').inputValue()).toBe('Nog na te gaan.');
    await approve.press('Enter');
    await page.getByText('Van kracht', { exact: true }).waitFor();

    await letAnHourPass(server);
    await page.goto(`${server.url}/${fragment}`);
    await page.getByLabel('Reden').fill('Intrekken kan altijd.');
    await page.getByRole('button', { name: 'Intrekken' }).press('Enter');
    await page.getByText('Ingetrokken omdat: Intrekken kan altijd.').waitFor();
  }, 120_000);
});
