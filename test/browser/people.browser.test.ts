import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../server/running.ts';
import { axeFindings, openBrowser, signIn, watchedPage } from './browser.ts';

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

describe('the pages on forums, meetings and mandates in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startTestServer(2000);
    browser = await openBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('lets a chair plan and open a meeting, and a member look as it', async () => {
    const chair = await watchedPage(browser, server.url);
    await signIn(chair.page, `${server.url}/#page=forums`, 'mdt-chair');
    const { page } = chair;
    await page.getByRole('button', { name: 'Vergadering plannen' }).press('Enter');
    await page.getByLabel('Onderwerp').fill('Beeld van november');
    await page.getByLabel('Agenda, een punt per regel').fill('Trends\nActies');
    await page.getByRole('checkbox', { name: 'mdt-member' }).press('Space');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Plannen', exact: true }).press('Enter');
    const card = page.getByRole('article', { name: 'Beeld van november' });
    await card.getByText('Gepland').waitFor();
    await card.getByRole('button', { name: 'Openen' }).press('Enter');
    await card.getByText('Open', { exact: true }).waitFor();
    // The chair plans it and does not attend.
    expect(await card.getByRole('link', { name: 'Kijken als vergadering' }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);

    const member = await watchedPage(browser, server.url, { viewport: { width: 390, height: 900 } });
    await signIn(member.page, `${server.url}/#page=forums`, 'mdt-member');
    const own = member.page.getByRole('article', { name: 'Beeld van november' });
    await own.waitFor();
    expect(await own.getByRole('button', { name: 'Sluiten' }).count()).toBe(0);
    expect(await axeFindings(member.page)).toEqual([]);
    expect(await fits(member.page)).toBe(true);
    await own.getByRole('link', { name: 'Kijken als vergadering' }).press('Enter');
    await member.page.getByText('U kijkt als vergadering ‘Beeld van november’.').waitFor();
    await member.page.getByRole('heading', { name: 'Signalen', exact: false }).first().waitFor();
    expect(await axeFindings(member.page)).toEqual([]);
    await card.getByRole('button', { name: 'Sluiten' }).press('Enter');
    await card.getByText('Gesloten').waitFor();
    await member.page.getByText('Zij is gesloten: er is als vergadering niets meer te zien.').waitFor();
    await member.page.getByRole('link', { name: 'Weer voor uzelf kijken' }).press('Enter');
    await expect.poll(() => member.page.getByText('U kijkt als vergadering').count()).toBe(0);
    expect([...chair.troubles, ...member.troubles]).toEqual([]);
  }, 120_000);

  it('lets a chair propose a wider forum, which waits for the owners concerned', async () => {
    const chair = await watchedPage(browser, server.url, { viewport: { width: 390, height: 900 } });
    await signIn(chair.page, `${server.url}/#page=forums`, 'mdt-chair');
    await chair.page
      .getByRole('button', { name: /wijzigen$/ })
      .first()
      .press('Enter');
    await chair.page.getByLabel('Gasten, gescheiden door komma’s').fill('Gemeente Voorbeeldstad');
    await chair.page.getByLabel('Reden van het voorstel').fill('Meekijken bij de lokale aanpak');
    expect(await axeFindings(chair.page)).toEqual([]);
    expect(await fits(chair.page)).toBe(true);
    await chair.page.getByRole('button', { name: 'Voorstellen' }).press('Enter');
    await chair.page.getByText('Wacht op instemming').waitFor();

    const owner = await watchedPage(browser, server.url);
    await signIn(owner.page, `${server.url}/#page=forums`, 'politie-owner');
    await owner.page.getByText('Meekijken bij de lokale aanpak').waitFor();
    expect(await axeFindings(owner.page)).toEqual([]);
    await owner.page.getByLabel('Reden om af te wijzen').fill('Geen grond voor verstrekking');
    await owner.page.getByRole('button', { name: /^Afwijzen voor/ }).press('Enter');
    await owner.page.getByText('Afgewezen').waitFor();
    await owner.page.getByText(/wees af: Geen grond voor verstrekking/).waitFor();
    expect([...chair.troubles, ...owner.troubles]).toEqual([]);
  }, 120_000);

  it('lets a data owner propose a mandate that a second person confirms, and ends it with a reason', async () => {
    const owner = await watchedPage(browser, server.url);
    await signIn(owner.page, `${server.url}/#page=mandates`, 'politie-owner');
    const { page } = owner;
    await page.getByText('Bevoegdheid geven').press('Enter');
    await page.getByRole('combobox', { name: 'Account', exact: true }).selectOption('politie-analyst');
    await page.getByRole('combobox', { name: 'Rol', exact: true }).selectOption('approver');
    await page.getByLabel('Grond', { exact: true }).fill('Wpg, artikel 6');
    await page.getByLabel('Reden', { exact: true }).first().fill('Vervanging');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Voorstellen' }).press('Enter');
    await page.getByText('politie-analyst als tweede persoon voor').waitFor();
    expect(await page.getByRole('button', { name: 'Bevestigen' }).count()).toBe(0);

    const second = await watchedPage(browser, server.url, { viewport: { width: 390, height: 900 } });
    await signIn(second.page, `${server.url}/#page=mandates`, 'politie-approver');
    await second.page.getByText('politie-analyst als tweede persoon voor').waitFor();
    await second.page.getByLabel('Reden', { exact: true }).first().fill('Akkoord');
    expect(await axeFindings(second.page)).toEqual([]);
    expect(await fits(second.page)).toBe(true);
    await second.page.getByRole('button', { name: 'Bevestigen' }).press('Enter');
    await expect.poll(() => second.page.getByRole('button', { name: 'Bevestigen' }).count()).toBe(0);

    await page.reload();
    const row = page.getByRole('row', { name: /politie-analyst.*tweede persoon/ });
    await row.locator('summary').press('Enter');
    await row.getByLabel('Reden').fill('Vervanging voorbij');
    await row.getByRole('button', { name: 'Nu beëindigen' }).press('Enter');
    await page.getByText('beëindigd: Vervanging voorbij').waitFor();
    expect([...owner.troubles, ...second.troubles]).toEqual([]);
  }, 120_000);

  it('shows an administrator accounts and mandates, and no figure', async () => {
    const { page, troubles } = await watchedPage(browser, server.url);
    await signIn(page, `${server.url}/#page=mandates`, 'administrator');
    await page.getByText('Nieuw account').press('Enter');
    await page.getByLabel('Kenmerk').fill('mdt-secretary');
    await page.getByLabel('Functie (Nederlands)').fill('Secretaris van het MDT');
    await page.getByLabel('Functie (Engels)').fill('Secretary of the MDT');
    await page.getByRole('button', { name: 'Aanmaken' }).press('Enter');
    await page.getByRole('listitem').filter({ hasText: 'Secretaris van het MDT' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${server.url}/#page=overview`);
    await page.getByText('Geen bevoegdheid').first().waitFor();
    expect(troubles).toEqual([]);
  }, 120_000);
});
