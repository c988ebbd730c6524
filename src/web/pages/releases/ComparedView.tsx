import type { ComparisonView } from '../../../views/releases/comparison-view.ts';

/** What becomes wider, narrower or other; what stays can be opened. Additions are never folded away. */
export const ComparedView = ({ view }: { readonly view: ComparisonView }) => (
  <div className="compared">
    <p className="compared-summary">{view.summary}</p>
    {view.groups.map(({ direction, title, lines }) =>
      direction === 'same' ? (
        <details key={direction} className="compared-group">
          <summary>{`${title} (${lines.length})`}</summary>
          <Lines lines={lines} />
        </details>
      ) : (
        <div key={direction} className={`compared-group compared-${direction}`}>
          <h3 className="compared-title">{title}</h3>
          <Lines lines={lines} />
        </div>
      ),
    )}
  </div>
);

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul className="compared-lines">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
