import { Choice } from '../../../ui/Choice.tsx';
import { CodePicker } from './CodePicker.tsx';
import { type DraftFilter, without } from './draft.ts';
import { DayField } from './fields.tsx';
import type { SliceProps } from './SliceFields.tsx';

/** Which records a slice holds: codes of any level, or a stretch of time in whole months. */
export function FilterFields({ slice, scope, words, onSlice }: SliceProps) {
  const used = new Set(slice.filters.map(({ dimension }) => dimension));
  const free = scope.dimensions.filter(({ id }) => !used.has(id));
  const put = (filters: readonly DraftFilter[]) => onSlice({ ...slice, filters: [...filters] });
  const add = (id: string) => {
    const dimension = scope.dimensions.find((it) => it.id === id);
    if (!dimension) return;
    put([
      ...slice.filters,
      dimension.kind === 'date' ? { kind: 'window', dimension: id } : { kind: 'codes', dimension: id, in: [] },
    ]);
  };
  return (
    <fieldset className="edit-group">
      <legend className="edit-legend">{words.text('edit.filters')}</legend>
      {slice.filters.length === 0 ? <p className="release-quiet">{words.text('edit.noFilters')}</p> : null}
      {slice.filters.map((filter, i) => (
        <FilterLine
          key={filter.dimension}
          filter={filter}
          scope={scope}
          words={words}
          onFilter={(next) => put(slice.filters.flatMap((it, at) => (at === i ? (next ? [next] : []) : [it])))}
        />
      ))}
      {free.length > 0 && slice.filters.length < 12 ? (
        <Choice
          label={words.text('edit.addFilter')}
          value={NONE}
          sections={[
            {
              options: [
                { key: NONE, label: words.text('edit.choose') },
                ...free.map(({ id, label }) => ({ key: id, label: words.label(label) })),
              ],
            },
          ]}
          onChange={add}
        />
      ) : null}
    </fieldset>
  );
}

const NONE = '-';

interface LineProps extends Pick<SliceProps, 'scope' | 'words'> {
  readonly filter: DraftFilter;
  readonly onFilter: (filter: DraftFilter | undefined) => void;
}

function FilterLine({ filter, scope, words, onFilter }: LineProps) {
  const dimension = scope.dimensions.find(({ id }) => id === filter.dimension);
  const name = dimension ? words.label(dimension.label) : filter.dimension;
  return (
    <div className="edit-filter">
      {filter.kind === 'codes' ? (
        <CodePicker
          codelist={dimension?.codelist ?? ''}
          name={name}
          chosen={filter.in}
          words={words}
          onChosen={(codes) => onFilter({ ...filter, in: [...codes] })}
        />
      ) : (
        <div className="edit-row">
          {(['from', 'until'] as const).map((edge) => (
            <DayField
              key={edge}
              label={words.text(`edit.${edge}`, { name })}
              value={filter[edge] ?? ''}
              onValue={(day) => onFilter(day === '' ? without(filter, edge) : { ...filter, [edge]: day })}
            />
          ))}
        </div>
      )}
      <button type="button" className="button-quiet" onClick={() => onFilter(undefined)}>
        {words.text('edit.removeFilter', { name })}
      </button>
    </div>
  );
}
