import type { WireReleaseRequest } from '../../../model/wire/release-dossier.ts';
import { releaseWords } from '../../../views/releases/release-words.ts';
import { toFragment } from '../../state/page-state.ts';
import { DecidePart } from './DecidePart.tsx';
import type { DeskProps } from './desk-props.ts';
import './desk.css';

interface Props extends DeskProps {
  readonly requests: readonly WireReleaseRequest[];
  /** Whether this account answers them. */
  readonly mayDecide: boolean;
}

/** What forums asked of an owner, or what a forum asked, with what became of it; newest first. */
export function RequestsPart(props: Props) {
  const { requests, words } = props;
  return (
    <section className="desk-part" aria-labelledby="requests">
      <h2 id="requests" className="desk-heading">
        {words.text(props.audience.choice.kind === 'partner' ? 'ask.titleOwner' : 'ask.title')}
      </h2>
      {requests.length === 0 ? <p>{words.text('ask.none')}</p> : null}
      <ul className="requests">
        {requests
          .toSorted((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1))
          .map((request) => (
            <Request key={request.id} {...props} request={request} />
          ))}
      </ul>
    </section>
  );
}

const KINDS = { open: 'wait', granted: 'good', narrowed: 'good', declined: 'quiet' } as const;

function Request(props: Props & { readonly request: WireReleaseRequest }) {
  const { request, ground, state, words } = props;
  const say = releaseWords(request, ground.context, words);
  const dataset = say.dataset(request.dataset);
  const title =
    request.as === 'owner'
      ? words.text('ask.from', { dataset, forum: say.forum(request.forum) })
      : words.text('ask.of', { dataset, owner: say.owner(request.owner) });
  return (
    <li className="desk-card" aria-label={title}>
      <h3 className="desk-card-title">{title}</h3>
      <p className="desk-marks">
        <span className={`desk-mark desk-mark-${KINDS[request.state]}`}>
          {words.text(`ask.state.${request.state}`)}
        </span>
        <span className="release-quiet">
          {words.text('ask.by', {
            who: words.label(request.requestedByLabel),
            when: words.dateTime(request.requestedAt),
          })}
        </span>
      </p>
      <ul className="release-details">
        {Object.entries(request.detail).map(([id, level]) => (
          <li key={id} className="release-detail">
            {words.text('release.detail', { name: say.dimension(id), level: say.level(id, level) })}
          </li>
        ))}
      </ul>
      <p>{words.text('ask.because', { reason: request.reason })}</p>
      {request.decidedAt === undefined ? null : (
        <p>
          {words.text('ask.answer', { when: words.dateTime(request.decidedAt), reason: request.explanation ?? '' })}
        </p>
      )}
      {request.as === 'forum' && (request.state === 'granted' || request.state === 'narrowed') ? (
        <p className="release-quiet">{words.text('ask.onItsWay')}</p>
      ) : null}
      {request.release === undefined ? null : (
        <p>
          <a href={toFragment({ ...state, release: request.release, releaseAct: undefined })}>
            {words.text('ask.toDraft', { id: request.release })}
          </a>
        </p>
      )}
      {props.mayDecide ? <DecidePart {...props} key={request.id} /> : null}
    </li>
  );
}
