import { createHash } from 'node:crypto';
import type { Language } from '../../model/text.ts';
import { STYLE } from './style.ts';

export interface Page {
  readonly language: Language;
  readonly title: string;
  /** HTML; texts in it went through `escapeHtml`. */
  readonly body: string;
}

/** A whole page that needs nothing from elsewhere and runs no script. */
export const renderPage = ({ language, title, body }: Page): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - Ketenbeeld</title>
<style>${STYLE}</style>
</head>
<body>
<header><p class="brand">Ketenbeeld</p></header>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const styleHash = createHash('sha256').update(STYLE).digest('base64');

/** Headers of every page. `same-origin` as referrer policy: with `no-referrer` browsers send a form's Origin as null. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
};
