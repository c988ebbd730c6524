import type { WireDossier } from '../../../model/wire/release-dossier.ts';
import { comparisonView } from '../../../views/releases/comparison-view.ts';
import { releaseView } from '../../../views/releases/release-view.ts';
import { shownState } from '../../../views/releases/shown-state.ts';
import { toFragment } from '../../state/page-state.ts';
import { ActsPart } from './ActsPart.tsx';
import { ChecksPart } from './ChecksPart.tsx';
import { ComparedView } from './ComparedView.tsx';
import type { DeskProps } from './desk-props.ts';
import { JudgePart } from './JudgePart.tsx';
import { StateMark } from './OwnerReleases.tsx';
import { Problems } from './Problems.tsx';
import { ReleaseContentView } from './ReleaseContentView.tsx';
import { WithdrawPart } from './WithdrawPart.tsx';

interface Props extends DeskProps {
  readonly partner: string;
  readonly dossier: WireDossier;
}

/** One release of the owner: what it lets through, what was done, and what can be done now. */
export function DossierPage(props: Props) {
  const { dossier, ground, state, words, today, onChange } = props;
  const { id, content, version, problems, mayDo } = dossier;
  const { context } = ground;
  const isOpen = dossier.state === 'draft' || dossier.state === 'checked';
  const part = { dossier, words, context, onChange };
  const wasReleased = !isOpen && dossier.state !== 'declined';
  return (
    <div className="dossier">
      <p>
        <a href={toFragment({ ...state, release: undefined, releaseAct: undefined })}>{words.text('desk.back')}</a>
      </p>
      <h1 className="page-title dossier-title">{releaseView(content, context, words).title}</h1>
      <p className="desk-marks">
        <StateMark shown={shownState(dossier, today)} words={words} />
        <span className="release-quiet">{words.text('desk.version', { id, version })}</span>
      </p>
      <Edits {...props} />
      {isOpen ? <Problems problems={problems} words={words} /> : null}
      <Compared {...props} />
      <section className="desk-box" aria-labelledby="dossier-content">
        <h2 id="dossier-content" className="desk-heading">
          {words.text('desk.content')}
        </h2>
        <ReleaseContentView content={content} context={context} words={words} />
      </section>
      {isOpen ? <ChecksPart {...part} key={`checks ${version}`} /> : null}
      {mayDo.includes('approve') || mayDo.includes('decline') ? <JudgePart {...part} /> : null}
      {wasReleased ? <WithdrawPart {...part} key={id} /> : null}
      <ActsPart acts={dossier.acts} context={context} words={words} />
    </div>
  );
}

/** To the fields: of a draft, or of the version that follows what was approved. */
function Edits({ dossier, ground, partner, session, state, words }: Props) {
  const isOwner = session.me.mandates.some(({ role, partner: of }) => role === 'data-owner' && of === partner);
  const { id, content, mayDo } = dossier;
  const isSame = (other: WireDossier['content']) =>
    other.dataset === content.dataset && other.forum === content.forum && other.purpose === content.purpose;
  const hasOpen = ground.dossiers.some(
    (other) => ['draft', 'checked'].includes(other.state) && isSame(other.content) && other.content.owner === partner,
  );
  const act = mayDo.includes('change') ? 'edit' : isOwner && !hasOpen ? 'next' : undefined;
  if (act === undefined) return null;
  return (
    <p className="desk-actions">
      <a className="button-quiet" href={toFragment({ ...state, release: id, releaseAct: act })}>
        {words.text(`desk.${act}`)}
      </a>
    </p>
  );
}

/** A draft beside what holds now; what replaced an earlier version beside that one. */
function Compared({ dossier: { id, content, inForce }, ground, words }: Props) {
  const before = ground.dossiers.find((other) => other.id === (inForce === id ? earlier(id) : inForce));
  const isOpen = inForce !== id;
  if (!before && !isOpen) return null;
  return (
    <section className="desk-box" aria-labelledby="dossier-compared">
      <h2 id="dossier-compared" className="desk-heading">
        {words.text(before && isOpen ? 'desk.compared' : before ? 'desk.replaces' : 'desk.content', {
          id: before?.id ?? id,
        })}
      </h2>
      {before ? (
        <ComparedView view={comparisonView(before.content, content, ground.context, words)} />
      ) : (
        <p>{words.text('desk.comparedNone')}</p>
      )}
    </section>
  );
}

/** The version before: `x.3` comes after `x.2`. */
function earlier(id: string): string | undefined {
  const [stem, number] = id.split('.');
  return Number(number) > 1 ? `${stem}.${Number(number) - 1}` : undefined;
}
