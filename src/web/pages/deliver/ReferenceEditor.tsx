import type { PlanProps } from './PlanSteps.tsx';
import type { Plan } from './plan.ts';
import { withJoined } from './plan-changes.ts';

const WAYS = ['column', 'columns', 'row'] as const satisfies readonly Plan['reference'][];

/** What a record is known by when it comes again: a column, several of them joined, or the whole row. */
export function ReferenceEditor({ words, plan, onPlan, sample }: PlanProps) {
  const [first] = sample.rows;
  const example = plan.joined.map((name) => first?.[sample.names.indexOf(name)] ?? '').join(':');
  return (
    <fieldset className="deliver-group">
      <legend>{words.text('deliver.reference')}</legend>
      <p className="deliver-note">{words.text('deliver.referenceNote')}</p>
      {WAYS.map((way) => (
        <label key={way} className="deliver-option">
          <input
            type="radio"
            name="deliver-reference"
            checked={plan.reference === way}
            onChange={() => onPlan((before) => ({ ...before, reference: way }))}
          />
          <span>{words.text(`deliver.reference.${way}`)}</span>
        </label>
      ))}
      {plan.reference === 'columns' ? (
        <fieldset className="deliver-group deliver-inner">
          <legend>{words.text('deliver.joined')}</legend>
          <div className="deliver-options">
            {plan.columns.map(({ source, position }) => (
              <label key={position} className="deliver-option">
                <input
                  type="checkbox"
                  checked={plan.joined.includes(source)}
                  onChange={(event) => onPlan((before) => withJoined(before, source, event.target.checked))}
                />
                <span>{source}</span>
              </label>
            ))}
          </div>
          <p className={plan.joined.length > 0 ? 'deliver-note' : 'deliver-warning'}>
            {plan.joined.length > 0
              ? words.text('deliver.joinedExample', { names: plan.joined.join(' : '), example })
              : words.text('deliver.joinedNone')}
          </p>
        </fieldset>
      ) : null}
    </fieldset>
  );
}
