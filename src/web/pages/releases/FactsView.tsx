import type { WireDeliveryFacts } from '../../../model/wire/release-dossier.ts';
import type { ReleaseContext, ShownContent } from '../../../views/releases/release-context.ts';
import { releaseWords } from '../../../views/releases/release-words.ts';
import type { Words } from '../../../views/words.ts';

interface Props {
  readonly facts: WireDeliveryFacts;
  readonly content: ShownContent;
  readonly context: ReleaseContext;
  readonly words: Words;
}

/** What the owner's last deliveries were like: what an answer on quality rests on. */
export function FactsView({ facts, content, context, words }: Props) {
  const { daysSince, rhythmDays, rows, accepted, months, fields } = facts;
  const say = releaseWords(content, context, words);
  const isLate = daysSince !== undefined && daysSince > rhythmDays * 1.5;
  return (
    <>
      <p>
        {daysSince === undefined
          ? words.text('desk.facts.never')
          : words.text('desk.facts.received', { days: daysSince, rhythm: rhythmDays })}
        {isLate ? <strong>{` ${words.text('desk.facts.late')}`}</strong> : null}
      </p>
      {rows === 0 ? null : (
        <p>
          {words.text('desk.facts.rows', {
            ...{ rows, accepted, share: words.percent(accepted / rows) },
            months: words.list(months.map((month) => words.period(month))),
          })}
        </p>
      )}
      {fields.length === 0 ? (
        <p>{words.text('desk.facts.none')}</p>
      ) : (
        <table className="release-table">
          <caption>{words.text('desk.facts.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{words.text('desk.facts.field')}</th>
              <th scope="col">{words.text('desk.facts.unknown')}</th>
              <th scope="col">{words.text('desk.facts.notRegistered')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.field}>
                <th scope="row">{say.dimension(field.field)}</th>
                <td>{words.percent(field.rows === 0 ? 0 : field.unknown / field.rows)}</td>
                <td>{words.percent(field.rows === 0 ? 0 : field.notRegistered / field.rows)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
