import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POLICE_UNIT } from '../../src/model/codelists/police-unit.ts';
import { ROOT } from '../rooms/repository.ts';
import { asForum, startTestServer, type TestServer } from '../server/running.ts';
import { axeFindings, openBrowser, signIn, tableOf, tileOf, watchedPage } from './browser.ts';

describe('the Overview in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startTestServer(26_000);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('shows an MDT member the same figures on the tile, over the API and on the command line', async () => {
    const { page, troubles } = await watchedPage(browser, server.url);
    await signIn(page, `${server.url}/#period=2025`, 'mdt-member');
    await tileOf(page, 'Signalen per politie-eenheid')
      .getByRole('button', { name: /^Rotterdam/ })
      .waitFor();
    const question = {
      dataset: 'signals',
      measures: ['count'],
      by: [{ dimension: 'region', level: 'unit' }],
      where: [{ dimension: 'registered', from: '2025-01-01', until: '2026-01-01' }],
    };
    const shown = await tableOf(page, 'Signalen per politie-eenheid');
    const asked = await server.ask('mdt-member', { as: asForum('mdt'), questions: [question] });
    const cells = asked.answers[0]?.cells ?? [];
    expect(cells.length).toBeGreaterThan(10);
    for (const { key, values } of cells) {
      const label = POLICE_UNIT.codes.find(({ code }) => code === key['region'])?.label.nl ?? '';
      expect([label, digits(shown.get(label))]).toEqual([label, values['count']]);
    }
    expect(await fromTerminal(server, question)).toEqual(
      cells.map(({ key, values }) => [key['region'], values['count']]),
    );
    expect(troubles).toEqual([]);
  });

  it('says on every tile the unit, who is in it, as of when and how it is protected, and that it is fictitious', async () => {
    const { page } = await watchedPage(browser, server.url);
    await signIn(page, server.url, 'mdt-member');
    for (const title of [
      'Signalen per thema',
      'Verloop van signalen',
      'Signalen per politie-eenheid',
      'Verloop per modus operandi',
      'Routes',
      'Landen van herkomst',
    ]) {
      const tile = tileOf(page, title);
      await tile.getByText(/Stand \d/).waitFor();
      const text = (await tile.textContent()) ?? '';
      expect(text).toContain('Teleenheid: signalen');
      expect(text).toMatch(/Met politie en KMar; zonder Arbeidsinspectie/);
      expect(text).toContain('Celsleutelmethode');
      expect(text).toContain('fictief');
    }
    await expect.poll(async () => page.getByText('Fictieve demonstratiegegevens').isVisible()).toBe(true);
  });

  it('filters all tiles by a mark, with the keyboard alone, and keeps the state in the fragment of the address', async () => {
    const { page, troubles } = await watchedPage(browser, server.url);
    await signIn(page, server.url, 'mdt-member');
    const rotterdam = tileOf(page, 'Signalen per politie-eenheid').getByRole('button', { name: /^Rotterdam/ });
    await rotterdam.waitFor();
    const before = await tileOf(page, 'Signalen per thema').textContent();
    await rotterdam.focus();
    await page.keyboard.press('Enter');
    const chip = page.getByRole('button', { name: /Filter .*Rotterdam.* weghalen/ });
    await chip.waitFor();
    await expect.poll(() => tileOf(page, 'Signalen per thema').textContent()).not.toBe(before);
    const address = page.url();
    expect(new URL(address).hash).toContain('ROT');
    expect(new URL(address).search).toBe('');
    await page.goto('about:blank');
    await page.goto(address);
    await chip.waitFor();
    await chip.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => chip.count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('lets the measure of a tile be chosen with the keyboard, different persons too, and keeps it in the address', async () => {
    const { page, troubles } = await watchedPage(browser, server.url);
    await signIn(page, `${server.url}/#period=2025`, 'mdt-member');
    const choose = async (title: string, measure: string) => {
      const choice = tileOf(page, title).getByRole('button', { name: /Maat/ });
      await choice.waitFor();
      await choice.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: measure, exact: true }).waitFor();
      await page.keyboard.type(measure);
      await page.keyboard.press('Enter');
      await tileOf(page, `${title}: ${measure}`)
        .getByText(/Stand \d/)
        .waitFor();
    };
    await choose('Verdachten per politie-eenheid', 'Verschillende personen');
    await choose('Signalen per thema', 'Betrokken personen per signaal');
    const persons = tileOf(page, 'Verdachten per politie-eenheid: Verschillende personen');
    expect(await persons.textContent()).toContain('Teleenheid: personen');
    expect(await persons.textContent()).toMatch(/Met politie; zonder KMar/);
    expect(await axeFindings(page)).toEqual([]);
    const address = page.url();
    expect(new URL(address).hash).toContain('measure=suspects~distinct');
    expect(new URL(address).search).toBe('');
    await page.goto('about:blank');
    await page.goto(address);
    await persons.getByText(/Stand \d/).waitFor();
    expect(troubles).toEqual([]);
  });

  it('reaches everything by Tab, and what has the focus can be seen', async () => {
    const { page } = await watchedPage(browser, server.url);
    await signIn(page, server.url, 'mdt-member');
    await tileOf(page, 'Routes')
      .getByText(/Stand \d/)
      .waitFor();
    const reached = new Set<string>();
    for (let turn = 0; turn < 60; turn++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return undefined;
        const marks = [at, ...at.querySelectorAll('*')].map((part) => getComputedStyle(part));
        return {
          name: at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 60) ?? '',
          isVisible: marks.some(
            (it) => it.outlineStyle !== 'none' || it.boxShadow !== 'none' || Number.parseFloat(it.strokeWidth) >= 2,
          ),
        };
      });
      if (!focus) continue;
      expect(focus).toMatchObject({ isVisible: true });
      reached.add(focus.name);
    }
    expect([...reached].some((name) => name.includes('Naar de inhoud'))).toBe(true);
    expect(reached.size).toBeGreaterThan(25);
  });

  it.each([
    ['light, Dutch', 'light', '', 1280],
    ['dark, English', 'dark', '#lang=en', 1280],
    ['on a small screen', 'light', '', 390],
  ] as const)('gives axe nothing to find: %s', async (_, colorScheme, hash, width) => {
    const { page } = await watchedPage(browser, server.url, { colorScheme, viewport: { width, height: 900 } });
    await page.goto(`${server.url}/${hash}`);
    expect(await axeFindings(page)).toEqual([]);
    await signIn(page, `${server.url}/${hash}`, 'mdt-member');
    await page
      .getByText(/Stand \d|As of/)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: /^(Vrijgaven|Releases)$/ }).click();
    await page.getByRole('heading', { level: 1, name: /^(Vrijgaven|Releases)$/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('shows a forum to which nothing was released that, and no figure and no name of a dataset', async () => {
    const { page, troubles } = await watchedPage(browser, server.url);
    await signIn(page, server.url, 'country-expert');
    await page.getByText('Er is niets vrijgegeven').waitFor();
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).not.toMatch(/\d|ignalen|Teleenheid/);
    expect(await axeFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('shows a partner its own figures exactly, and its deliveries with their findings', async () => {
    const { page } = await watchedPage(browser, server.url);
    await signIn(page, server.url, 'kmar-owner');
    const tile = tileOf(page, 'Signalen per thema');
    await tile.getByText(/Stand .* · Exact/).waitFor();
    expect(await tile.textContent()).not.toContain('±');
    await page.getByRole('link', { name: 'Leveringen' }).click();
    await page.getByText('signals-kmar.csv').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('speaks English when asked, and says so to assistive software', async () => {
    const { page } = await watchedPage(browser, server.url);
    await signIn(page, server.url, 'mdt-member');
    await page
      .getByRole('button', { name: /EN|English/ })
      .or(page.getByRole('link', { name: /EN|English/ }))
      .first()
      .click();
    await tileOf(page, 'Signals by theme').or(tileOf(page, 'Signals per theme')).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });
});

const digits = (text: string | undefined) => Number((text ?? '').replace(/[±(].*$/, '').replace(/\D/g, ''));

async function fromTerminal(server: TestServer, question: object): Promise<readonly unknown[]> {
  const file = path.join(server.folder, 'question.json');
  writeFileSync(file, JSON.stringify(question));
  const main = path.join(ROOT, 'src/main/main.ts');
  const audience = ['--as', 'forum:mdt', '--purpose', 'direction-and-actions'];
  // Not waited for in a blocking way: the server lives in this process.
  const { stdout } = await promisify(execFile)(process.execPath, [
    main,
    'ask',
    file,
    ...audience,
    '--data',
    server.folder,
  ]);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return rows.map((row) => [row['region'], row['count']]);
}
