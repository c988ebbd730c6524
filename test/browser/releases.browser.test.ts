import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../server/running.ts';
import { axeFindings, openBrowser, signIn, tileOf, type WatchedPage, watchedPage } from './browser.ts';

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().press('Enter');
const clean = async (page: Page) => {
  expect(await axeFindings(page)).toEqual([]);
  expect(await fits(page)).toBe(true);
};

/** Opens a list, moves in it and takes what it stands on, by keyboard alone. */
async function choose(page: Page, name: RegExp, downs: number): Promise<void> {
  await page.getByRole('button', { name }).press('Enter');
  for (let i = 0; i < downs; i += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Text of a tile without the names of its measures, of which one says `per 100`. */
const figuresIn = async (tile: Locator) => ((await tile.textContent()) ?? '').replaceAll('per 100', '');

describe('the page on releases in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  const opened: WatchedPage[] = [];
  const open = async (account: string, fragment: string, options = {}): Promise<Page> => {
    const watched = await watchedPage(browser, server.url, options);
    opened.push(watched);
    await signIn(watched.page, `${server.url}/${fragment}`, account);
    return watched.page;
  };
  beforeAll(async () => {
    server = await startTestServer(20_000);
    browser = await openBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('carries a draft through both checks and a second person to the forum, and a withdrawal to its open pages', async () => {
    const owner = await open('politie-owner', '#page=releases');
    await owner
      .getByRole('region', { name: /^Ontwerp/ })
      .getByRole('link', { name: 'Signalen' })
      .press('Enter');
    await follow(owner, 'Ontwerp wijzigen');
    await owner.getByLabel('Geldig tot').fill('2020-01-01');
    await owner.getByText(/‘Geldig tot’ .2020-01-01. moet na vandaag/).waitFor();
    await owner.getByLabel('Geldig tot').fill('2030-01-01');
    await owner.getByText('Niets in de inhoud staat goedkeuring in de weg.').waitFor();
    await choose(owner, /Transitlanden/, 1);
    await owner.getByText(/^Transitlanden: per .* \(was: niet te vragen\)$/).waitFor();
    await clean(owner);
    await owner.getByLabel('Waarom deze vrijgave').fill('Doorreis in grote lijnen erbij.');
    await press(owner, 'Ontwerp bewaren');
    for (const check of ['Kan het? De kwaliteit', 'Mag het? De wet en de noodzaak']) {
      await owner.getByLabel(`Reden bij: ${check}`).fill('Nagekeken.');
      await owner.getByRole('group', { name: check }).getByRole('button', { name: 'Ja' }).press('Enter');
      await expect.poll(() => owner.getByText(`${check}: ja`).count()).toBe(1);
    }
    await owner.getByText('Goedkeuren kan alleen een tweede persoon').waitFor();
    expect(await owner.getByRole('button', { name: 'Goedkeuren' }).count()).toBe(0);

    const second = await open('politie-approver', '#page=releases', {
      colorScheme: 'dark',
      viewport: { width: 390, height: 900 },
    });
    await second
      .getByRole('region', { name: /^Gecontroleerd/ })
      .getByRole('link', { name: 'Signalen' })
      .press('Enter');
    await second.getByRole('heading', { name: /^Vergeleken met wat nu geldt/ }).waitFor();
    await second.getByText(/^Transitlanden: per .* \(was: niet te vragen\)$/).waitFor();
    await press(second, 'Als tabel');
    await clean(second);
    await second.getByLabel('Reden', { exact: true }).fill('Akkoord.');
    await press(second, 'Goedkeuren');
    await second.getByText('Van kracht', { exact: true }).waitFor();

    const asPolice = '#forum=mdt&purpose=direction-and-actions&filter=partner~partner~POLITIE';
    const member = await open('mdt-member', asPolice);
    const tile = tileOf(member, 'Signalen per thema');
    await tile.getByText(/Stand \d/).waitFor();
    expect(await figuresIn(tile)).toMatch(/\d/);
    // New answers wait: what is gone must go without them.
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await member.route('**/v1/answers', async (route) => {
      await held;
      await route.continue();
    });

    await owner.reload();
    await press(owner, 'Bekijk wie het bereikte');
    await owner.getByRole('rowheader', { name: /MDT/ }).first().waitFor();
    await clean(owner);
    await owner.getByLabel('Reden', { exact: true }).fill('Codering klopt niet.');
    await press(owner, 'Trek deze vrijgave in');
    await owner.getByText('Ingetrokken', { exact: true }).waitFor();
    await expect.poll(() => figuresIn(tile), { timeout: 2000 }).not.toMatch(/\d/);
    await tile.getByText('Wat hier stond, rustte op een vrijgave die niet meer geldt.').waitFor();
    await member.getByText('Er zijn cijfers weggehaald').waitFor();
    letGo();
    await tile.getByText('Dit is niet vrijgegeven').waitFor();
    await member.getByText('Bijgewerkt', { exact: true }).waitFor({ state: 'attached' });
    await expect.poll(() => axeFindings(member)).toEqual([]);
    expect(await figuresIn(tile)).not.toMatch(/\d/);
    await member.reload();
    await tile.getByText('Dit is niet vrijgegeven').waitFor();
    expect(opened.flatMap(({ troubles }) => troubles)).toEqual([]);
  }, 120_000);

  it('lets a forum ask, and an owner give less with its reason, as a draft that the forum does not see', async () => {
    const chair = await open('mdt-chair', '#page=releases&release=ask', { viewport: { width: 390, height: 900 } });
    await choose(chair, /Dataset/, 1);
    await choose(chair, /Thema.*niet te vragen|niet te vragen.*Thema/, 1);
    await clean(chair);
    await chair.getByLabel('Waarom heeft het overleg dit nodig?').fill('Voor de jaarlijkse afweging.');
    await press(chair, 'Verzoek versturen');
    const asked = chair.getByRole('listitem').filter({ hasText: 'Voor de jaarlijkse afweging.' });
    await asked.getByText('Open').waitFor();
    await clean(chair);

    const owner = await open('politie-owner', '#page=releases', { colorScheme: 'dark' });
    const request = owner.getByRole('listitem', { name: 'Verdachten, gevraagd door Multidisciplinair team (MDT)' });
    await request.getByText('Beantwoord dit verzoek').press('Enter');
    await request.getByRole('button', { name: /Politie-eenheid/ }).press('Enter');
    await owner.keyboard.press('Home');
    await owner.keyboard.press('Enter');
    await request.getByRole('button', { name: /Grondslag/ }).press('Enter');
    await owner.getByRole('option', { name: /Wpg artikel 20/ }).press('Enter');
    await request.getByLabel('Uitleg aan het overleg').fill('Zonder eenheid; dat is te fijn.');
    await clean(owner);
    await request.getByRole('button', { name: 'Beperkt toekennen' }).press('Enter');
    await owner.getByRole('heading', { name: /^Ontwerp suspects-politie-mdt\.\d wijzigen$/ }).waitFor();

    await chair.reload();
    await chair.getByText('Zonder eenheid; dat is te fijn.').waitFor();
    await chair.getByText('Beperkt toegekend').waitFor();
    expect(await chair.getByText('suspects-politie-mdt.2').count()).toBe(0);
    expect(opened.flatMap(({ troubles }) => troubles)).toEqual([]);
  }, 120_000);
});
