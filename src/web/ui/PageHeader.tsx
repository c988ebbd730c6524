import { request } from '../client/request.ts';
import type { PageProps } from '../pages/page-props.ts';
import type { PageId } from '../state/page-state.ts';
import { toFragment } from '../state/page-state.ts';
import { Mark } from './Mark.tsx';
import './page-header.css';

interface Props extends Pick<PageProps, 'state' | 'words' | 'session' | 'onSignedOut'> {
  /** Only pages that this account has. */
  readonly pages: readonly PageId[];
}

/** Another page begins with its list. */
const NOTHING_CHOSEN = {
  delivery: undefined,
  table: undefined,
  edition: undefined,
  release: undefined,
  releaseAct: undefined,
  log: undefined,
};

/** Product, pages, language, account. */
export function PageHeader({ state, words, session, pages, onSignedOut }: Props) {
  const name = words.label(session.me.label);
  const pageAddress = (page: PageId) => toFragment({ ...state, page, ...NOTHING_CHOSEN });
  return (
    <div className="page-header">
      <div className="page-header-in">
        <p className="page-header-brand">
          <Mark />
          {words.text('product.name')}
        </p>
        <nav className="page-header-nav" aria-label={words.text('nav.label')}>
          <ul>
            {pages.map((page) => (
              <li key={page}>
                <a
                  className="page-header-link"
                  href={pageAddress(page)}
                  aria-current={page === state.page ? 'page' : undefined}
                >
                  {words.text(`nav.${page}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="page-header-tools">
          <Languages state={state} words={words} />
          <span className="page-header-account">{words.text('header.account', { name })}</span>
          <a
            className="page-header-language"
            href={pageAddress('sessions')}
            aria-current={state.page === 'sessions' ? 'page' : undefined}
          >
            {words.text('nav.sessions')}
          </a>
          <button type="button" className="page-header-button" onClick={() => signOut(onSignedOut)}>
            {words.text('header.signOut')}
          </button>
        </div>
      </div>
    </div>
  );
}

function Languages({ state, words }: Pick<Props, 'state' | 'words'>) {
  return (
    <ul className="page-header-languages" aria-label={words.text('header.language')}>
      {(['nl', 'en'] as const).map((language) => (
        <li key={language}>
          <a
            className="page-header-language"
            href={toFragment({ ...state, language })}
            lang={language}
            hrefLang={language}
            aria-current={language === state.language ? 'true' : undefined}
          >
            {language.toUpperCase()}
            <span className="visually-hidden"> {words.text(`language.${language}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

const ANYTHING = { safeParse: (data: unknown) => ({ success: true as const, data }) };

async function signOut(onDone: () => void): Promise<void> {
  await request('/sign-out', ANYTHING, { signal: AbortSignal.timeout(10_000), body: {} });
  onDone();
}
