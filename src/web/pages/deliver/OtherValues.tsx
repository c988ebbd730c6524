import { useState } from 'react';
import type { PlanProps } from './PlanSteps.tsx';
import { withCode } from './plan-changes.ts';

const WITHOUT_LIST = new Set(['date', 'measure', 'version', 'owner', 'unit']);

/** Values in columns without codes that are to be read as something else, such as a word in a column of dates. */
export function OtherValues({ words, plan, onPlan, target }: PlanProps) {
  const columns = plan.columns.filter(({ field }) =>
    WITHOUT_LIST.has(target.fields.find(({ id }) => id === field)?.kind ?? ''),
  );
  const [field, setField] = useState('');
  const [value, setValue] = useState('');
  const [ours, setOurs] = useState('');
  const chosen = columns.find((one) => one.field === field) ?? columns[0];
  if (!chosen) return null;
  const pairs = columns.flatMap((column) =>
    Object.entries(plan.codes[column.field] ?? {}).map(([theirs, { code }]) => ({ column, theirs, code })),
  );
  return (
    <details className="deliver-values" {...(pairs.length > 0 ? { open: true } : {})}>
      <summary className="deliver-summary">{words.text('deliver.others')}</summary>
      <p className="deliver-note">{words.text('deliver.othersNote')}</p>
      <ul>
        {pairs.map(({ column, theirs, code }) => (
          <li key={`${column.field} ${theirs}`} className="deliver-progress">
            <span>
              {column.source}: {theirs === '' ? words.text('deliver.empty') : theirs} <span aria-hidden="true">→</span>{' '}
              {code === '' ? words.text('deliver.empty') : code}
            </span>
            <button
              type="button"
              className="deliver-second"
              onClick={() => onPlan((before) => withCode(before, column.field, theirs, undefined))}
            >
              {words.text('deliver.otherRemove', { value: theirs })}
            </button>
          </li>
        ))}
      </ul>
      <div className="deliver-rule">
        <label className="deliver-field">
          <span>{words.text('deliver.leaveOutColumn')}</span>
          <select value={chosen.field} onChange={(event) => setField(event.target.value)}>
            {columns.map((column) => (
              <option key={column.position} value={column.field}>
                {column.source}
              </option>
            ))}
          </select>
        </label>
        <label className="deliver-field">
          <span>{words.text('deliver.value')}</span>
          <input value={value} onChange={(event) => setValue(event.target.value)} />
        </label>
        <label className="deliver-field">
          <span>{words.text('deliver.otherOurs')}</span>
          <input value={ours} onChange={(event) => setOurs(event.target.value)} />
        </label>
        <button
          type="button"
          className="deliver-second"
          disabled={value.trim() === ''}
          onClick={() => {
            onPlan((before) => withCode(before, chosen.field, value.trim(), ours.trim()));
            setValue('');
            setOurs('');
          }}
        >
          {words.text('deliver.otherAdd')}
        </button>
      </div>
    </details>
  );
}
