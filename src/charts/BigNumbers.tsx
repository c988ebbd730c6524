import type { NumberItem, NumbersView } from '../views/chart-view.ts';
import type { ChartProps } from './chart-props.ts';
import { MarkButton } from './MarkButton.tsx';

/** A total and its parts in large figures, each with the change against the year before. */
export function BigNumbers({ view, id, onSelect }: ChartProps<NumbersView>) {
  return (
    <figure aria-label={view.name} aria-describedby={`${id}-description`}>
      <p id={`${id}-description`} hidden>
        {view.description}
      </p>
      <ul className="big-numbers">
        {view.items.map((item) => (
          <li key={item.label} className="big-numbers-item">
            <MarkButton className="big-numbers-mark" mark={item} onSelect={onSelect}>
              <Content item={item} />
            </MarkButton>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Content({ item }: { readonly item: NumberItem }) {
  return (
    <>
      <span className="big-numbers-label">{item.label}</span>
      <span className={`big-numbers-value big-numbers-value-${item.kind}`}>
        {item.text}
        {item.margin === undefined ? null : <span className="big-numbers-margin"> {item.margin}</span>}
      </span>
      <span className={`big-numbers-change big-numbers-change-${item.change.direction}`}>
        <Arrow direction={item.change.direction} />
        {item.change.text}
      </span>
    </>
  );
}

function Arrow({ direction }: { readonly direction: NumberItem['change']['direction'] }) {
  if (direction === 'none') return null;
  return (
    <svg className="big-numbers-arrow" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <path d={direction === 'up' ? 'M5 1 L9.5 9 L0.5 9 Z' : 'M5 9 L9.5 1 L0.5 1 Z'} />
    </svg>
  );
}
