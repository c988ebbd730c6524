import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asForum, startTestServer, type TestServer } from '../server/running.ts';
import { axeFindings, openBrowser, signIn, watchedPage } from './browser.ts';

const TOTAL = { dataset: 'signals', measures: ['count'], by: [], where: [] };

describe('the page on accountability in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startTestServer(1000);
    browser = await openBrowser();
    await server.ask('mdt-member', { as: asForum('mdt'), questions: [TOTAL] });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('is where an auditor begins, who by keyboard checks the log, finds an act and reads its proof', async () => {
    const { page, troubles } = await watchedPage(browser, server.url);
    await signIn(page, server.url, 'auditor');
    await page.getByRole('heading', { name: 'Verantwoording', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Controleer het logboek' }).press('Enter');
    await page.getByText(/^Ongewijzigd: /).waitFor();

    await page.getByLabel('Account', { exact: true }).fill('mdt-member');
    await page.getByLabel('Account', { exact: true }).press('Enter');
    const act = page.getByRole('listitem').filter({ hasText: 'Vraag beantwoorden' }).first();
    await act.getByText('Beantwoord', { exact: true }).waitFor();
    expect(await act.textContent()).toContain('mdt-member');
    expect(await act.textContent()).toContain('Bevoegdheid: ');
    expect(await axeFindings(page)).toEqual([]);

    await act.getByRole('link', { name: /Toon regels en bewijs/ }).press('Enter');
    await page.getByRole('heading', { name: 'Regels in de drie logboeken' }).waitFor();
    const lines = page.locator('summary');
    expect(await lines.allInnerTexts()).toEqual([
      expect.stringContaining('Auditlogboek'),
      expect.stringContaining('Beslislogboek'),
      expect.stringContaining('Auditlogboek'),
      expect.stringContaining('Verwerkingenlogboek'),
    ]);
    await lines.first().press('Enter');
    await page
      .getByText(/^Bewijs: blad \d+ van een boom/)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('shows a privacy officer on a small, dark screen what held in the register', async () => {
    const { page, troubles } = await watchedPage(browser, server.url, {
      ...{ viewport: { width: 390, height: 900 }, colorScheme: 'dark' },
    });
    await signIn(page, `${server.url}/#page=accountability&lang=en`, 'privacy-officer');
    await page.getByRole('button', { name: 'Show register' }).press('Enter');
    const releases = page.getByText(/^Releases \([1-9]\d* in force/);
    await releases.press('Enter');
    await page.getByRole('rowheader').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(troubles).toEqual([]);
  });

  it.each(['mdt-member', 'administrator'])('is in no menu of %s', async (account) => {
    const { page } = await watchedPage(browser, server.url);
    await signIn(page, server.url, account);
    await page.getByRole('navigation', { name: 'Hoofdnavigatie' }).waitFor();
    expect(await page.getByRole('link', { name: 'Verantwoording' }).count()).toBe(0);
  });
});
