import type { WirePublishedTable } from '../../../model/wire/published-table.ts';
import type { Words } from '../../../views/words.ts';

interface Props {
  readonly table: WirePublishedTable;
  readonly owner: string;
  readonly href: string;
  readonly words: Words;
}

/** One table in the list: what it counts, whose, for whom, and of when. */
export function TableCard({ table, owner, href, words }: Props) {
  const last = table.editions.at(-1);
  return (
    <li className="tables-card">
      <h3 className="tables-card-title">
        <a href={href}>{words.label(table.title)}</a>
      </h3>
      <p className="tables-card-state">
        <StateMark table={table} words={words} />
      </p>
      <p>
        {words.text('tables.counts', {
          dataset: words.label(table.datasetLabel),
          owner,
          period: yearsText(table, words),
        })}
      </p>
      <p className="tables-quiet">
        {words.text('tables.for', { forum: words.label(table.forumLabel), purpose: words.label(table.purposeLabel) })}
      </p>
      {last === undefined ? null : (
        <p className="tables-quiet">
          {words.text('tables.edition', { number: last.number, date: words.dateTime(last.asOf) })}
        </p>
      )}
    </li>
  );
}

/** How the table stands, in a word; what waits for this account says so. */
export function StateMark({ table, words }: Pick<Props, 'table' | 'words'>) {
  if (table.as === 'reader') return null;
  const waits = table.editions.at(-1)?.isApproved === false && ['checked', 'active'].includes(table.state);
  const kind = table.blockedBy ? 'bad' : table.state === 'active' && !waits ? 'good' : waits ? 'wait' : 'quiet';
  return (
    <span className={`tables-state tables-state-${kind}`}>
      {words.text(
        table.blockedBy
          ? 'tables.state.blocked'
          : table.may.includes('decide')
            ? 'tables.state.decide'
            : waits
              ? `tables.state.waiting-${table.state}`
              : `tables.state.${table.state}`,
      )}
    </span>
  );
}

/** 2022, or 2022 tot en met 2024. */
export function yearsText({ period }: Pick<WirePublishedTable, 'period'>, words: Words): string {
  const [from, until] = [Number(period.from.slice(0, 4)), Number(period.until.slice(0, 4)) - 1];
  return from === until ? String(from) : words.text('tables.years', { from: String(from), until: String(until) });
}
