import type { Language, Text } from '../../model/text.ts';
import type { DemoAccount } from '../demo-account.ts';
import { escapeHtml, renderPage } from './page.ts';

/** The choice of a demonstration account. Its form posts to the page's own address. */
export const accountPage = (accounts: readonly DemoAccount[], language: Language): string =>
  renderPage({
    language,
    title: TITLE[language],
    body: `<p class="notice"><strong>${NOTICE[language]}</strong> ${EXPLANATION[language]}</p>
<p><a href="?lang=${OTHER[language].code}" hreflang="${OTHER[language].code}" lang="${OTHER[language].code}">${OTHER[language].name}</a></p>
<form method="post">
<ul class="accounts">
${accounts.map((account) => choice(account, language)).join('\n')}
</ul>
</form>`,
  });

const choice = ({ id, label, description }: DemoAccount, language: Language): string =>
  `<li><button class="account" name="account" value="${escapeHtml(id)}"><strong>${escapeHtml(label[language])}</strong> <span>${escapeHtml(description[language])}</span></button></li>`;

const TITLE: Text = { nl: 'Kies een account', en: 'Choose an account' };
const NOTICE: Text = { nl: 'Demonstratie: fictieve gegevens.', en: 'Demonstration: fictitious data.' };
const EXPLANATION: Text = {
  nl: 'U kunt zich zonder wachtwoord aanmelden met elk van deze accounts. Elk account ziet wat voor zijn rol is vrijgegeven.',
  en: 'You can sign in with any of these accounts without a password. Each account sees what was released to its role.',
};
const OTHER = { nl: { code: 'en', name: 'English' }, en: { code: 'nl', name: 'Nederlands' } } as const;
