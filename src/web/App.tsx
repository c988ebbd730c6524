import { useCallback, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { partnerNames } from '../views/partner-names.ts';
import type { Words } from '../views/words.ts';
import type { Session } from './client/use-session.ts';
import { useSession } from './client/use-session.ts';
import { AccountabilityPage } from './pages/accountability/AccountabilityPage.tsx';
import { DeliverPage } from './pages/deliver/DeliverPage.tsx';
import { DeliveriesPage } from './pages/deliveries/DeliveriesPage.tsx';
import { ForumsPage } from './pages/forums/ForumsPage.tsx';
import { MandatesPage } from './pages/mandates/MandatesPage.tsx';
import { OverviewPage } from './pages/OverviewPage.tsx';
import type { PageProps } from './pages/page-props.ts';
import { QualityPage } from './pages/quality/QualityPage.tsx';
import { ReleasesPage } from './pages/releases/ReleasesPage.tsx';
import { SessionsPage } from './pages/SessionsPage.tsx';
import { SignInPage } from './pages/SignInPage.tsx';
import { TablesPage } from './pages/tables/TablesPage.tsx';
import { WordsPage } from './pages/WordsPage.tsx';
import { audienceKey, audienceOptions } from './state/audiences.ts';
import type { PageId } from './state/page-state.ts';
import { useAddress } from './state/use-address.ts';
import { wordsFor } from './texts/words.ts';
import { ContextBar } from './ui/ContextBar.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { MeetingBand } from './ui/MeetingBand.tsx';
import { Notice } from './ui/Notice.tsx';
import { PageHeader } from './ui/PageHeader.tsx';
import { TroubleNote } from './ui/TroubleNote.tsx';

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;

/** Signs in, reads the address, shows the page. `today` is an ISO date in Amsterdam. */
export function App({ today }: { readonly today: string }) {
  const [state, go] = useAddress();
  const words = wordsFor(state.language);
  const session = useSession();
  const [hasLeft, setHasLeft] = useState(false);
  const onSignedOut = useCallback(() => setHasLeft(true), []);
  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = `${words.text(`nav.${state.page}`)} · ${words.text('product.name')}`;
  }, [state.language, state.page, words]);
  return (
    <I18nProvider locale={LOCALES[state.language]}>
      <ErrorBoundary fallback={<Notice title={words.text('problem.title')}>{words.text('problem.broken')}</Notice>}>
        {hasLeft || session.kind === 'signed-out' ? (
          <SignInPage words={words} hasBeenIn={hasLeft} />
        ) : session.kind === 'loading' ? (
          <p className="visually-hidden" role="status">
            {words.text('loading')}
          </p>
        ) : session.kind === 'ready' ? (
          <Shell state={state} go={go} session={session.value} words={words} today={today} onSignedOut={onSignedOut} />
        ) : (
          <main className="page" id="content">
            <TroubleNote trouble={session} words={words} />
          </main>
        )}
      </ErrorBoundary>
    </I18nProvider>
  );
}

function Shell(base: Omit<PageProps, 'partners'>) {
  const { state, session, words } = base;
  const props = { ...base, partners: partnerNames(session.codelists.get('partner')) };
  const audiences = audienceOptions(session.me, session.forums, props.partners, words, state.audience);
  const all = [...audiences.forums, ...audiences.own];
  const wished = state.audience && audienceKey(state.audience);
  const audience = all.find((option) => option.key === wished) ?? all[0];
  const pages = pagesFor(session);
  // Whoever oversees and has no figures to look at begins where there is something to see; others have no such page.
  const isBare = audience === undefined && state.page === 'overview' && pages.includes('accountability');
  const shown = isBare ? 'accountability' : state.page;
  return (
    <>
      <button type="button" className="skip-link" onClick={focusContent}>
        {words.text('skip')}
      </button>
      <header className="app-header">
        <PageHeader {...props} state={{ ...state, page: shown }} pages={pages} />
        {audience === undefined ? null : <ContextBar {...props} audience={audience} audiences={audiences} />}
      </header>
      <main className="page" id="content" tabIndex={-1}>
        {audience?.choice.kind === 'forum' && audience.choice.meeting !== undefined ? (
          <MeetingBand {...props} meeting={audience.choice.meeting} />
        ) : null}
        {shown === 'sessions' ? (
          <SessionsPage {...props} />
        ) : shown === 'words' ? (
          <WordsPage {...props} audience={audience} />
        ) : shown === 'accountability' ? (
          <AccountabilityPage {...props} />
        ) : shown === 'forums' ? (
          <ForumsPage {...props} />
        ) : shown === 'mandates' ? (
          <MandatesPage {...props} />
        ) : audience === undefined ? (
          <NoMandate words={words} />
        ) : (
          <Page {...props} audience={audience} />
        )}
      </main>
      <footer className="page-footer">{words.text('footer.text')}</footer>
    </>
  );
}

function Page(props: Parameters<typeof OverviewPage>[0]) {
  switch (props.state.page) {
    case 'overview':
      return <OverviewPage {...props} />;
    case 'deliveries':
      return <DeliveriesPage {...props} />;
    case 'deliver':
      return <DeliverPage {...props} />;
    case 'quality':
      return <QualityPage {...props} />;
    case 'releases':
      return <ReleasesPage {...props} />;
    case 'tables':
      return <TablesPage {...props} />;
    case 'forums':
      return <ForumsPage {...props} />;
    case 'mandates':
      return <MandatesPage {...props} />;
    case 'words':
      return <WordsPage {...props} />;
    case 'sessions':
      return <SessionsPage {...props} />;
    case 'accountability':
      return <AccountabilityPage {...props} />;
  }
}

const NoMandate = ({ words }: { readonly words: Words }) => (
  <Notice title={words.text('noMandate.title')}>
    <p>{words.text('noMandate.text')}</p>
  </Notice>
);

/** Deliveries only for who looks after a partner's own data, accountability only for who oversees. */
function pagesFor({ me }: Session): readonly PageId[] {
  const isOwn = me.mandates.some(({ partner }) => partner !== undefined);
  const oversees = me.mandates.some(({ role }) => role === 'auditor' || role === 'privacy-officer');
  const figures = me.mandates.some(({ partner, forum }) => partner !== undefined || forum !== undefined) || !oversees;
  return [
    ...(figures ? (['overview'] as const) : []),
    ...(isOwn ? (['deliveries', 'quality'] as const) : []),
    ...(figures ? (['releases', 'tables'] as const) : []),
    ...(me.mandates.length > 0 ? (['forums', 'mandates'] as const) : []),
    'words',
    ...(oversees ? (['accountability'] as const) : []),
  ];
}

/** A button, not a link: the fragment holds the page's state. */
const focusContent = () => document.getElementById('content')?.focus();
