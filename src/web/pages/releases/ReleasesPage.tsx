import { useEffect } from 'react';
import { useChanges } from '../../client/use-changes.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { useRevision } from '../../client/use-revision.ts';
import { toWire } from '../../state/audiences.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { AudiencePageProps } from '../page-props.ts';
import type { DeskProps } from './desk-props.ts';
import { ForumReleases } from './ForumReleases.tsx';
import { loadReleases } from './load-releases.ts';
import { OwnerReleases } from './OwnerReleases.tsx';
import './releases-page.css';

/** Who lets whom see what: for a forum what it may see, for an owner the life of its releases. */
export function ReleasesPage(props: AudiencePageProps) {
  const { audience, partners, words, onSignedOut } = props;
  const [revision, onChange] = useRevision(false);
  const changes = useChanges(toWire(audience.choice));
  const loaded = useLoaded('releases', (signal) => loadReleases(partners, signal), revision + changes.revision);
  useEffect(() => {
    if (loaded.kind === 'signed-out') onSignedOut();
  }, [loaded.kind, onSignedOut]);
  if (loaded.kind === 'signed-out') return null;
  if (loaded.kind === 'loading')
    return (
      <div aria-busy="true">
        <h1 className="page-title">{words.text('releases.title')}</h1>
      </div>
    );
  if (loaded.kind !== 'ready')
    return (
      <>
        <h1 className="page-title">{words.text('releases.title')}</h1>
        <TroubleNote trouble={loaded} words={words} onRetry={onChange} />
      </>
    );
  const desk: DeskProps = { ...props, ground: loaded.value, onChange };
  const { choice } = audience;
  return choice.kind === 'partner' ? (
    <OwnerReleases {...desk} partner={choice.partner} />
  ) : (
    <ForumReleases {...desk} forum={choice.forum} purpose={choice.purpose} />
  );
}
