import type { Words } from '../../../views/words.ts';
import { type Linked, type Scope, wholeDimension } from './draft.ts';
import { TextPair } from './TextPair.tsx';

interface Props {
  readonly number: number;
  readonly linked: Linked;
  readonly scope: Scope;
  readonly words: Words;
  readonly mayLeave: boolean;
  /** undefined takes the table away. */
  readonly onLinked: (linked: Linked | undefined) => void;
}

const MOST_DIMENSIONS = 4;

/** One linked table: its dimensions, each with the levels that make its rows or columns; margins always come with it. */
export function LinkedFields({ number, linked, scope, words, mayLeave, onLinked }: Props) {
  const used = linked.dimensions.map(({ dimension }) => dimension);
  const free = scope.dimensions.filter(({ id }) => !used.includes(id));
  const put = (at: number, next: Linked['dimensions'][number] | undefined) =>
    onLinked({
      ...linked,
      dimensions: linked.dimensions.flatMap((it, i) => (i === at ? (next ? [next] : []) : [it])),
    });
  return (
    <fieldset className="tables-linked-fields">
      <legend>{words.text('tables.linked', { number })}</legend>
      <TextPair
        label={words.text('tables.titleOfLinked', { number })}
        value={linked.title}
        words={words}
        onValue={(title) => onLinked({ ...linked, title })}
      />
      {linked.dimensions.map((named, i) => (
        <DimensionFields
          key={named.dimension}
          named={named}
          place={`${number}.${i + 1}`}
          choices={scope.dimensions.filter(({ id }) => id === named.dimension || !used.includes(id))}
          words={words}
          onNamed={(next) => put(i, next)}
        />
      ))}
      <p className="tables-actions">
        {free[0] && linked.dimensions.length < MOST_DIMENSIONS ? (
          <button
            type="button"
            className="button-quiet"
            onClick={() =>
              onLinked({ ...linked, dimensions: [...linked.dimensions, ...free.slice(0, 1).map(wholeDimension)] })
            }
          >
            {words.text('tables.addDimension', { number })}
          </button>
        ) : null}
        {mayLeave ? (
          <button type="button" className="button-quiet" onClick={() => onLinked(undefined)}>
            {words.text('tables.leaveLinked', { number })}
          </button>
        ) : null}
      </p>
    </fieldset>
  );
}

interface DimensionProps extends Pick<Props, 'words'> {
  readonly named: Linked['dimensions'][number];
  readonly place: string;
  readonly choices: Scope['dimensions'];
  readonly onNamed: (named: Linked['dimensions'][number] | undefined) => void;
}

function DimensionFields({ named, place, choices, words, onNamed }: DimensionProps) {
  const dimension = choices.find(({ id }) => id === named.dimension);
  const choose = (id: string) => {
    const next = choices.find((it) => it.id === id);
    if (next) onNamed(wholeDimension(next));
  };
  const toggle = (level: string, isOn: boolean) =>
    onNamed({
      ...named,
      levels: (dimension?.levels ?? [])
        .map(({ id }) => id)
        .filter((id) => (id === level ? isOn : named.levels.includes(id))),
    });
  return (
    <div className="tables-fields">
      <label className="tables-field">
        {words.text('tables.dimension', { place })}
        <select value={named.dimension} onChange={({ target }) => choose(target.value)}>
          {choices.map(({ id, label }) => (
            <option key={id} value={id}>
              {words.label(label)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="tables-checks">
        <legend>{words.text('tables.levels', { place })}</legend>
        {dimension?.levels.map(({ id, label }) => (
          <label key={id} className="tables-check">
            <input
              type="checkbox"
              checked={named.levels.includes(id)}
              onChange={({ target }) => toggle(id, target.checked)}
            />
            {words.label(label)}
          </label>
        ))}
      </fieldset>
      <button type="button" className="button-quiet tables-leave" onClick={() => onNamed(undefined)}>
        {words.text('tables.leave', { what: dimension ? words.label(dimension.label) : named.dimension })}
      </button>
    </div>
  );
}
