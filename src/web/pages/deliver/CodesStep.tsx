import type { WireDraftCheck } from '../../../model/wire/mapping.ts';
import type { WireCodelist } from '../../../model/wire/words.ts';
import type { PlanProps } from './PlanSteps.tsx';
import { agreeToCodes, openSuggestions, type Plan, withCode } from './plan.ts';
import { Step } from './Step.tsx';

type Values = NonNullable<WireDraftCheck['outcome']>['values'];

interface Props extends PlanProps {
  readonly plan: Plan;
  readonly values: Values;
  readonly onPlan: (plan: Plan) => void;
}

/** What stands in the columns with codes, how often, and which of our codes it means. Our own codes need no line. */
export function CodesStep(props: Props) {
  const { words, plan, values, onPlan, target } = props;
  const open = openSuggestions(plan).codes;
  const shown = values.flatMap((one) => {
    const field = target.fields.find(({ id }) => id === one.field);
    const foreign = one.values.filter(({ value, code }) => code !== value && value !== '');
    return field && foreign.length > 0 ? [{ field, values: foreign }] : [];
  });
  return (
    <Step number={4} title={words.text('deliver.codes')}>
      {shown.length === 0 ? <p className="deliver-note">{words.text('deliver.codesOurs')}</p> : null}
      {shown.map(({ field, values: foreign }) => (
        <details key={field.id} open>
          <summary className="deliver-summary">
            {words.label(field.label)} · {words.text('deliver.distinct', { count: foreign.length })}
          </summary>
          <table className="deliver-table">
            <thead>
              <tr>
                <th scope="col">{words.text('deliver.value')}</th>
                <th scope="col">{words.text('deliver.times')}</th>
                <th scope="col">{words.text('deliver.ours')}</th>
              </tr>
            </thead>
            <tbody>
              {foreign.map((one) => (
                <Row
                  key={one.value}
                  {...props}
                  field={field.id}
                  one={one}
                  list={props.codelists.get(field.codelist ?? '')}
                />
              ))}
            </tbody>
          </table>
        </details>
      ))}
      {open > 0 ? (
        <button type="button" className="button" onClick={() => onPlan(agreeToCodes(plan))}>
          {words.text('deliver.agreeCodes', { count: open })}
        </button>
      ) : null}
    </Step>
  );
}

interface RowProps extends Props {
  readonly field: string;
  readonly one: Values[number]['values'][number];
  readonly list: WireCodelist | undefined;
}

function Row({ words, plan, onPlan, field, one, list }: RowProps) {
  const chosen = plan.codes[field]?.[one.value];
  const finest = list?.levels.at(-1)?.id;
  const codes = (list?.codes ?? []).filter(({ level }) => level === finest);
  return (
    <tr>
      <th scope="row">{one.value}</th>
      <td className="deliver-count">{words.number(one.rows)}</td>
      <td>
        <select
          aria-label={words.text('deliver.codeFor', { value: one.value })}
          value={chosen?.code ?? ''}
          onChange={(event) => onPlan(withCode(plan, field, one.value, event.target.value))}
        >
          <option value="">{words.text('deliver.noCode')}</option>
          {codes.map(({ code, label }) => (
            <option key={code} value={code}>
              {words.label(label)} ({code})
            </option>
          ))}
        </select>
        {chosen?.isSuggested ? (
          <span className="deliver-suggested">
            {words.text('deliver.suggested', { share: words.percent(one.suggested?.confidence ?? 0) })}
          </span>
        ) : null}
      </td>
    </tr>
  );
}
