import { releaseView } from '../../../views/releases/release-view.ts';
import { toFragment } from '../../state/page-state.ts';
import { AskRelease } from './AskRelease.tsx';
import type { DeskProps } from './desk-props.ts';
import { ReleaseContentView } from './ReleaseContentView.tsx';
import { RequestsPart } from './RequestsPart.tsx';

interface Props extends DeskProps {
  readonly forum: string;
  readonly purpose: string;
}

const ASKERS: readonly string[] = ['chair', 'member'];

/** What holds for one forum and purpose, and what it asked for. */
export function ForumReleases(props: Props) {
  const { ground, audience, session, state, words, forum, purpose } = props;
  const mayAsk = session.me.mandates.some(({ role, forum: of }) => ASKERS.includes(role) && of === forum);
  if (mayAsk && state.release === 'ask') return <AskRelease {...props} />;
  const requests = ground.requests.filter(
    (request) => request.as === 'forum' && request.forum === forum && request.purpose === purpose,
  );
  const releases = ground.releases.filter((release) => release.forum === forum && release.purpose === purpose);
  return (
    <>
      <h1 className="page-title">{words.text('releases.title')}</h1>
      <p className="page-intro">{words.text('releases.intro', { audience: audience.label })}</p>
      {mayAsk ? (
        <p className="desk-actions">
          <a className="button" href={toFragment({ ...state, release: 'ask' })}>
            {words.text('ask.new')}
          </a>
        </p>
      ) : null}
      {mayAsk || requests.length > 0 ? <RequestsPart {...props} requests={requests} mayDecide={false} /> : null}
      {releases.length === 0 ? <p>{words.text('releases.none')}</p> : null}
      {releases.map((release) => (
        <article key={release.id} className="release" aria-labelledby={`release-${release.id}`}>
          <h2 className="release-title" id={`release-${release.id}`}>
            {releaseView(release, ground.context, words).title}
          </h2>
          <p className="release-quiet">
            {[release.id, ...(release.asOf ? [words.text('frame.asOf', { date: words.date(release.asOf) })] : [])].join(
              ' · ',
            )}
          </p>
          <ReleaseContentView content={release} context={ground.context} words={words} />
        </article>
      ))}
    </>
  );
}
