import { useEffect } from 'react';
import type { WireRelease } from '../../model/wire/sharing.ts';
import { type ReleaseView, releaseView, type SliceView } from '../../views/release-view.ts';
import type { Words } from '../../views/words.ts';
import { useLoaded } from '../client/use-loaded.ts';
import type { AudienceChoice } from '../state/page-state.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { loadReleases } from './load-releases.ts';
import type { AudiencePageProps } from './page-props.ts';
import './releases-page.css';

/** Who lets this account see what, in plain language. */
export function ReleasesPage({ session, audience, partners, words, onSignedOut }: AudiencePageProps) {
  const loaded = useLoaded('releases', loadReleases);
  useEffect(() => {
    if (loaded.kind === 'signed-out') onSignedOut();
  }, [loaded.kind, onSignedOut]);
  const head = (
    <>
      <h1 className="page-title">{words.text('releases.title')}</h1>
      <p className="page-intro">{words.text('releases.intro', { audience: audience.label })}</p>
    </>
  );
  if (loaded.kind === 'loading') return <div aria-busy="true">{head}</div>;
  if (loaded.kind === 'signed-out') return null;
  if (loaded.kind !== 'ready')
    return (
      <>
        {head}
        <TroubleNote trouble={loaded} words={words} />
      </>
    );
  const { codelists } = loaded.value;
  const releases = loaded.value.releases.filter((release) => isFor(audience.choice, release));
  const context = { forums: session.forums, codelists, partners };
  return (
    <>
      {head}
      {releases.length === 0 ? <p>{words.text('releases.none')}</p> : null}
      {releases.map((release) => (
        <Release key={release.id} view={releaseView(release, context, words)} words={words} />
      ))}
    </>
  );
}

/** To the forum for the purpose one looks with, or of one's own partner. */
const isFor = (choice: AudienceChoice, { forum, purpose, owner }: WireRelease): boolean =>
  choice.kind === 'forum' ? forum === choice.forum && purpose === choice.purpose : owner === choice.partner;

function Release({ view, words }: { readonly view: ReleaseView; readonly words: Words }) {
  return (
    <article className="release" aria-labelledby={`release-${view.id}`}>
      <h2 className="release-title" id={`release-${view.id}`}>
        {view.title}
      </h2>
      <dl className="release-facts">
        <Fact term={words.text('release.purpose')}>{view.purpose}</Fact>
        <Fact term={words.text('release.validity')}>{view.holds}</Fact>
        <Fact term={words.text('release.records')}>{view.records}</Fact>
        <Fact term={words.text('release.ground')}>{view.ground}</Fact>
        <Fact term={words.text('release.terms')}>{view.terms}</Fact>
        <Fact term={words.text('release.version')}>{[view.id, view.asOf].filter(Boolean).join(' · ')}</Fact>
      </dl>
      <ol className="release-slices">
        {view.slices.map((slice, i) => (
          <Slice key={slice.which} slice={slice} number={i + 1} words={words} />
        ))}
      </ol>
    </article>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: string }) {
  if (children === '') return null;
  return (
    <div className="release-fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Slice({
  slice,
  number,
  words,
}: {
  readonly slice: SliceView;
  readonly number: number;
  readonly words: Words;
}) {
  return (
    <li className="release-slice">
      <h3 className="release-slice-title">
        <span className="release-slice-number">{words.text('release.slice', { number })}</span> {slice.which}
      </h3>
      <p className="release-slice-protection">{slice.protection}</p>
      <p>{slice.limits}</p>
      <p className="release-slice-label">{words.text('release.mayAsk')}</p>
      <ul className="release-details">
        {slice.detail.map((detail) => (
          <li key={detail} className="release-detail">
            {detail}
          </li>
        ))}
      </ul>
    </li>
  );
}
