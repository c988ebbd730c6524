import { releaseView } from '../../../views/releases/release-view.ts';
import type { DeskProps } from './desk-props.ts';
import { ReleaseContentView } from './ReleaseContentView.tsx';

interface Props extends DeskProps {
  readonly forum: string;
  readonly purpose: string;
}

/** What holds for one forum and purpose. */
export function ForumReleases({ ground, audience, words, forum, purpose }: Props) {
  const releases = ground.releases.filter((release) => release.forum === forum && release.purpose === purpose);
  return (
    <>
      <h1 className="page-title">{words.text('releases.title')}</h1>
      <p className="page-intro">{words.text('releases.intro', { audience: audience.label })}</p>
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
