import { useState } from 'react';
import type { WireChange, WireCodelist } from '../../../model/wire/words.ts';
import type { Words } from '../../../views/words.ts';
import type { Codelists } from '../../client/codelists.ts';
import { EndCodeForm } from './EndCodeForm.tsx';
import { HubProposal } from './HubProposal.tsx';
import type { Send } from './send.ts';

type Code = WireCodelist['codes'][number];

interface Props {
  readonly codelists: Codelists;
  /** May end codes. */
  readonly isKeeper: boolean;
  /** May propose for all. */
  readonly isHubAnalyst: boolean;
  readonly words: Words;
  readonly send: Send;
}

/** One codelist at a time: its tree, searched, with validity and what its keeper changed. */
export function CodelistPart({ codelists, isKeeper, isHubAnalyst, words, send }: Props) {
  const [id, setId] = useState('modus');
  const [search, setSearch] = useState('');
  const lists = [...codelists.values()].sort((a, b) =>
    words.label(a.label).localeCompare(words.label(b.label), words.language),
  );
  const list = codelists.get(id) ?? lists[0];
  if (!list) return null;
  return (
    <section className="words-part" aria-labelledby="words-lists">
      <h2 id="words-lists" className="words-heading">
        {words.text('words.lists')}
      </h2>
      <div className="words-fields">
        <label className="words-field">
          {words.text('words.list')}
          <select value={list.id} onChange={(event) => setId(event.target.value)}>
            {lists.map((one) => (
              <option key={one.id} value={one.id}>
                {words.label(one.label)}
              </option>
            ))}
          </select>
        </label>
        <label className="words-field">
          {words.text('words.search')}
          <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        </label>
      </div>
      <p className="words-source">
        {words.text('words.source', { source: list.source, version: list.version })}{' '}
        {words.text(list.keeper === 'hub' ? 'words.keptByHub' : 'words.keptByOthers')}
      </p>
      <Tree list={list} search={search.trim().toLowerCase()} words={words} />
      {isKeeper && list.keeper === 'hub' ? <EndCodeForm key={list.id} list={list} words={words} send={send} /> : null}
      {isHubAnalyst ? <HubProposal list={list} words={words} send={send} /> : null}
      <History changes={list.changes} list={list} words={words} />
    </section>
  );
}

function Tree({
  list,
  search,
  words,
}: {
  readonly list: WireCodelist;
  readonly search: string;
  readonly words: Words;
}) {
  const has = ({ code, label, definition }: Code) =>
    [code, label.nl, label.en, definition?.nl, definition?.en].some((text) => text?.toLowerCase().includes(search));
  const children = Map.groupBy(list.codes, ({ parent }) => parent);
  const shows = (code: Code): boolean => has(code) || (children.get(code.code) ?? []).some(shows);
  const roots = (children.get(undefined) ?? []).filter(shows);
  if (roots.length === 0) return <p role="status">{words.text('words.nothing')}</p>;
  const branch = (codes: readonly Code[]) => (
    <ul className="words-tree">
      {codes.filter(shows).map((code) => (
        <li key={code.code}>
          <CodeLine code={code} words={words} />
          {children.has(code.code) ? branch(children.get(code.code) ?? []) : null}
        </li>
      ))}
    </ul>
  );
  return branch(roots);
}

function CodeLine({ code, words }: { readonly code: Code; readonly words: Words }) {
  const { validFrom, validUntil } = code;
  return (
    <>
      <span className="words-label">{words.label(code.label)}</span> <code className="words-code">{code.code}</code>{' '}
      {validFrom === undefined && validUntil === undefined ? null : (
        <span className="words-validity">
          {[
            ...(validFrom === undefined ? [] : [words.text('words.from', { date: words.date(validFrom) })]),
            ...(validUntil === undefined ? [] : [words.text('words.until', { date: words.date(validUntil) })]),
          ].join(' ')}
        </span>
      )}
      {code.definition === undefined ? null : <p className="words-definition">{words.label(code.definition)}</p>}
    </>
  );
}

interface HistoryProps {
  readonly changes: readonly WireChange[];
  readonly list: WireCodelist;
  readonly words: Words;
}

function History({ changes, list, words }: HistoryProps) {
  const nameOf = (id: string) => {
    const found = list.codes.find(({ code }) => code === id);
    return found ? words.label(found.label) : id;
  };
  return (
    <details className="words-history">
      <summary>{words.text('words.history', { count: changes.length })}</summary>
      <p>{words.text('words.registration')}</p>
      <ol>
        {changes.toReversed().map((change) => (
          <li key={`${change.at} ${change.kind} ${change.code} ${change.value ?? ''}`}>
            {words.text(`words.change.${change.kind}`, {
              at: words.date(change.at),
              code: nameOf(change.code),
              date: change.from === undefined ? '' : words.date(change.from),
              value: change.value ?? '',
            })}
            {change.successors.length === 0
              ? null
              : ` ${words.text('words.successors', { codes: words.list(change.successors.map(nameOf)) })}`}
          </li>
        ))}
      </ol>
    </details>
  );
}
