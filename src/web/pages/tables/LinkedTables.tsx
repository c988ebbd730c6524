import type { WireTableEdition } from '../../../model/wire/published-table.ts';
import { publishedTableView } from '../../../views/published-table-view.ts';
import type { Words } from '../../../views/words.ts';
import { FixedTable } from './FixedTable.tsx';

interface Props {
  readonly edition: WireTableEdition;
  /** Differences since this one stand in place of figures. */
  readonly earlier?: WireTableEdition | undefined;
  readonly words: Words;
}

/** All linked tables of an edition, with the key to what is withheld. */
export function LinkedTables({ edition, earlier, words }: Props) {
  const unit = words.label(edition.table.unitLabel);
  const views = edition.tables.map((_, i) => publishedTableView(edition, i, unit, words, earlier));
  const withheld = views.reduce((sum, view) => sum + view.withheld, 0);
  return (
    <>
      {earlier ? (
        <p role="status">{words.text('tables.compared', { number: edition.number, before: earlier.number })}</p>
      ) : null}
      {withheld > 0 ? (
        <p className="tables-quiet">
          <span className="fixed-table-key" aria-hidden="true">
            ×
          </span>
          {words.text('tables.key', { count: withheld })}
        </p>
      ) : null}
      <div className="tables-linked">
        {views.map((view) => (
          <section key={view.title} className="tables-one" aria-label={view.title}>
            <h2 className="tables-heading">{view.title}</h2>
            <FixedTable view={view} name={words.text('tables.name', { title: view.title, unit })} />
          </section>
        ))}
      </div>
    </>
  );
}
