import type { PlanProps } from './PlanSteps.tsx';
import type { LeaveOutRule, Plan } from './plan.ts';

const MOST_OFFERED = 8;

/** Rows that are no records, told by what stands in one column: totals, test rows, what another source delivers. */
export function LeaveOutEditor(props: PlanProps) {
  const { words, plan, onPlan } = props;
  const setRules = (change: (rules: readonly LeaveOutRule[]) => readonly LeaveOutRule[]) =>
    onPlan((before: Plan) => ({ ...before, leaveOut: change(before.leaveOut) }));
  const [first] = plan.columns;
  return (
    <fieldset className="deliver-group">
      <legend>{words.text('deliver.leaveOut')}</legend>
      <p className="deliver-note">{words.text('deliver.leaveOutNote')}</p>
      {[...plan.leaveOut.entries()].map(([i, rule]) => (
        <Rule
          key={i}
          {...props}
          number={i + 1}
          rule={rule}
          onChange={(next) => setRules((rules) => rules.with(i, { ...rule, ...next }))}
          onRemove={() => setRules((rules) => rules.toSpliced(i, 1))}
        />
      ))}
      <button
        type="button"
        className="deliver-second"
        onClick={() => setRules((rules) => [...rules, { column: first?.source ?? '', values: [], reason: '' }])}
      >
        {words.text('deliver.leaveOutAdd')}
      </button>
    </fieldset>
  );
}

interface RuleProps extends PlanProps {
  readonly number: number;
  readonly rule: LeaveOutRule;
  readonly onChange: (change: Partial<LeaveOutRule>) => void;
  readonly onRemove: () => void;
}

function Rule({ words, plan, sample, number, rule, onChange, onRemove }: RuleProps) {
  const position = plan.columns.find(({ source }) => source === rule.column)?.position ?? -1;
  const seen = [...new Set(sample.rows.map((row) => row[position] ?? ''))].filter(
    (value) => value !== '' && !rule.values.includes(value),
  );
  const add = (value: string) => onChange({ values: [...rule.values.filter((one) => one.trim() !== ''), value] });
  return (
    <fieldset className="deliver-group" aria-label={words.text('deliver.leaveOutRule', { number })}>
      <div className="deliver-rule">
        <label className="deliver-field">
          <span>{words.text('deliver.leaveOutColumn')}</span>
          <select value={rule.column} onChange={(event) => onChange({ column: event.target.value })}>
            {plan.columns.map(({ source, position: at }) => (
              <option key={at}>{source}</option>
            ))}
          </select>
        </label>
        <label className="deliver-field">
          <span>{words.text('deliver.leaveOutValues')}</span>
          <textarea
            rows={Math.max(2, rule.values.length)}
            value={rule.values.join('\n')}
            onChange={(event) => onChange({ values: event.target.value.split('\n') })}
          />
        </label>
        {seen.length > 0 && seen.length <= MOST_OFFERED ? (
          <p className="deliver-offered">
            {seen.map((value) => (
              <button key={value} type="button" className="deliver-second" onClick={() => add(value)}>
                + {value}
              </button>
            ))}
          </p>
        ) : null}
        <label className="deliver-field">
          <span>{words.text('deliver.leaveOutReason')}</span>
          <input value={rule.reason} maxLength={500} onChange={(event) => onChange({ reason: event.target.value })} />
        </label>
        <button type="button" className="deliver-second" onClick={onRemove}>
          {words.text('deliver.leaveOutRemove', { number })}
        </button>
      </div>
    </fieldset>
  );
}
