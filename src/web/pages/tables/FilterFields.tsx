import { loadCodelists } from '../../client/codelists.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import type { Draft, Scope } from './draft.ts';
import type { DraftProps } from './ScopeFields.tsx';

type Filter = Draft['where'][number];

const MOST_FILTERS = 6;

/** Which records count: whole codes of a level, the same for all linked tables. */
export function FilterFields({ draft, scope, words, onDraft }: DraftProps) {
  const used = draft.where.map(({ dimension }) => dimension);
  const free = scope.dimensions.filter(({ id, codelist }) => codelist !== undefined && !used.includes(id));
  const put = (at: number, next: Filter | undefined) =>
    onDraft({ ...draft, where: draft.where.flatMap((it, i) => (i === at ? (next ? [next] : []) : [it])) });
  const add = () => {
    const [first] = free;
    if (first) onDraft({ ...draft, where: [...draft.where, wholeFilter(first)] });
  };
  return (
    <fieldset className="tables-linked-fields">
      <legend>{words.text('tables.selection')}</legend>
      {draft.where.length === 0 ? <p className="tables-quiet">{words.text('tables.allRecords')}</p> : null}
      {draft.where.map((filter, i) => (
        <FilterLine
          key={filter.dimension}
          filter={filter}
          number={i + 1}
          choices={scope.dimensions.filter(
            ({ id, codelist }) => codelist !== undefined && (id === filter.dimension || !used.includes(id)),
          )}
          words={words}
          onFilter={(next) => put(i, next)}
        />
      ))}
      {free.length > 0 && draft.where.length < MOST_FILTERS ? (
        <button type="button" className="button-quiet" onClick={add}>
          {words.text('tables.addFilter')}
        </button>
      ) : null}
    </fieldset>
  );
}

const wholeFilter = ({ id, levels }: Scope['dimensions'][number]): Filter => ({
  dimension: id,
  level: levels[0]?.id ?? '',
  in: [],
});

interface LineProps extends Pick<DraftProps, 'words'> {
  readonly filter: Filter;
  readonly number: number;
  readonly choices: Scope['dimensions'];
  readonly onFilter: (filter: Filter | undefined) => void;
}

function FilterLine({ filter, number, choices, words, onFilter }: LineProps) {
  const dimension = choices.find(({ id }) => id === filter.dimension);
  const list = dimension?.codelist ?? '';
  const loaded = useLoaded(`codelist ${list}`, (signal) => loadCodelists([list], signal));
  const codes = loaded.kind === 'ready' ? (loaded.value.get(list)?.codes ?? []) : [];
  const choose = (id: string) => {
    const next = choices.find((it) => it.id === id);
    if (next) onFilter(wholeFilter(next));
  };
  return (
    <div className="tables-fields">
      <label className="tables-field">
        {words.text('tables.filterOn', { number })}
        <select value={filter.dimension} onChange={({ target }) => choose(target.value)}>
          {choices.map(({ id, label }) => (
            <option key={id} value={id}>
              {words.label(label)}
            </option>
          ))}
        </select>
      </label>
      <label className="tables-field">
        {words.text('tables.filterLevel', { number })}
        <select value={filter.level} onChange={({ target }) => onFilter({ ...filter, level: target.value, in: [] })}>
          {dimension?.levels.map(({ id, label }) => (
            <option key={id} value={id}>
              {words.label(label)}
            </option>
          ))}
        </select>
      </label>
      <label className="tables-field">
        {words.text('tables.filterCodes', { number })}
        <select
          multiple
          size={5}
          value={filter.in}
          onChange={({ target }) => onFilter({ ...filter, in: [...target.selectedOptions].map(({ value }) => value) })}
        >
          {codes
            .filter(({ level, code }) => level === filter.level || code.startsWith('_'))
            .map(({ code, label }) => (
              <option key={code} value={code}>
                {words.label(label)}
              </option>
            ))}
        </select>
      </label>
      <button type="button" className="button-quiet tables-leave" onClick={() => onFilter(undefined)}>
        {words.text('tables.leaveFilter', { number })}
      </button>
    </div>
  );
}
