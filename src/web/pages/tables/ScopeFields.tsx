import type { Words } from '../../../views/words.ts';
import { type Draft, firstLinked, ofDataset, type Scope } from './draft.ts';
import { FilterFields } from './FilterFields.tsx';
import { LinkedFields } from './LinkedFields.tsx';
import { TextPair } from './TextPair.tsx';

export interface DraftProps {
  readonly draft: Draft;
  readonly scope: Scope;
  readonly words: Words;
  readonly onDraft: (draft: Draft) => void;
}

const MOST_LINKED = 6;

/** What is counted: dataset, period, selection, and the linked tables over it. */
export function ScopeFields({
  draft,
  scope,
  scopes,
  words,
  onDraft,
}: DraftProps & { readonly scopes: readonly Scope[] }) {
  const year = (date: string) => Number(date.slice(0, 4));
  const choose = (id: string) => {
    const next = scopes.find((it) => it.id === id);
    if (next) onDraft(ofDataset(draft, next));
  };
  return (
    <fieldset className="tables-part">
      <legend>{words.text('tables.what')}</legend>
      <TextPair
        label={words.text('tables.titleOf')}
        value={draft.title}
        words={words}
        onValue={(title) => onDraft({ ...draft, title })}
      />
      <div className="tables-fields">
        <label className="tables-field">
          {words.text('tables.dataset')}
          <select value={draft.dataset} onChange={({ target }) => choose(target.value)}>
            {scopes.map(({ id, label }) => (
              <option key={id} value={id}>
                {words.label(label)}
              </option>
            ))}
          </select>
        </label>
        <label className="tables-field">
          {words.text('tables.from')}
          <input
            type="number"
            min={1950}
            max={2100}
            value={year(draft.period.from)}
            onChange={({ target }) => onDraft({ ...draft, period: { ...draft.period, from: `${target.value}-01-01` } })}
          />
        </label>
        <label className="tables-field">
          {words.text('tables.to')}
          <input
            type="number"
            min={1950}
            max={2100}
            value={year(draft.period.until) - 1}
            onChange={({ target }) =>
              onDraft({ ...draft, period: { ...draft.period, until: `${Number(target.value) + 1}-01-01` } })
            }
          />
        </label>
      </div>
      <p className="tables-quiet">{words.text('tables.counted', { unit: words.label(scope.unitLabel) })}</p>
      {draft.tables.map((linked, i) => (
        <LinkedFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a linked table is its place
          key={i}
          number={i + 1}
          linked={linked}
          scope={scope}
          words={words}
          onLinked={(next) =>
            onDraft({
              ...draft,
              tables: draft.tables.flatMap((it, at) => (at === i ? (next ? [next] : []) : [it])),
            })
          }
          mayLeave={draft.tables.length > 1}
        />
      ))}
      {draft.tables.length < MOST_LINKED ? (
        <button
          type="button"
          className="button-quiet"
          onClick={() => onDraft({ ...draft, tables: [...draft.tables, firstLinked(scope)] })}
        >
          {words.text('tables.addLinked')}
        </button>
      ) : null}
      <FilterFields draft={draft} scope={scope} words={words} onDraft={onDraft} />
    </fieldset>
  );
}
