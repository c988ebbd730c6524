import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, signal } from '../../src/intake/fixtures/signal-rows.ts';
import { startTestServer, type TestServer } from '../server/running.ts';
import { axeFindings, openBrowser, signIn, watchedPage } from './browser.ts';

describe('Deliveries in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startTestServer(300);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('leads from the list to what was found, mends a cell with the keyboard, and withdraws after showing what then holds', async () => {
    const kmar = (values: Record<string, string>) => signal({ owner: 'KMAR', ...values });
    const text = csv([
      kmar({ reference: 'b-1' }),
      kmar({ reference: 'b-2', theme: 'NOPE' }),
      kmar({ reference: 'b-3', region: 'a@example.org' }),
    ]);
    const { id } = await server.deliver('kmar-owner', 'signals', 'KMAR', text);
    const { page, troubles } = await watchedPage(browser, server.url);
    await signIn(page, server.url, 'kmar-owner');
    await page.goto(`${server.url}/#page=deliveries`);
    await page.getByRole('link', { name: 'test.csv' }).first().click();
    const cell = page.getByRole('textbox', { name: 'Nieuwe waarde voor theme op regel 3' });
    await cell.fill('BOTH');
    await cell.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Nieuwe waarde voor region op regel 4');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lever 1 verbeterde rij' }).press('Enter');
    await page.getByText('Verbetert rijen van:').waitFor();
    await page.getByText('Van 1 regels zijn er 1 aanvaard').waitFor({ timeout: 20_000 });
    await page.goto(`${server.url}/#page=deliveries&delivery=${id}`);
    await page.getByText('1 regel uit quarantaine is daarna verbeterd opgenomen.').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Bekijk wat er dan geldt' }).press('Enter');
    await page.getByText('1 registratie zou niet meer gelden').waitFor();
    await page.getByLabel('Reden, zonder persoonsgegevens').fill('Verkeerde periode');
    await page.getByRole('button', { name: 'Trek deze levering in' }).press('Enter');
    await page.getByText('1 registratie geldt niet meer').waitFor({ timeout: 20_000 });
    expect(await axeFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('shows the newest of many deliveries, and older ones when asked', async () => {
    const text = csv([signal({ owner: 'KMAR', reference: 'b-many' })]);
    await server.deliver('kmar-owner', 'signals', 'KMAR', text);
    for (let i = 0; i < 205; i++)
      await server.get('kmar-owner', '/v1/deliveries?dataset=signals&partner=KMAR&fileName=again.csv', {
        method: 'POST',
        headers: { 'content-type': 'text/csv' },
        body: text,
      });
    const { page, troubles } = await watchedPage(browser, server.url);
    await signIn(page, `${server.url}/#page=deliveries`, 'kmar-owner');
    await page.getByText('200 leveringen getoond').waitFor();
    expect(await page.getByRole('row').count()).toBe(201);
    await page.getByRole('button', { name: 'Oudere leveringen tonen' }).press('Enter');
    await page.getByRole('link', { name: 'test.csv' }).first().waitFor();
    expect(await page.getByRole('row').count()).toBeGreaterThan(206);
    expect(await page.getByRole('button', { name: 'Oudere leveringen tonen' }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
  }, 120_000);
});
