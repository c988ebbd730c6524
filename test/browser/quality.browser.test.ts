import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, signal } from '../../src/intake/fixtures/signal-rows.ts';
import { startTestServer, type TestServer } from '../server/running.ts';
import { axeFindings, openBrowser, signIn, watchedPage } from './browser.ts';

describe('Quality in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startTestServer(0);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('leads from a delivery to its dataset over time, and from there to one registering unit, with the keyboard', async () => {
    const rows = Array.from({ length: 50 }, (_, i) =>
      signal({
        owner: 'KMAR',
        reference: `q-${i}`,
        route: i < 19 ? '_U' : i < 21 ? '' : 'WESTERN_BALKAN',
        region: i < 40 ? 'AMS' : 'LIM',
      }),
    );
    const { id } = await server.deliver('kmar-owner', 'signals', 'KMAR', csv(rows));
    const { page, troubles } = await watchedPage(browser, server.url);
    await signIn(page, server.url, 'kmar-owner');
    await page.goto(`${server.url}/#page=deliveries&delivery=${id}`);
    const cells = async () =>
      page
        .getByRole('row', { name: /^Route/ })
        .first()
        .locator('td')
        .allTextContents();
    await page.getByRole('heading', { name: 'Kwaliteit' }).waitFor();
    await expect.poll(cells).toEqual(['', '58%', '38%', '4%', '0%', '50', expect.stringContaining('nieuwe versie')]);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('region', { name: 'Vrijgaven met deze levering' }).waitFor({ timeout: 20_000 });
    await page.getByText('Er is nog niet naar gevraagd.').waitFor();
    await page.getByRole('link', { name: 'Kwaliteit van deze dataset in de tijd' }).press('Enter');
    await page.getByRole('heading', { name: 'Per registrerende eenheid, minst volledige eerst' }).waitFor();
    expect((await cells()).slice(1, 6)).toEqual(['58%', '38%', '4%', '0%', '50']);
    await page.getByRole('row', { name: /^Tijdigheid .*van 50\)/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const unit = page.getByRole('button', { name: /Registrerende eenheid/ });
    await unit.press('Enter');
    await page.keyboard.type('Limburg');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await cells()).slice(1, 6)).toEqual(['100%', '0%', '0%', '0%', '10']);
    expect(new URL(page.url()).hash).toContain('quality-unit=LIM');
    expect(await axeFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('shows the overlap with another partner in a forum, and says that own data hold nothing of another', async () => {
    const rows = (owner: string) =>
      csv(
        Array.from({ length: 28 }, (_, i) =>
          signal({ owner, reference: `${owner}-${i}`, event: `2024-02-${String(i + 1).padStart(2, '0')}` }),
        ),
      );
    await server.deliver('politie-owner', 'signals', 'POLITIE', rows('POLITIE'));
    const { page, troubles } = await watchedPage(browser, server.url);
    await signIn(page, server.url, 'politie-analyst');
    await page.goto(`${server.url}/#page=quality&partner=POLITIE`);
    await page.getByText('in uw eigen gegevens staat niets van een ander').waitFor();
    await page.goto(`${server.url}/#page=quality&forum=mdt&purpose=direction-and-actions`);
    const part = page.getByRole('region', { name: 'Overlap met andere partners' });
    await part
      .getByText(/gebeurtenissen die beide registreerden|te weinig om|Niet beide eigenaren/)
      .first()
      .waitFor();
    await expect.poll(() => part.getByRole('heading', { level: 3 }).count()).toBe(2);
    expect(await axeFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
