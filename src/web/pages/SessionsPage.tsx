import { useEffect, useRef, useState } from 'react';
import type { OwnSession } from '../../model/wire/sessions.ts';
import { OwnSessionsSchema } from '../../model/wire/sessions.ts';
import { request } from '../client/request.ts';
import { useLoaded } from '../client/use-loaded.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { CommandTrouble } from './deliveries/CommandTrouble.tsx';
import { useCommand } from './deliveries/use-command.ts';
import type { PageProps } from './page-props.ts';
import './sessions-page.css';

type Props = Pick<PageProps, 'words' | 'onSignedOut'>;

const ANYTHING = { safeParse: (data: unknown) => ({ success: true as const, data }) };

/** Where the reader is signed in, and ending what should not go on. */
export function SessionsPage({ words, onSignedOut }: Props) {
  const [revision, setRevision] = useState(0);
  const [hasEnded, setHasEnded] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const { isBusy, trouble, run } = useCommand();
  const loaded = useLoaded('sessions', (signal) => request('/v1/sessions', OwnSessionsSchema, { signal }), revision);
  useEffect(() => {
    if (loaded.kind === 'signed-out' || trouble?.kind === 'signed-out') onSignedOut();
  }, [loaded.kind, trouble?.kind, onSignedOut]);
  const end = ({ id }: OwnSession) =>
    run(
      (signal) => request(`/v1/sessions/${id}`, ANYTHING, { signal, method: 'DELETE' }),
      () => {
        setHasEnded(true);
        setRevision((count) => count + 1);
        // The button that was pressed is gone.
        title.current?.focus();
      },
    );
  return (
    <div aria-busy={loaded.kind === 'loading'}>
      <h1 className="page-title" tabIndex={-1} ref={title}>
        {words.text('nav.sessions')}
      </h1>
      <p className="page-intro">{words.text('sessions.intro')}</p>
      <p className="sessions-status" role="status">
        {hasEnded ? words.text('sessions.ended') : ''}
      </p>
      <CommandTrouble trouble={trouble} words={words} />
      {loaded.kind === 'ready' ? (
        <ul className="sessions">
          {loaded.value.sessions.map((session) => (
            <SessionCard key={session.id} session={session} words={words} isBusy={isBusy} onEnd={() => end(session)} />
          ))}
        </ul>
      ) : loaded.kind === 'loading' || loaded.kind === 'signed-out' ? null : (
        <TroubleNote trouble={loaded} words={words} />
      )}
    </div>
  );
}

interface CardProps extends Pick<Props, 'words'> {
  readonly session: OwnSession;
  readonly isBusy: boolean;
  readonly onEnd: () => void;
}

function SessionCard({ session, words, isBusy, onEnd }: CardProps) {
  const begun = words.dateTime(session.begunAt);
  return (
    <li className="session">
      <dl className="session-facts">
        {(['begunAt', 'lastUsedAt', 'endsAt'] as const).map((fact) => (
          <div key={fact}>
            <dt>{words.text(`sessions.${fact}`)}</dt>
            <dd>{words.dateTime(session[fact])}</dd>
          </div>
        ))}
      </dl>
      {session.isThisOne ? (
        <p className="session-this">{words.text('sessions.thisOne')}</p>
      ) : (
        <button
          type="button"
          className="button-quiet"
          disabled={isBusy}
          onClick={onEnd}
          aria-label={words.text('sessions.endNamed', { begun })}
        >
          {words.text('sessions.end')}
        </button>
      )}
    </li>
  );
}
