import { ColumnRow } from './ColumnRow.tsx';
import { LeaveOutEditor } from './LeaveOutEditor.tsx';
import type { PlanProps } from './PlanSteps.tsx';
import { openSuggestions } from './plan.ts';
import { ReferenceEditor } from './ReferenceEditor.tsx';
import { Step } from './Step.tsx';

interface Props extends PlanProps {
  readonly isDone: boolean;
  /** Agrees to what is suggested, and reads the values of all rows. */
  readonly onNext: () => void;
}

/** The file's own columns beside ours, what a record is known by, and which rows are no records. */
export function ColumnsStep(props: Props) {
  const { words, plan, target, isDone, onNext } = props;
  const open = openSuggestions(plan).columns;
  const used = new Set(plan.columns.map(({ field }) => field));
  const missing = target.fields.filter(
    ({ id, isRequired }) => isRequired && !used.has(id) && !(id === 'reference' && plan.reference !== 'column'),
  );
  const isJoinEmpty = plan.reference === 'columns' && plan.joined.length === 0;
  return (
    <Step id="columns" words={words} progress={isDone && open === 0 && missing.length === 0 ? 'done' : 'now'}>
      {plan.known ? (
        <p className="deliver-known">
          {words.text('deliver.known', { name: plan.known.name, version: plan.known.version })}
        </p>
      ) : null}
      <p className="deliver-note">{words.text('deliver.columnsNote')}</p>
      <ul className="deliver-columns" aria-label={words.text('deliver.columns')}>
        {plan.columns.map((column) => (
          <ColumnRow key={column.position} {...props} column={column} />
        ))}
      </ul>
      <ReferenceEditor {...props} />
      <LeaveOutEditor {...props} />
      {missing.length > 0 ? (
        <p className="deliver-warning">
          {words.text('deliver.missing', { names: words.list(missing.map(({ label }) => words.label(label))) })}
        </p>
      ) : null}
      <p>
        <button
          type="button"
          className="button"
          disabled={missing.length > 0 || isJoinEmpty || used.size < 2}
          onClick={onNext}
        >
          {open > 0 ? words.text('deliver.agreeColumns', { count: open }) : words.text('deliver.readValues')}
        </button>
      </p>
    </Step>
  );
}
