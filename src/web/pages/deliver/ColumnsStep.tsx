import { DATE_ORDERS } from '../../../model/source-mapping.ts';
import type { PlanProps } from './PlanSteps.tsx';
import { agreeToColumns, openSuggestions, type Plan, type PlannedColumn, withColumn } from './plan.ts';
import { Step } from './Step.tsx';

interface Props extends PlanProps {
  readonly plan: Plan;
  readonly onPlan: (plan: Plan) => void;
}

/** The file's own columns beside ours. */
export function ColumnsStep(props: Props) {
  const { words, plan, onPlan, target } = props;
  const open = openSuggestions(plan).columns;
  const used = new Set(plan.columns.map(({ field }) => field));
  const missing = target.fields.filter(
    ({ id, isRequired }) => isRequired && !used.has(id) && !(id === 'reference' && plan.reference !== 'column'),
  );
  return (
    <Step number={3} title={words.text('deliver.columns')}>
      <p className="deliver-note">{words.text('deliver.columnsNote')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="deliver-scroll" aria-label={words.text('deliver.columns')} tabIndex={0}>
        <table className="deliver-table">
          <thead>
            <tr>
              <th scope="col">{words.text('deliver.theirs')}</th>
              <th scope="col">{words.text('deliver.examples')}</th>
              <th scope="col">{words.text('deliver.ours')}</th>
              <th scope="col">{words.text('deliver.form')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.columns.map((column, i) => (
              <Row key={column.source} {...props} column={column} position={i} />
            ))}
          </tbody>
        </table>
      </section>
      <label className="deliver-field">
        <span>{words.text('deliver.reference')}</span>
        <select
          value={plan.reference === 'row' ? 'row' : 'column'}
          onChange={(event) => onPlan({ ...plan, reference: event.target.value === 'row' ? 'row' : 'column' })}
        >
          <option value="column">{words.text('deliver.referenceColumn')}</option>
          <option value="row">{words.text('deliver.referenceRow')}</option>
        </select>
      </label>
      {missing.length > 0 ? (
        <p className="deliver-warning">
          {words.text('deliver.missing', { names: words.list(missing.map(({ label }) => words.label(label))) })}
        </p>
      ) : null}
      {open > 0 ? (
        <button type="button" className="button" onClick={() => onPlan(agreeToColumns(plan))}>
          {words.text('deliver.agreeColumns', { count: open })}
        </button>
      ) : null}
    </Step>
  );
}

function Row({
  words,
  plan,
  onPlan,
  target,
  sample,
  column,
  position,
}: Props & { readonly column: PlannedColumn; readonly position: number }) {
  const field = target.fields.find(({ id }) => id === column.field);
  const examples = [...new Set(sample.rows.map((row) => row[position] ?? '').filter((value) => value !== ''))].slice(
    0,
    3,
  );
  const change = (next: Partial<PlannedColumn>) => onPlan(withColumn(plan, column.source, next));
  return (
    <tr>
      <th scope="row">{column.source}</th>
      <td className="deliver-examples">{examples.join(' · ')}</td>
      <td>
        <select
          aria-label={words.text('deliver.oursFor', { name: column.source })}
          value={column.field}
          onChange={(event) =>
            change({ field: event.target.value, dateOrder: undefined, number: undefined, separator: undefined })
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
          <span className="deliver-suggested">
            {words.text('deliver.suggested', { share: words.percent(column.confidence ?? 0) })}
          </span>
        ) : null}
        {field ? <p className="deliver-definition">{words.label(field.definition)}</p> : null}
      </td>
      <td>
        {field ? <Form words={words} column={column} kind={field.kind} onChange={change} /> : null}
        {column.isAmbiguous && column.isSuggested ? (
          <p className="deliver-warning">{words.text('deliver.ambiguous')}</p>
        ) : null}
      </td>
    </tr>
  );
}

interface FormProps {
  readonly words: Props['words'];
  readonly column: PlannedColumn;
  readonly kind: Props['target']['fields'][number]['kind'];
  readonly onChange: (change: Partial<PlannedColumn>) => void;
}

/** How dates, numbers and lists are written in the column. */
function Form({ words, column, kind, onChange }: FormProps) {
  const name = words.text('deliver.formOf', { name: column.source });
  if (kind === 'date')
    return (
      <select
        aria-label={name}
        value={column.dateOrder ?? ''}
        onChange={(event) => onChange({ dateOrder: DATE_ORDERS.find((order) => order === event.target.value) })}
      >
        <option value="">{words.text('deliver.dateIso')}</option>
        {DATE_ORDERS.map((order) => (
          <option key={order} value={order}>
            {words.text(`deliver.date.${order}`)}
          </option>
        ))}
      </select>
    );
  if (kind === 'measure')
    return (
      <span className="deliver-number-form">
        <select
          aria-label={name}
          value={column.number?.decimalSign ?? ''}
          onChange={({ target: { value } }) =>
            onChange({ number: value === ',' || value === '.' ? { ...column.number, decimalSign: value } : undefined })
          }
        >
          <option value="">{words.text('deliver.numberPlain')}</option>
          <option value=",">{words.text('deliver.numberComma')}</option>
          <option value=".">{words.text('deliver.numberPoint')}</option>
        </select>
        {column.number ? (
          <input
            type="number"
            min={0}
            step="any"
            aria-label={words.text('deliver.factor', { name: column.source })}
            title={words.text('deliver.factor', { name: column.source })}
            value={column.number.factor ?? 1}
            onChange={({ target: { valueAsNumber } }) =>
              onChange({
                number: {
                  decimalSign: column.number?.decimalSign ?? ',',
                  ...(valueAsNumber > 0 && valueAsNumber !== 1 ? { factor: valueAsNumber } : {}),
                },
              })
            }
          />
        ) : null}
      </span>
    );
  if (kind === 'code-list')
    return (
      <select
        aria-label={name}
        value={column.separator ?? '|'}
        onChange={({ target: { value } }) => onChange({ separator: value === '|' ? undefined : value })}
      >
        {['|', ';', ',', '/', '+', '\n'].map((sign) => (
          <option key={sign} value={sign}>
            {words.text('deliver.separator', { sign: sign === '\n' ? '↵' : sign })}
          </option>
        ))}
      </select>
    );
  return null;
}
