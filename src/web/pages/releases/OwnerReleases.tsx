import type { WireDossier } from '../../../model/wire/release-dossier.ts';
import { partnerName } from '../../../views/coverage-view.ts';
import { releaseWords } from '../../../views/releases/release-words.ts';
import { SHOWN_STATES, type ShownState, shownState } from '../../../views/releases/shown-state.ts';
import { toFragment } from '../../state/page-state.ts';
import { DossierPage } from './DossierPage.tsx';
import type { DeskProps } from './desk-props.ts';
import { EditRelease } from './edit/EditRelease.tsx';
import { RequestsPart } from './RequestsPart.tsx';
import './desk.css';

interface Props extends DeskProps {
  readonly partner: string;
}

/** An owner's releases by where they stand; or one of them. */
export function OwnerReleases(props: Props) {
  const { state, ground, partner, words } = props;
  const own = ground.dossiers.filter(({ content }) => content.owner === partner);
  const chosen = own.find(({ id }) => id === state.release);
  const mayDraft = props.session.me.mandates.some(({ role, partner: of }) => role === 'data-owner' && of === partner);
  if (mayDraft && (state.release === 'new' || (chosen && state.releaseAct)))
    return <EditRelease {...props} dossier={chosen} />;
  if (chosen) return <DossierPage {...props} dossier={chosen} />;
  return (
    <>
      <h1 className="page-title">{words.text('releases.title')}</h1>
      <p className="page-intro">{words.text('desk.intro', { partner: partnerName(partner, props.partners, words) })}</p>
      {state.release === undefined ? null : <p role="status">{words.text('desk.gone')}</p>}
      {mayDraft ? (
        <p className="desk-actions">
          <a className="button" href={toFragment({ ...state, release: 'new' })}>
            {words.text('desk.new')}
          </a>
        </p>
      ) : null}
      <RequestsPart
        {...props}
        requests={ground.requests.filter(({ as, owner }) => as === 'owner' && owner === partner)}
        mayDecide={mayDraft}
      />
      <ByState {...props} dossiers={own} />
    </>
  );
}

function ByState(props: Props & { readonly dossiers: readonly WireDossier[] }) {
  const { dossiers, today, words } = props;
  if (dossiers.length === 0) return <p>{words.text('desk.none')}</p>;
  return SHOWN_STATES.map((shown) => {
    const those = dossiers.filter((dossier) => shownState(dossier, today) === shown);
    if (those.length === 0) return null;
    return (
      <section key={shown} aria-labelledby={`desk-${shown}`} className="desk-part">
        <h2 id={`desk-${shown}`} className="desk-heading">
          {`${words.text(`desk.state.${shown}`)} (${those.length})`}
        </h2>
        <ul className="desk-cards">
          {those.map((dossier) => (
            <Card key={dossier.id} {...props} dossier={dossier} shown={shown} />
          ))}
        </ul>
      </section>
    );
  });
}

function Card({
  dossier: { id, content, mayDo, openChecks, problems },
  shown,
  ground,
  state,
  words,
}: Props & { readonly dossier: WireDossier; readonly shown: ShownState }) {
  const say = releaseWords(content, ground.context, words);
  const waits = mayDo.includes('approve') || (mayDo.includes('check') && openChecks.length > 0);
  return (
    <li className="desk-card">
      <h3 className="desk-card-title">
        <a href={toFragment({ ...state, release: id })}>{say.dataset(content.dataset)}</a>
      </h3>
      <p>
        {words.text('desk.to', {
          forum: say.forum(content.forum),
          purpose: say.purpose(content.forum, content.purpose),
        })}
      </p>
      <p className="release-quiet">{`${id} · ${words.text('desk.until', { date: words.date(content.validUntil) })}`}</p>
      <p className="desk-marks">
        <StateMark shown={shown} words={words} />
        {waits ? <span className="desk-mark desk-mark-wait">{words.text('desk.waits')}</span> : null}
        {problems.length > 0 ? <span className="desk-mark desk-mark-bad">{words.text('desk.hasProblems')}</span> : null}
      </p>
    </li>
  );
}

const KINDS: Readonly<Record<ShownState, 'good' | 'wait' | 'quiet'>> = {
  ...{ draft: 'quiet', checked: 'wait', approved: 'good', active: 'good', 'ends-soon': 'wait' },
  ...{ declined: 'quiet', superseded: 'quiet', withdrawn: 'quiet', expired: 'quiet' },
};

/** Where it stands, in a word. */
export const StateMark = ({ shown, words }: { readonly shown: ShownState } & Pick<Props, 'words'>) => (
  <span className={`desk-mark desk-mark-${KINDS[shown]}`}>{words.text(`desk.state.${shown}`)}</span>
);
