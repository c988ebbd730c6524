import { CodeSelect } from './CodeSelect.tsx';
import { OtherValues } from './OtherValues.tsx';
import type { Outcome, PlanProps } from './PlanSteps.tsx';
import { openSuggestions, type Plan } from './plan.ts';
import { openValues, withCode } from './plan-changes.ts';
import { Running } from './Running.tsx';
import { Step } from './Step.tsx';
import type { Checking } from './use-check.ts';

interface Props extends PlanProps {
  /** What the values were read with. */
  readonly tried: Plan;
  /** How reading the values goes; absent while something else runs. */
  readonly reading: Checking | undefined;
  /** What the last run over all rows found. */
  readonly outcome: Outcome | undefined;
  readonly isDone: boolean;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
  /** Agrees to what is suggested, and checks all rows. */
  readonly onNext: () => void;
}

/** What stands in the columns with codes, how often, and which of our codes it means. */
export function CodesStep(props: Props) {
  const { words, plan, reading, outcome, isDone, onAgain, onNext } = props;
  const isReading = reading?.kind === 'running';
  const open = openSuggestions(plan).codes;
  const without = openValues(plan, outcome?.values ?? []);
  return (
    <Step
      id="codes"
      words={words}
      progress={isDone && open === 0 && without.values === 0 && !isReading ? 'done' : 'now'}
    >
      {reading ? <Running words={words} state={reading} onCancel={props.onCancel} onAgain={onAgain} /> : null}
      {outcome && !isReading ? (
        <>
          <p className="deliver-note">
            {words.text(outcome.isRefused ? 'deliver.codesRefused' : 'deliver.codesNote', { rows: outcome.rows })}
          </p>
          {outcome.values.map((one) => (
            <FieldValues key={one.field} {...props} found={one} />
          ))}
          <OtherValues {...props} />
          {without.values > 0 ? <p className="deliver-warning">{words.text('deliver.withoutCode', without)}</p> : null}
          <p>
            <button type="button" className="button" onClick={onNext}>
              {open > 0 ? words.text('deliver.agreeCodes', { count: open }) : words.text('deliver.checkAll')}
            </button>
          </p>
        </>
      ) : null}
    </Step>
  );
}

interface FieldProps extends Props {
  readonly found: Outcome['values'][number];
}

function FieldValues(props: FieldProps) {
  const { words, plan, target, found } = props;
  const field = target.fields.find(({ id }) => id === found.field);
  const column = plan.columns.find((one) => one.field === found.field);
  if (!field || !column) return null;
  const pairs = plan.codes[found.field] ?? {};
  const foreign = found.values.filter(
    ({ value, code }) => Object.hasOwn(pairs, value) || (value !== '' && code !== value),
  );
  const ours = found.values.length - foreign.length;
  if (foreign.length === 0) return null;
  return (
    <details className="deliver-values" open>
      <summary className="deliver-summary">
        {column.source} <span aria-hidden="true">→</span> {words.label(field.label)}
        <span className="deliver-note"> {words.text('deliver.distinct', { count: foreign.length })}</span>
      </summary>
      <table className="deliver-table">
        <thead>
          <tr>
            <th scope="col">{words.text('deliver.value')}</th>
            <th scope="col" className="deliver-count">
              {words.text('deliver.times')}
            </th>
            <th scope="col">{words.text('deliver.ours')}</th>
          </tr>
        </thead>
        <tbody>
          {foreign.map((one) => (
            <ValueRow key={one.value} {...props} one={one} />
          ))}
        </tbody>
      </table>
      {ours > 0 ? <p className="deliver-note">{words.text('deliver.ourOwn', { count: ours })}</p> : null}
      {found.distinct > found.values.length ? (
        <p className="deliver-note">
          {words.text('deliver.notAll', { shown: found.values.length, count: found.distinct })}
        </p>
      ) : null}
    </details>
  );
}

// What may identify somebody is not shown, and then cannot be named either.
const MASKED = '***';

function ValueRow({
  words,
  plan,
  onPlan,
  tried,
  found,
  one,
  target,
  codelists,
}: FieldProps & { readonly one: FieldProps['found']['values'][number] }) {
  const chosen = plan.codes[found.field]?.[one.value];
  const list = codelists.get(target.fields.find(({ id }) => id === found.field)?.codelist ?? '');
  const wasChosen = Object.hasOwn(tried.codes[found.field] ?? {}, one.value);
  const name = one.value === '' ? words.text('deliver.empty') : one.value;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="deliver-count">{words.number(one.rows)}</td>
      <td>
        {one.value === MASKED ? (
          words.text('deliver.masked')
        ) : (
          <CodeSelect
            words={words}
            value={name}
            list={list}
            code={chosen?.code}
            readAs={wasChosen ? undefined : one.code}
            onChange={(code) => onPlan((before) => withCode(before, found.field, one.value, code))}
          />
        )}
        {chosen?.isSuggested && one.suggested ? (
          <p className="deliver-suggested">
            {words.text(`deliver.whyCode.${one.suggested.why}`, { share: words.percent(one.suggested.confidence) })}
          </p>
        ) : null}
      </td>
    </tr>
  );
}
