import { type FormEvent, useState } from 'react';
import { PROCESSING_ACTIVITIES } from '../../../model/processing-activities.ts';
import { type WireActs, WireActsSchema } from '../../../model/wire/log.ts';
import { amsterdamInstant } from '../../../views/amsterdam-instant.ts';
import { request } from '../../client/request.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { LOG_CRITERIA, type LogChoice } from '../../state/page-state.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import { useCommand } from '../deliveries/use-command.ts';
import type { PageProps } from '../page-props.ts';
import { ActList } from './ActList.tsx';

/** The search form and what it finds; the criteria stand in the address. */
export function SearchPart(props: PageProps) {
  const { state, go, words } = props;
  const query = queryOf(state.log ?? {});
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const chosen = LOG_CRITERIA.flatMap((name) => {
      const value = String(given.get(name) ?? '').trim();
      return value === '' ? [] : [[name, value] as const];
    });
    const { at } = state.log ?? {};
    go({ ...state, log: { ...Object.fromEntries(chosen), ...(at === undefined ? {} : { at }) } });
  };
  return (
    <section className="oversight-part" aria-labelledby="oversight-search">
      <h2 className="oversight-heading" id="oversight-search">
        {words.text('accountability.search')}
      </h2>
      <form key={query} className="oversight-form" onSubmit={search}>
        <Fields {...props} />
        <button type="submit" className="button">
          {words.text('accountability.searchButton')}
        </button>
        {query === '' ? null : (
          <button type="button" className="oversight-quiet" onClick={() => go({ ...state, log: undefined })}>
            {words.text('accountability.clear')}
          </button>
        )}
      </form>
      <Found {...props} key={`found ${query}`} query={query} />
    </section>
  );
}

function Fields({ state, words, session }: PageProps) {
  const name = (field: string) => words.text(`accountability.${field}`);
  const text = (field: (typeof LOG_CRITERIA)[number], type = 'text') => (
    <label className="oversight-field">
      {name(field)}
      <input name={field} type={type} defaultValue={state.log?.[field]} maxLength={64} autoComplete="off" />
    </label>
  );
  const owners = session.codelists.get('partner')?.codes ?? [];
  return (
    <>
      {text('account')}
      {text('forum')}
      <label className="oversight-field">
        {name('owner')}
        <select name="owner" defaultValue={state.log?.owner}>
          <option value="">{name('any')}</option>
          {owners.map(({ code, label }) => (
            <option key={code} value={code}>
              {words.label(label)}
            </option>
          ))}
        </select>
      </label>
      {text('dataset')}
      <label className="oversight-field">
        {name('action')}
        <select name="action" defaultValue={state.log?.action}>
          <option value="">{name('any')}</option>
          {Object.entries(PROCESSING_ACTIVITIES).map(([action, { label }]) => (
            <option key={action} value={action}>
              {words.label(label)}
            </option>
          ))}
        </select>
      </label>
      {text('from', 'date')}
      {text('to', 'date')}
      {text('traceId')}
    </>
  );
}

/** Starts anew with other criteria, by its key. */
function Found(props: PageProps & { readonly query: string }) {
  const { words, query, onSignedOut } = props;
  const first = useLoaded(`acts ${query}`, (signal) => request(address(query), WireActsSchema, { signal }));
  const [further, setFurther] = useState<readonly WireActs[]>([]);
  const { isBusy, trouble, run } = useCommand();
  if (first.kind === 'loading') return <p role="status">{words.text('loading')}</p>;
  if (first.kind !== 'ready') return <TroubleNote trouble={first} words={words} />;
  const pages = [first.value, ...further];
  const acts = pages.flatMap((page) => page.acts);
  const next = pages.at(-1)?.next;
  const more = () => {
    if (next === undefined || isBusy) return;
    run(
      (signal) => request(address(query, next), WireActsSchema, { signal }),
      (page) => setFurther((before) => [...before, page]),
    );
  };
  if (trouble?.kind === 'signed-out') onSignedOut();
  return (
    <>
      <p role="status" className="oversight-note">
        {words.text(next === undefined ? 'accountability.found' : 'accountability.foundSoFar', { count: acts.length })}
      </p>
      <ActList {...props} acts={acts} />
      {trouble ? <TroubleNote trouble={trouble} words={words} onRetry={more} /> : null}
      {next === undefined ? null : (
        <button type="button" className="oversight-quiet" onClick={more} aria-disabled={isBusy}>
          {words.text('accountability.more')}
        </button>
      )}
    </>
  );
}

const address = (query: string, before?: number) =>
  `/v1/logs?limit=25${query === '' ? '' : `&${query}`}${before === undefined ? '' : `&before=${before}`}`;

/** As the API takes it: days become instants, the last day whole. */
function queryOf(log: LogChoice): string {
  const { from, to, at: _, act: __, ...criteria } = log;
  const begin = from === undefined ? undefined : amsterdamInstant(from);
  const end = to === undefined ? undefined : amsterdamInstant(dayAfter(to));
  const wanted = Object.entries({ ...criteria, from: begin, until: end });
  return new URLSearchParams(
    wanted.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();
}

function dayAfter(day: string): string {
  const time = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(time.getTime())) return day;
  time.setUTCDate(time.getUTCDate() + 1);
  return time.toISOString().slice(0, 10);
}
