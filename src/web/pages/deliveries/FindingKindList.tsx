import type { WireFindingSummary } from '../../../model/wire/delivery.ts';
import type { Words } from '../../../views/words.ts';
import './delivery-page.css';

/** With more kinds than this, the examples of each unfold on demand. */
const FEW = 4;

/** What was found, by kind: how often, what is wrong, what to do, and the first examples. Of a delivery or of a dry run. */
export function FindingKindList({
  kinds,
  words,
}: {
  readonly kinds: readonly WireFindingSummary[];
  readonly words: Words;
}) {
  return (
    <ul className="delivery-kinds">
      {kinds.map((kind) => (
        <li key={kind.kind} className={`delivery-kind delivery-kind-${kind.severity}`}>
          <h3 className="delivery-kind-title">
            <span className="delivery-kind-count">{words.number(kind.count)}×</span> {words.label(kind.problem)}
          </h3>
          <p className="delivery-kind-severity">{words.text(`finding.severity.${kind.severity}`)}</p>
          <p>{words.label(kind.repair)}</p>
          <details open={kinds.length <= FEW}>
            <summary className="delivery-more">
              {words.text('finding.showExamples', { count: kind.examples.length })}
            </summary>
            <Examples kind={kind} words={words} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function Examples({ kind, words }: { readonly kind: WireFindingSummary; readonly words: Words }) {
  const title = words.text('finding.examples', { problem: words.label(kind.problem) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="delivery-scroll" aria-label={title} tabIndex={0}>
      <table className="deliveries-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {(['line', 'column', 'value', 'expectation'] as const).map((name) => (
              <th key={name} scope="col">
                {words.text(`finding.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kind.examples.map((one) => (
            <tr key={`${one.file ?? ''} ${one.line} ${one.column}`}>
              <td>{[one.file, one.line === 0 ? words.text('finding.whole') : one.line].filter(Boolean).join(': ')}</td>
              <td>{one.column}</td>
              <td className="delivery-value">{one.value}</td>
              <td>{words.label(one.expectation)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
