import type { Bar, BarsView } from '../views/chart-view.ts';
import type { Selection } from '../views/selection.ts';
import type { ChartProps } from './chart-props.ts';
import { MarkButton } from './MarkButton.tsx';

/** A ranking: label, bar, value and share in one row. */
export function BarList({ view, id, onSelect }: ChartProps<BarsView>) {
  const className = view.hasSelection ? 'bars bars-chosen' : 'bars';
  return (
    <figure className={className} aria-label={view.name} aria-describedby={`${id}-description`}>
      <p id={`${id}-description`} hidden>
        {view.description}
      </p>
      <ol className="bars-list">
        {view.bars.map((bar) => (
          <Row key={bar.label} bar={bar} onSelect={onSelect} />
        ))}
      </ol>
      {view.apart.length === 0 ? null : (
        <ul className="bars-list bars-apart">
          {view.apart.map((bar) => (
            <Row key={bar.label} bar={bar} onSelect={onSelect} />
          ))}
        </ul>
      )}
    </figure>
  );
}

function Row({ bar, onSelect }: { readonly bar: Bar; readonly onSelect: ((s: Selection) => void) | undefined }) {
  return (
    <li>
      <MarkButton className="bars-row" mark={bar} onSelect={onSelect}>
        <span className="bars-label">{bar.label}</span>
        <Track bar={bar} />
        <span className={`bars-value bars-value-${bar.kind}`}>{bar.text}</span>
        <span className="bars-share">{bar.share ?? ''}</span>
      </MarkButton>
    </li>
  );
}

const part = (fraction: number) => `${Math.round(fraction * 1000) / 10}%`;

/** None or few has no bar; withheld has a hatched track, so that it cannot be taken for nothing. */
function Track({ bar }: { readonly bar: Bar }) {
  if (!bar.hasBar) return <span />;
  if (bar.kind === 'withheld') return <span className="bars-track bars-withheld" aria-hidden="true" />;
  return (
    <svg className="bars-track" width="100%" height="16" aria-hidden="true">
      <line className="bars-zero" x1="0" x2="0" y1="0" y2="16" />
      {bar.length > 0 ? <rect className="bars-bar" y="1" width={part(bar.length)} height="14" /> : null}
      {bar.high > bar.low ? (
        <line className="bars-margin" x1={part(bar.low)} x2={part(bar.high)} y1="8" y2="8" />
      ) : null}
    </svg>
  );
}
