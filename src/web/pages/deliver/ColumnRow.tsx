import { FormEditor } from './FormEditor.tsx';
import type { PlanProps } from './PlanSteps.tsx';
import type { PlannedColumn } from './plan.ts';
import { withColumn } from './plan-changes.ts';

/** One column of the file: its name and first values, what it is with us, and how it is written. */
export function ColumnRow({ words, onPlan, target, sample, column }: PlanProps & { readonly column: PlannedColumn }) {
  const field = target.fields.find(({ id }) => id === column.field);
  const filled = sample.rows.map((row) => row[column.position] ?? '').filter((value) => value !== '');
  const examples = [...new Set(filled)].slice(0, 3);
  const change = (next: Partial<PlannedColumn>) => onPlan((before) => withColumn(before, column.position, next));
  return (
    <li className={column.field === '' ? 'deliver-column deliver-column-out' : 'deliver-column'}>
      <div>
        <p className="deliver-source">{column.source}</p>
        <p className="deliver-examples">{examples.length > 0 ? examples.join(' · ') : words.text('deliver.empty')}</p>
      </div>
      <div>
        <select
          aria-label={words.text('deliver.oursFor', { name: column.source })}
          value={column.field}
          onChange={(event) =>
            change({
              field: event.target.value,
              dateOrder: undefined,
              number: undefined,
              separator: undefined,
            })
          }
        >
          <option value="">{words.text('deliver.leftOut')}</option>
          {target.fields.map(({ id, label, isRequired }) => (
            <option key={id} value={id}>
              {words.label(label)}
              {isRequired ? ' *' : ''}
            </option>
          ))}
        </select>
        {column.isSuggested && column.field !== '' ? (
          <p className="deliver-suggested">
            {words.text(`deliver.why.${column.why ?? 'name'}`, { share: words.percent(column.confidence ?? 0) })}
          </p>
        ) : null}
        {field ? <p className="deliver-definition">{words.label(field.definition)}</p> : null}
      </div>
      <div>
        {field ? <FormEditor words={words} column={column} kind={field.kind} onChange={change} /> : null}
        {column.isAmbiguous && column.isSuggested ? (
          <p className="deliver-warning">{words.text('deliver.ambiguous')}</p>
        ) : null}
      </div>
    </li>
  );
}
