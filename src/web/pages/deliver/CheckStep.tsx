import type { WireDraftCheck } from '../../../model/wire/mapping.ts';
import type { Words } from '../../../views/words.ts';
import { Step } from './Step.tsx';
import type { Checking } from './use-drafts.ts';

interface Props {
  readonly words: Words;
  readonly state: Checking;
  /** Something was changed since. */
  readonly isOutdated: boolean;
  readonly onCheck: () => void;
  readonly onCancel: () => void;
}

/** All rows through the checks, without taking any in. */
export function CheckStep({ words, state, isOutdated, onCheck, onCancel }: Props) {
  const outcome = state.kind === 'ended' ? state.check.outcome : undefined;
  return (
    <Step number={5} title={words.text('deliver.check')}>
      <p className="deliver-note">{words.text('deliver.checkNote')}</p>
      {state.kind === 'running' ? (
        <div className="deliver-progress">
          <progress max={state.check.bytes} value={state.check.bytesRead} aria-label={words.text('deliver.checking')} />
          <span>
            {words.text('deliver.checked', {
              rows: words.number(state.check.rows),
              rate: words.number(state.check.rowsPerSecond),
            })}
          </span>
          <button type="button" className="deliver-second" onClick={onCancel}>
            {words.text('deliver.cancel')}
          </button>
        </div>
      ) : (
        <button type="button" className="button" onClick={onCheck}>
          {words.text(outcome ? 'deliver.checkAgain' : 'deliver.checkAll')}
        </button>
      )}
      <div role="status">
        {isOutdated ? <p className="deliver-warning">{words.text('deliver.outdated')}</p> : null}
        {state.kind === 'ended' && !outcome ? <p>{words.text(`deliver.ended.${state.check.state}`)}</p> : null}
        {outcome ? (
          <p className={outcome.isRefused ? 'deliver-warning' : 'deliver-result'}>
            {outcome.isRefused
              ? words.text('deliver.refused')
              : words.text('deliver.result', {
                  accepted: outcome.accepted,
                  quarantined: outcome.quarantined,
                  leftOut: outcome.leftOut,
                })}
          </p>
        ) : null}
      </div>
      {outcome ? <Findings words={words} outcome={outcome} /> : null}
    </Step>
  );
}

function Findings({
  words,
  outcome,
}: {
  readonly words: Words;
  readonly outcome: NonNullable<WireDraftCheck['outcome']>;
}) {
  const kinds = Object.entries(outcome.counts).toSorted(([, a], [, b]) => b - a);
  return (
    <ul className="deliver-findings">
      {kinds.map(([kind, count]) => {
        const examples = outcome.examples.filter((one) => one.kind === kind);
        const [first] = examples;
        if (!first) return null;
        return (
          <li key={kind} className={`deliver-finding deliver-finding-${first.severity}`}>
            <strong>
              {words.number(count)} × {words.label(first.problem)}
            </strong>
            <p>{words.label(first.repair)}</p>
            <ul>
              {examples.map((one) => (
                <li key={`${one.file ?? ''} ${one.line} ${one.column}`}>
                  {words.text('deliver.example', {
                    line: [one.file, one.line].filter(Boolean).join(': '),
                    column: one.column,
                    value: one.value,
                  })}{' '}
                  <span className="deliver-note">{words.label(one.expectation)}</span>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
