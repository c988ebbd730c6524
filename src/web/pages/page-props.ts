import type { PartnerNames } from '../../views/coverage-view.ts';
import type { Words } from '../../views/words.ts';
import type { Session } from '../client/use-session.ts';
import type { AudienceOption } from '../state/audiences.ts';
import type { PageState } from '../state/page-state.ts';
import type { Go } from '../state/use-address.ts';

/** What every page is told. */
export interface PageProps {
  readonly state: PageState;
  readonly go: Go;
  readonly session: Session;
  readonly partners: PartnerNames;
  readonly words: Words;
  /** ISO date in Amsterdam. */
  readonly today: string;
  /** Called when a reply says that the session has ended. */
  readonly onSignedOut: () => void;
}

export interface AudiencePageProps extends PageProps {
  readonly audience: AudienceOption;
}
