import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, signal } from '../../src/intake/fixtures/signal-rows.ts';
import { startTestServer, type TestServer } from '../server/running.ts';
import { axeFindings, openBrowser, signIn, watchedPage } from './browser.ts';

describe('the page on words in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startTestServer(1000);
    browser = await openBrowser();
    const rows = [1, 2, 3].map((n) => signal({ reference: `pol-${n}-w`, modus: 'DROON' }));
    await server.deliver('politie-owner', 'signals', 'POLITIE', csv(rows));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('brings a value from a finding to a code: proposed by the partner, accepted by the keeper', async () => {
    const partner = await watchedPage(browser, server.url, { viewport: { width: 390, height: 900 } });
    await signIn(partner.page, `${server.url}/#page=words`, 'politie-owner');
    const { page } = partner;
    await page.getByRole('button', { name: 'Voorstellen DROON' }).press('Enter');
    await page.locator('select[name="parent"]').selectOption('TRANSPORT');
    await page.getByLabel('Code (hoofdletters').fill('TRANSPORT_DRONE');
    for (const field of [
      'Naam in het Nederlands',
      'Naam in het Engels',
      'Definitie in het Nederlands',
      'Definitie in het Engels',
    ])
      await page.getByLabel(field).fill('Drone');
    await page.getByLabel('Geldig vanaf').fill('2024-01-01');
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.getByRole('button', { name: 'Voorstel indienen' }).press('Enter');
    await page.getByText('Voorgesteld', { exact: true }).waitFor();

    const keeper = await watchedPage(browser, server.url, { colorScheme: 'dark' });
    await signIn(keeper.page, `${server.url}/#page=words`, 'emm-keeper');
    await keeper.page.getByRole('heading', { name: 'Voorstellen om over te beslissen' }).waitFor();
    expect(await axeFindings(keeper.page)).toEqual([]);
    await keeper.page.getByRole('button', { name: 'Aanvaarden' }).press('Enter');
    await keeper.page.getByText(/^Aanvaard/).waitFor();
    await keeper.page.getByLabel('Zoek in de lijst').fill('drone');
    await keeper.page.getByText('Geldig vanaf 1 januari 2024').nth(1).waitFor();
    expect([...partner.troubles, ...keeper.troubles]).toEqual([]);
  });
});
