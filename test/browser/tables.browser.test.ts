import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../server/running.ts';
import { axeFindings, openBrowser, signIn, watchedPage } from './browser.ts';

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

describe('the page on published tables in a browser', () => {
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

  it('shows a member what was released, withheld as withheld, with its terms and as a file', async () => {
    const { page, troubles } = await watchedPage(browser, server.url, { viewport: { width: 390, height: 900 } });
    await signIn(page, `${server.url}/#page=tables`, 'mdt-member');
    await page.getByRole('heading', { name: 'Aan u vrijgegeven' }).waitFor();
    expect(await page.getByRole('link', { name: 'Nieuwe vaste tabel' }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Verdachten bij de Arbeidsinspectie' }).press('Enter');
    const table = page.getByRole('region', { name: /^Leeftijd en geslacht, aantal/ });
    await table.waitFor();
    const withheld = table.locator('td.fixed-table-withheld');
    expect(await withheld.count()).toBeGreaterThan(0);
    expect(await withheld.first().textContent()).toContain('×');
    expect(await withheld.first().textContent()).toContain('afgeschermd');
    await page.getByText('Alleen voor het gezamenlijke beeld; niet voor toezicht').waitFor();
    expect(await page.getByText('Voor de eigenaar').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    const address = await page.getByRole('link', { name: 'Download als CSV' }).getAttribute('href');
    const csv = await page.evaluate(async (at) => (await fetch(at)).text(), address ?? '');
    expect(csv).toContain(',withheld');
    expect(troubles).toEqual([]);
  }, 60_000);

  it('lets an owner define a table, see what it costs first, and a second person decide', async () => {
    const owner = await watchedPage(browser, server.url);
    await signIn(owner.page, `${server.url}/#page=tables&table=new`, 'om-owner');
    const { page } = owner;
    const look = page.getByRole('button', { name: 'Voorbeeld bekijken' });
    await look.waitFor();
    // All of OM's other datasets are released to readers of every forum: the form says so, and offers no way round.
    await page.getByLabel('Dataset').selectOption('prosecutions');
    await page.getByText('Vrijgave prosecutions-om-mdt.1 geeft of gaf cijfers').waitFor();
    expect(await look.isDisabled()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);

    const second = await watchedPage(browser, server.url, { colorScheme: 'dark' });
    await signIn(second.page, `${server.url}/#page=tables`, 'nla-approver');
    await second.page.getByText('Wacht op uw besluit').waitFor();
    await second.page.getByRole('link', { name: 'Reisdelen bij de Arbeidsinspectie' }).press('Enter');
    await second.page.getByText(/primaire cel/).waitFor();
    expect(await axeFindings(second.page)).toEqual([]);
    await second.page.getByLabel('Reden').fill('Te fijn voor dit overleg.');
    await second.page.getByRole('button', { name: 'Niet doorlaten' }).press('Enter');
    await second.page.getByText('Niet doorgelaten omdat: Te fijn voor dit overleg.').waitFor();

    const again = await watchedPage(browser, server.url, { viewport: { width: 390, height: 900 } });
    await signIn(again.page, `${server.url}/#page=tables&table=new`, 'nla-owner');
    const form = again.page;
    await form.getByLabel('Dataset').selectOption('route-legs');
    await form.getByLabel('Van jaar').fill('2020');
    for (const what of ['Titel', 'Titel van tabel 1'])
      for (const language of ['Nederlands', 'English'])
        await form.getByLabel(`${what} (${language})`).fill(`Reisdelen per thema ${language}`);
    await form.getByLabel(/^Dimensie 1\.1/).selectOption('mode');
    await form.getByRole('button', { name: 'Dimensie toevoegen aan tabel 1' }).press('Enter');
    await form.getByLabel(/^Dimensie 1\.2/).selectOption('theme');
    await form.getByRole('button', { name: 'Selectie toevoegen' }).press('Enter');
    await form.getByLabel('Selecteer op (1)').selectOption('theme');
    await form.getByLabel('Codes die meetellen (1)').selectOption(['SMUGGLING', 'TRAFFICKING']);
    await form.getByLabel('Grondslag').fill('Demonstratie');
    await form.getByRole('button', { name: 'Voorbeeld bekijken' }).press('Enter');
    await form.getByRole('heading', { name: 'Zo zou de tabel worden' }).waitFor();
    await form.getByText(/getallen in alle tabellen samen/).waitFor();
    expect(await axeFindings(form)).toEqual([]);
    expect(await fits(form)).toBe(true);
    await form.getByLabel('Minste speling').fill('5');
    const sendOff = form.getByRole('button', { name: 'Ter goedkeuring aanbieden' });
    expect(await sendOff.isDisabled()).toBe(true);
    await form.getByRole('button', { name: 'Voorbeeld bekijken' }).press('Enter');
    await expect.poll(() => sendOff.isEnabled()).toBe(true);
    await sendOff.press('Enter');
    await form.getByText('Wacht op goedkeuring').waitFor();
    await form.getByText('Thema: Mensensmokkel en Mensenhandel').waitFor();
    await second.page.reload();
    await second.page.getByRole('link', { name: 'Alle vaste tabellen' }).press('Enter');
    await second.page.getByRole('link', { name: 'Reisdelen per thema Nederlands' }).press('Enter');
    await second.page.getByRole('button', { name: 'Goedkeuren' }).press('Enter');
    await second.page.getByText('Van kracht', { exact: true }).waitFor();
    await second.page.getByLabel('Reden').fill('Vergissing.');
    await second.page.getByRole('button', { name: 'Intrekken' }).press('Enter');
    await second.page.getByText('Ingetrokken omdat: Vergissing.').waitFor();
    expect([...owner.troubles, ...second.troubles, ...again.troubles]).toEqual([]);
  }, 120_000);
});
