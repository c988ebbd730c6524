import { useEffect, useState } from 'react';
import { useLoaded } from '../../client/use-loaded.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { PageProps } from '../page-props.ts';
import { ChangesPart } from './ChangesPart.tsx';
import { ForumCard } from './ForumCard.tsx';
import { ForumForm } from './ForumForm.tsx';
import { loadForums } from './load-forums.ts';
import { MeetingsPart } from './MeetingsPart.tsx';
import '../releases/desk.css';
import './forums-page.css';

/** Forums that the reader has a seat in: what they are for, who is in them, what changes, and their meetings. */
export function ForumsPage(props: PageProps) {
  const { words, session, onSignedOut } = props;
  const [revision, setRevision] = useState(0);
  /** Id of the forum that is being changed; '' = a new one. */
  const [editing, setEditing] = useState<string>();
  const loaded = useLoaded('forums', loadForums, revision);
  useEffect(() => {
    if (loaded.kind === 'signed-out') onSignedOut();
  }, [loaded.kind, onSignedOut]);
  const onDone = () => {
    setEditing(undefined);
    setRevision((count) => count + 1);
  };
  const chairs = session.me.mandates.flatMap(({ role, forum }) => (role === 'chair' && forum ? [forum] : []));
  const isAdministrator = session.me.mandates.some(({ role }) => role === 'administrator');
  if (loaded.kind !== 'ready')
    return (
      <div aria-busy={loaded.kind === 'loading'}>
        <h1 className="page-title">{words.text('nav.forums')}</h1>
        {loaded.kind === 'loading' || loaded.kind === 'signed-out' ? null : (
          <TroubleNote trouble={loaded} words={words} />
        )}
      </div>
    );
  const ground = loaded.value;
  const edited = ground.forums.find(({ id }) => id === editing);
  return (
    <>
      <h1 className="page-title">{words.text('nav.forums')}</h1>
      <p className="page-intro">{words.text('forums.intro')}</p>
      {isAdministrator && editing === undefined ? (
        <p className="desk-actions">
          <button type="button" className="button" onClick={() => setEditing('')}>
            {words.text('forums.new')}
          </button>
        </p>
      ) : null}
      {editing === undefined ? null : (
        <ForumForm key={editing} {...props} forum={edited} onDone={onDone} onCancel={() => setEditing(undefined)} />
      )}
      {ground.forums.length === 0 ? <p>{words.text('forums.none')}</p> : null}
      <div className="desk-cards">
        {ground.forums.map((forum) => (
          <ForumCard
            key={forum.id}
            {...props}
            forum={forum}
            onEdit={chairs.includes(forum.id) ? () => setEditing(forum.id) : undefined}
          />
        ))}
      </div>
      <ChangesPart {...props} changes={ground.changes} onDone={onDone} />
      <MeetingsPart {...props} ground={ground} chairs={chairs} onDone={onDone} />
    </>
  );
}
