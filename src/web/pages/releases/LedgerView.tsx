import type { WireLedger } from '../../../model/wire/release-dossier.ts';
import type { ReleaseContext } from '../../../views/releases/release-context.ts';
import { releaseWords } from '../../../views/releases/release-words.ts';
import type { Words } from '../../../views/words.ts';

interface Props {
  readonly ledger: WireLedger;
  readonly context: ReleaseContext;
  readonly words: Words;
}

const COLUMNS = ['who', 'where', 'month', 'form', 'answers', 'last'] as const;

/** Who got figures, in which form; what a withdrawal reaches, what goes on, and what nothing calls back. */
export function LedgerView({ ledger, context, words }: Props) {
  const say = releaseWords({ dataset: '' }, context, words);
  const out = ledger.outOfReach.reduce((all, { answers }) => all + answers, 0);
  return (
    <div className="ledger">
      {ledger.given.length === 0 ? (
        <p>{words.text('desk.ledger.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a narrow screen
        <section className="release-scroll" aria-label={words.text('desk.ledger')} tabIndex={0}>
          <table className="release-table">
            <caption>{words.text('desk.ledger')}</caption>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {words.text(`desk.ledger.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ledger.given.map((one) => (
                <tr key={`${one.account} ${one.forum} ${one.purpose} ${one.month} ${one.form}`}>
                  <th scope="row">{words.label(one.accountLabel)}</th>
                  <td>{say.forum(one.forum)}</td>
                  <td>{words.period(one.month)}</td>
                  <td>{formText(one.form, words)}</td>
                  <td>{words.number(one.answers)}</td>
                  <td>{words.dateTime(one.last)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <ul className="ledger-reach">
        <li>{words.text('desk.ledger.out', { count: out })}</li>
        {ledger.reached.flatMap((one) => {
          const text = reachedText(one, say, words);
          return text === undefined ? [] : [<li key={one.kind}>{text}</li>];
        })}
      </ul>
    </div>
  );
}

const formText = (form: string, words: Words): string =>
  form === 'page' || form === 'api'
    ? words.text(`desk.ledger.form.${form}`)
    : words.text('desk.ledger.form.file', { type: form });

function reachedText(
  one: WireLedger['reached'][number],
  say: ReturnType<typeof releaseWords>,
  words: Words,
): string | undefined {
  switch (one.kind) {
    case 'questions':
      return words.text('desk.ledger.questions', {
        forum: say.forum(one.forum),
        purpose: say.purpose(one.forum, one.purpose),
      });
    case 'editions':
      return one.goesOn.length === 0 ? undefined : words.text('desk.ledger.goesOn', { what: words.list(one.goesOn) });
    case 'published-tables':
      return one.stay.length === 0 ? undefined : words.text('desk.ledger.stay', { what: words.list(one.stay) });
  }
}
