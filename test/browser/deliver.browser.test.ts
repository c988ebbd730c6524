import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutchWorkbook } from '../server/dutch-signals.ts';
import { startTestServer, type TestServer } from '../server/running.ts';
import { axeFindings, openBrowser, signIn, watchedPage } from './browser.ts';

const MINUTES = 5;

describe('A new delivery in a browser', () => {
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

  const opened = async (options: Parameters<Browser['newContext']>[0] = {}) => {
    const watched = await watchedPage(browser, server.url, options);
    await signIn(watched.page, server.url, 'kmar-owner');
    await watched.page.goto(`${server.url}/#page=deliver`);
    await watched.page.locator('input[type=file]').waitFor();
    return watched;
  };
  const send = (page: Page, mark: string, rows = 40) =>
    page.locator('input[type=file]').setInputFiles({
      name: `export-${mark}.xlsx`,
      mimeType: 'application/octet-stream',
      buffer: dutchWorkbook(mark, rows),
    });
  const sheetOf = (page: Page) => page.getByRole('combobox', { name: 'Blad' }).selectOption('Export mei');
  const step = (page: Page, name: RegExp) => page.getByRole('region', { name });
  const button = (page: Page | Locator, name: RegExp) => page.getByRole('button', { name });
  const choose = async (page: Page, value: string, code: string) => {
    const select = page.getByRole('combobox', { name: `Code voor ${value}`, exact: true });
    await select.focus();
    await select.selectOption(code);
  };
  const mappings = async () => {
    const found = await server.get('kmar-owner', '/v1/mappings?partner=KMAR&dataset=signals');
    return ((await found.json()) as { mappings: { name: string; version: number }[] }).mappings.map(
      ({ name, version }) => `${name}@${version}`,
    );
  };

  it('leads from a Dutch workbook with merged titles, decimal commas and own codes to accepted rows, with an error mended on the way', async () => {
    const { page, troubles } = await opened();
    const began = performance.now();
    let acts = 1;
    const act = async (what: Promise<unknown>) => {
      acts += 1;
      await what;
    };
    await send(page, '41');
    await act(sheetOf(page));
    // Numbered as in the workbook: two empty rows stand above the names.
    await button(page, /^Regel 6 bevat de kolomnamen$/)
      .and(page.locator('[aria-pressed=true]'))
      .waitFor();
    await step(page, /^Codes/)
      .getByText('Na de kolommen lezen we alle rijen')
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await act(button(page, /^Laat rijen weg$/).click());
    await act(page.getByLabel('Als daar dit staat, één waarde per regel').fill('Totaal'));
    await act(page.getByLabel('Reden').fill('Totaal onder de rijen'));
    await act(button(page, /^Akkoord met 11 voorgestelde kolommen/).click());
    await page.getByText('1 waarde heeft nog geen code, in 10 rijen.').waitFor({ timeout: 30_000 });
    await step(page, /^Codes/)
      .getByText('Voorstel: lijkt erop')
      .first()
      .waitFor();
    await act(button(page, /^Akkoord met \d+ voorgestelde codes/).click());
    const check = step(page, /^Controle van alle rijen/);
    await check.getByRole('heading', { name: 'De code staat niet in de codelijst' }).waitFor({ timeout: 30_000 });
    expect(await check.getByRole('cell', { name: 'MS/MH' }).count()).toBe(5);
    expect(await axeFindings(page)).toEqual([]);
    await act(button(check, /^Terug naar de codes$/).click());
    await act(choose(page, 'MS/MH', 'BOTH'));
    await check.getByText('Er is iets gewijzigd: controleer opnieuw.').waitFor();
    expect(await button(page, /^Lever \d+ rij/).count()).toBe(0);
    await act(button(check, /^Controleer opnieuw$/).click());
    await act(button(page, /^Lever 39 rijen$/).click({ timeout: 30_000 }));
    await page.getByText('Van 41 regels zijn er 39 aanvaard en 1 in quarantaine gezet.').waitFor({ timeout: 30_000 });
    const seconds = (performance.now() - began) / 1000;
    process.stdout.write(`from upload to accepted rows: ${acts} acts, ${seconds.toFixed(1)} s\n`);
    expect(seconds).toBeLessThan(MINUTES * 60);
    expect(page.url()).toContain('page=deliveries&');
    // What did not come in is mended here.
    const cell = page.getByRole('textbox', { name: 'Nieuwe waarde voor Datum registratie op regel 9' });
    await cell.fill('30-6-2024');
    await cell.press('Enter');
    await button(page, /^Lever 1 verbeterde rij/).click();
    await page.getByText('Van 1 regels zijn er 1 aanvaard').waitFor({ timeout: 30_000 });
    expect(await mappings()).toEqual(['export@1']);
    expect(troubles).toEqual([]);
  }, 180_000);

  it('is done with the keyboard alone the next time, and saves nothing where nothing was changed', async () => {
    const { page, troubles } = await opened();
    await send(page, '42');
    await page.getByText("past op uw indeling 'export' (versie 1)").waitFor();
    const next = button(page, /^Verder naar de codes$/);
    await next.focus();
    await next.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/Codes/);
    const deliver = button(page, /^Lever 39 rijen$/);
    await deliver.waitFor({ timeout: 30_000 });
    await page.getByText('Er is niets aan gewijzigd.').waitFor();
    await deliver.focus();
    await deliver.press('Enter');
    await page.getByText('Van 41 regels zijn er 39 aanvaard').waitFor({ timeout: 30_000 });
    expect(await mappings()).toEqual(['export@1']);
    expect(troubles).toEqual([]);
  }, 120_000);

  it('keeps what was chosen while the row of names is looked for, and can be corrected after a row without names', async () => {
    const { page } = await opened();
    await send(page, '43');
    await sheetOf(page);
    const row = page.getByRole('textbox', { name: /Regel met de kolomnamen/ });
    await row.waitFor();
    const theme = page.getByRole('combobox', { name: 'Bij ons, voor Thema' });
    await theme.selectOption('crime-link');
    await row.fill('4');
    expect(await theme.inputValue()).toBe('crime-link');
    await row.press('Enter');
    await page.getByRole('alert').getByText('A row with names of columns').waitFor();
    await button(page, /^Regel 6 bevat/).waitFor();
    await row.fill('7');
    await row.press('Enter');
    await button(page, /^Regel 7 bevat/)
      .and(page.locator('[aria-pressed=true]'))
      .waitFor();
    await button(page, /^Regel 6 bevat/).click();
    await theme.waitFor();
    expect(await theme.inputValue()).toBe('crime-link');
    await button(page, /^Regel 6 bevat/)
      .and(page.locator('[aria-pressed=true]'))
      .waitFor();
  }, 120_000);

  it('joins a reference of several columns, names words among dates, and shows its steps in order at any width', async () => {
    const { page, troubles } = await opened({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    await send(page, '44');
    await sheetOf(page);
    await page.getByRole('radio', { name: 'Meerdere kolommen samen' }).check();
    await page.getByText('Kies ten minste één kolom.').waitFor();
    expect(await button(page, /verder naar de codes/i).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: 'Politie-eenheid' }).check();
    await page.getByRole('checkbox', { name: 'Signaalnummer' }).check();
    await page.getByText('Samengevoegd: Politie-eenheid : Signaalnummer. Eerste rij: Amsterdam:44-0001').waitFor();
    await button(page, /verder naar de codes/i).click();
    const codes = step(page, /^Codes/);
    await codes.getByText('Waarden in andere kolommen').click({ timeout: 30_000 });
    await codes.getByRole('combobox', { name: 'Kolom' }).selectOption({ label: 'Datum registratie' });
    await codes.getByRole('textbox', { name: 'Uw waarde' }).fill('31-6-2024');
    await codes.getByRole('textbox', { name: 'Lezen als' }).fill('2024-06-30');
    await button(codes, /^Voeg toe$/).click();
    await button(codes, /controleer alle rijen/i).click();
    await button(page, /^Lever 40 rijen$/).waitFor({ timeout: 30_000 });
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const numbers = await page.locator('.deliver-step-title').allTextContents();
    expect(numbers.map((text) => /stap (\d) van 6/.exec(text)?.[1])).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(troubles).toEqual([]);
  }, 120_000);

  it('cancels reading all rows at once, and goes on from there', async () => {
    const { page, troubles } = await opened();
    await send(page, '45', 3000);
    await sheetOf(page);
    // Held up, so that it is cancelled before the server has said which one it is.
    await page.route('**/checks', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await route.continue();
    });
    const ended = page.waitForResponse((reply) => reply.request().method() === 'DELETE');
    await button(page, /verder naar de codes/i).click();
    await button(step(page, /^Codes/), /^Annuleren$/).click();
    await page.getByText('De controle is gestopt.').waitFor();
    expect((await ended).status()).toBe(200);
    await page.unroute('**/checks');
    await button(page, /^Probeer opnieuw$/).click();
    await button(step(page, /^Codes/), /^Annuleren$/).waitFor({ state: 'detached', timeout: 60_000 });
    await page.getByText('Dit staat er in 3.001 rijen').or(page.getByText('Dit staat er in 3001 rijen')).waitFor();
    expect(troubles).toEqual([]);
  }, 120_000);
});
