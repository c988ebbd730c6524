import type { FrameView } from '../../views/frame-view.ts';
import type { Words } from '../../views/words.ts';
import './tile-foot.css';

/** Who is in the figures, as of when, how protected; the rest unfolds. */
export function TileFoot({ frame, words }: { readonly frame: FrameView; readonly words: Words }) {
  return (
    <footer className="tile-foot">
      <p className="tile-foot-line">
        <CoverageDots frame={frame} />
        <span className={frame.coverage.without === undefined ? undefined : 'tile-foot-without'}>
          {frame.coverage.summary}
        </span>
      </p>
      <p className="tile-foot-line">
        {[frame.asOf, ...frame.protection, words.text('tile.sourceIs', { source: frame.source })]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
      <details className="tile-about">
        <summary className="tile-about-summary">{words.text('tile.about')}</summary>
        <About frame={frame} words={words} />
      </details>
    </footer>
  );
}

/** One dot per partner, filled when it is in the figures; the words beside it say the same. */
function CoverageDots({ frame }: { readonly frame: FrameView }) {
  return (
    <span className="coverage-dots" aria-hidden="true">
      {frame.coverage.rows.map((row) => (
        <span key={row.partner} className={`coverage-dot coverage-dot-${row.status}`} />
      ))}
    </span>
  );
}

function About({ frame, words }: { readonly frame: FrameView; readonly words: Words }) {
  return (
    <dl className="tile-about-list">
      <Item term={words.text('tile.coverage')} lines={frame.coverage.rows.map((row) => row.sentence)} />
      <Item term={words.text('tile.protection')} lines={frame.protection} />
      <Item term={words.text('tile.mind')} lines={frame.warnings} />
      <Item term={words.text('tile.meaning')} lines={frame.card.map(({ label, text }) => `${label}: ${text}`)} />
      <Item term={words.text('tile.terms')} lines={frame.terms} />
    </dl>
  );
}

function Item({ term, lines }: { readonly term: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="tile-about-item">
      <dt>{term}</dt>
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );
}
