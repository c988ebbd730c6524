import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Without the background flags the browser looks for the outside world, which tests must not.
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['KETENBEELD_CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });

/** A page that notes every request beyond the server and every error in the console. */
export interface WatchedPage {
  readonly page: Page;
  readonly troubles: readonly string[];
}

export async function watchedPage(
  browser: Browser,
  origin: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) troubles.push(`request to ${request.url()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // Before sign-in the page asks who is there, and is told 401.
    if (message.type() === 'error' && !message.text().includes('401')) troubles.push(`console: ${message.text()}`);
  });
  return { page, troubles };
}

/** Signs in as a person would, from the page that the address leads to. */
export async function signIn(page: Page, address: string, account: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('link', { name: /^(Aanmelden|Sign in)$/ }).click();
  await page.locator(`button[value="${account}"]`).click();
  await page.getByRole('button', { name: /^(Afmelden|Sign out)$/ }).waitFor();
}

/** What axe finds by the rules of WCAG 2.2 AA, as 'rule: place'. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(where: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
      };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}

export const tileOf = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: new RegExp(`^${title}`) }).first();

/** First column and the number behind it in the table of a tile. */
export async function tableOf(page: Page, title: string): Promise<ReadonlyMap<string, string>> {
  const tile = tileOf(page, title);
  await tile.getByRole('button', { name: /: (als tabel|as a table)$/ }).click();
  const rows = tile.locator('table tbody tr');
  await expect.poll(() => rows.count()).toBeGreaterThan(0);
  const pairs = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? '')),
  );
  return new Map(pairs.map(([name = '', value = '']) => [name, value]));
}
