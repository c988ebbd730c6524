import { useState } from 'react';
import type { WirePublishedTable, WireTableEdition } from '../../../model/wire/published-table.ts';
import { TableEditionSchema } from '../../../model/wire/published-table.ts';
import { partnerName } from '../../../views/coverage-view.ts';
import type { Words } from '../../../views/words.ts';
import { type Result, request } from '../../client/request.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { toFragment } from '../../state/page-state.ts';
import { FictitiousBand } from '../../ui/FictitiousBand.tsx';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { PageProps } from '../page-props.ts';
import { LinkedTables } from './LinkedTables.tsx';
import { OwnerPart } from './OwnerPart.tsx';
import { StateMark, yearsText } from './TableCard.tsx';
import { TableFacts } from './TableFacts.tsx';

interface Props extends PageProps {
  readonly table: WirePublishedTable;
  readonly onChange: () => void;
}

const addressOf = (id: string, edition: number) => `/v1/published-tables/${id}/editions/${edition}`;

/** One table: its figures, what they mean and may be used for; for its owner also how it came about and what can be done. */
export function TablePage(props: Props) {
  const { state, table, partners, words, onChange } = props;
  const number = state.edition ?? table.editions.at(-1)?.number ?? 1;
  const [compared, setCompared] = useState<number>();
  const before = compared !== undefined && compared < number ? compared : undefined;
  const loaded = useLoaded(`${table.id} ${number} ${before ?? ''}`, (signal) => load(table.id, number, before, signal));
  const edition = table.editions.find((it) => it.number === number);
  return (
    <div className="table-page">
      <p>
        <a href={toFragment({ ...state, table: undefined, edition: undefined })}>{words.text('tables.back')}</a>
      </p>
      <h1 className="page-title">{words.label(table.title)}</h1>
      <p className="page-intro">
        {words.text('tables.counts', {
          dataset: words.label(table.datasetLabel),
          owner: partnerName(table.owner, partners, words),
          period: yearsText(table, words),
        })}{' '}
        <StateMark table={table} words={words} />
      </p>
      {table.isFictitious ? <FictitiousBand words={words} /> : null}
      <p className="table-meaning">{words.label(table.meaning)}</p>
      <Editions {...props} number={number} before={before} onCompare={setCompared} />
      {loaded.kind === 'ready' ? (
        <LinkedTables edition={loaded.value.edition} earlier={loaded.value.earlier} words={words} />
      ) : loaded.kind === 'loading' || loaded.kind === 'signed-out' ? (
        <p role="status">{words.text('loading')}</p>
      ) : (
        <TroubleNote trouble={loaded} words={words} />
      )}
      <p className="tables-actions">
        <a className="button-quiet" href={`${addressOf(table.id, number)}?format=csv`} download>
          {words.text('tables.csv')}
        </a>
      </p>
      <TableFacts table={table} asOf={edition?.asOf} words={words} />
      {table.as === 'owner' ? <OwnerPart table={table} number={number} words={words} onChange={onChange} /> : null}
    </div>
  );
}

interface EditionsProps extends Props {
  readonly number: number;
  readonly before: number | undefined;
  readonly onCompare: (number: number | undefined) => void;
}

/** Which edition is shown, and against which earlier one. */
function Editions({ state, go, table, words, number, before, onCompare }: EditionsProps) {
  if (table.editions.length < 2) return null;
  const earlier = table.editions.filter((it) => it.number < number);
  return (
    <div className="tables-fields">
      <label className="tables-field">
        {words.text('tables.choose')}
        <select value={number} onChange={({ target }) => go({ ...state, edition: Number(target.value) })}>
          {table.editions.toReversed().map((it) => (
            <option key={it.number} value={it.number}>
              {editionText(it, words)}
            </option>
          ))}
        </select>
      </label>
      {earlier.length === 0 ? null : (
        <label className="tables-field">
          {words.text('tables.compare')}
          <select
            value={before ?? ''}
            onChange={({ target }) => onCompare(target.value === '' ? undefined : Number(target.value))}
          >
            <option value="">{words.text('tables.compareNone')}</option>
            {earlier.toReversed().map((it) => (
              <option key={it.number} value={it.number}>
                {editionText(it, words)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

const editionText = (it: WirePublishedTable['editions'][number], words: Words) =>
  words.text(
    it.isApproved ? 'tables.edition' : it.declinedBecause ? 'tables.editionDeclined' : 'tables.editionWaiting',
    {
      number: it.number,
      date: words.dateTime(it.asOf),
    },
  );

interface Shown {
  readonly edition: WireTableEdition;
  readonly earlier?: WireTableEdition;
}

async function load(
  id: string,
  number: number,
  before: number | undefined,
  signal: AbortSignal,
): Promise<Result<Shown>> {
  const ask = (edition: number) => request(addressOf(id, edition), TableEditionSchema, { signal });
  const edition = await ask(number);
  if (edition.kind !== 'ready') return edition;
  if (before === undefined) return { kind: 'ready', value: { edition: edition.value } };
  const earlier = await ask(before);
  return earlier.kind === 'ready'
    ? { kind: 'ready', value: { edition: edition.value, earlier: earlier.value } }
    : earlier;
}
