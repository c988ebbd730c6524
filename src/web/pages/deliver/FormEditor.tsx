import { DATE_ORDERS } from '../../../model/source-mapping.ts';
import type { WireDeliverable } from '../../../model/wire/mapping.ts';
import type { Words } from '../../../views/words.ts';
import type { PlannedColumn } from './plan.ts';

interface Props {
  readonly words: Words;
  readonly column: PlannedColumn;
  readonly kind: WireDeliverable['fields'][number]['kind'];
  readonly onChange: (change: Partial<PlannedColumn>) => void;
}

/** How dates, numbers and lists are written in a column; nothing for what can be written in one way only. */
export function FormEditor(props: Props) {
  switch (props.kind) {
    case 'date':
      return <DateForm {...props} />;
    case 'measure':
      return <NumberForm {...props} />;
    case 'code-list':
      return <ListForm {...props} />;
    case 'reference':
    case 'version':
    case 'pseudonym':
    case 'owner':
    case 'unit':
    case 'code':
      return null;
  }
}

const nameOf = ({ words, column }: Props) => words.text('deliver.formOf', { name: column.source });

function DateForm(props: Props) {
  const { words, column, onChange } = props;
  return (
    <select
      aria-label={nameOf(props)}
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
}

function NumberForm(props: Props) {
  const { words, column, onChange } = props;
  const { number } = column;
  const factorName = words.text('deliver.factor', { name: column.source });
  return (
    <>
      <select
        aria-label={nameOf(props)}
        value={number?.decimalSign ?? ''}
        onChange={({ target: { value } }) =>
          onChange({ number: value === ',' || value === '.' ? { ...number, decimalSign: value } : undefined })
        }
      >
        <option value="">{words.text('deliver.numberPlain')}</option>
        <option value=",">{words.text('deliver.numberComma')}</option>
        <option value=".">{words.text('deliver.numberPoint')}</option>
      </select>
      {number ? (
        <label className="deliver-factor">
          <span>{words.text('deliver.times-factor')}</span>
          <input
            type="number"
            min={0}
            step="any"
            aria-label={factorName}
            defaultValue={number.factor ?? 1}
            onChange={({ target: { valueAsNumber } }) =>
              onChange({
                number: {
                  decimalSign: number.decimalSign,
                  ...(valueAsNumber > 0 && valueAsNumber !== 1 ? { factor: valueAsNumber } : {}),
                },
              })
            }
          />
        </label>
      ) : null}
    </>
  );
}

const SIGNS = ['|', ';', ',', '/', '+', '\n'];

function ListForm(props: Props) {
  const { words, column, onChange } = props;
  const sign = column.separator ?? '|';
  return (
    <>
      <select
        aria-label={nameOf(props)}
        value={SIGNS.includes(sign) ? sign : 'other'}
        onChange={({ target: { value } }) =>
          onChange({ separator: value === '|' ? undefined : value === 'other' ? ' - ' : value })
        }
      >
        {SIGNS.map((one) => (
          <option key={one} value={one}>
            {words.text('deliver.separator', { sign: one === '\n' ? '↵' : one })}
          </option>
        ))}
        <option value="other">{words.text('deliver.separatorOther')}</option>
      </select>
      {SIGNS.includes(sign) ? null : (
        <input
          className="deliver-short"
          maxLength={5}
          aria-label={words.text('deliver.separatorOf', { name: column.source })}
          defaultValue={sign}
          onChange={({ target: { value } }) => {
            if (value !== '' && !SIGNS.includes(value)) onChange({ separator: value });
          }}
        />
      )}
    </>
  );
}
