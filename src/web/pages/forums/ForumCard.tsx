import type { WireForum } from '../../../model/wire/sharing.ts';
import { partnerName } from '../../../views/coverage-view.ts';
import type { Words } from '../../../views/words.ts';
import type { PageProps } from '../page-props.ts';

interface Props extends Pick<PageProps, 'words' | 'partners' | 'today'> {
  readonly forum: WireForum;
  /** Absent for who does not chair it. */
  readonly onEdit: (() => void) | undefined;
}

/** One forum: why it may see figures, until when, and who sits in it. */
export function ForumCard({ forum, words, partners, today, onEdit }: Props) {
  const names = (ids: readonly string[]) => words.list(ids.map((id) => partnerName(id, partners, words)));
  const facts = [
    ['purposes', words.list(forum.purposes.map(({ label }) => words.label(label)))],
    ['basis', words.label(forum.legalBasis.text)],
    ['members', names(forum.members)],
    ['guests', words.list(forum.guests)],
    ['marking', words.text(`forums.marking.${forum.highestMarking}`)],
  ] as const;
  return (
    <article className="desk-card" aria-label={words.label(forum.label)}>
      <h2 className="desk-card-title">{words.label(forum.label)}</h2>
      <p className="desk-marks">
        <BasisMark until={forum.legalBasis.validUntil} from={forum.legalBasis.validFrom} today={today} words={words} />
      </p>
      <dl className="forum-facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{words.text(`forums.fact.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {onEdit ? (
        <p className="desk-actions">
          <button type="button" className="button-quiet" onClick={onEdit}>
            {words.text('forums.change', { forum: words.label(forum.label) })}
          </button>
        </p>
      ) : null}
    </article>
  );
}

const SOON_DAYS = 90;
const DAY_MS = 86_400_000;

/** All that was released to a forum ends with its legal basis, so its end is said before it is there. */
function BasisMark({ from, until, today, words }: { from: string; until: string; today: string; words: Words }) {
  const days = (Date.parse(until) - Date.parse(today)) / DAY_MS;
  const state = from > today ? 'coming' : days <= 0 ? 'ended' : days <= SOON_DAYS ? 'soon' : 'holds';
  const look = {
    coming: 'desk-mark-wait',
    ended: 'desk-mark-bad',
    soon: 'desk-mark-wait',
    holds: 'desk-mark-good',
  }[state];
  return (
    <span className={`desk-mark ${look}`}>
      {words.text(`forums.basis.${state}`, { from: words.date(from), until: words.date(until) })}
    </span>
  );
}
