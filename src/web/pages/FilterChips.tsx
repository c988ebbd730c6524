import type { WireDataset } from '../../model/wire/words.ts';
import { labelOf } from '../../views/codes.ts';
import type { Selection } from '../../views/selection.ts';
import type { Codelists } from '../client/codelists.ts';
import { selectionsOf, toggled } from '../state/page-state.ts';
import { Icon } from '../ui/Icon.tsx';
import type { AudiencePageProps } from './page-props.ts';
import './filter-chips.css';

interface Props extends AudiencePageProps {
  readonly datasets: readonly WireDataset[];
  readonly codelists: Codelists;
}

/** What the reader chose, each with a way back. */
export function FilterChips({ state, go, words, session, datasets, codelists }: Props) {
  const chosen = selectionsOf(state);
  if (chosen.length === 0) return <p className="filter-hint">{words.text('filters.hint')}</p>;
  const name = (selection: Selection) => {
    const known = datasets.flatMap(({ dimensions }) => dimensions).find(({ id }) => id === selection.dimension);
    const list = codelists.get(known?.codelist ?? '') ?? session.codelists.get(known?.codelist ?? '');
    const dimension = known === undefined ? selection.dimension : words.label(known.label);
    return `${dimension}: ${labelOf(list, selection.code, words)}`;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as a form
    <div className="filter-chips" role="group" aria-label={words.text('filters.label')}>
      {chosen.map((selection) => (
        <button
          key={selection.dimension}
          type="button"
          className="filter-chip"
          aria-label={words.text('filters.remove', { label: name(selection) })}
          onClick={() => go(toggled(state, selection))}
        >
          {name(selection)}
          <Icon name="close" />
        </button>
      ))}
      {chosen.length < 2 ? null : (
        <button type="button" className="filter-clear" onClick={() => go({ ...state, theme: undefined, filters: [] })}>
          {words.text('filters.clear')}
        </button>
      )}
    </div>
  );
}
