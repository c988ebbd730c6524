import { Input, Label, NumberField, TextField } from 'react-aria-components';

interface Props<T> {
  readonly label: string;
  readonly value: T;
  readonly onValue: (value: T) => void;
}

/** A calendar day, or none. */
export const DayField = ({ label, value, onValue }: Props<string>) => (
  <TextField className="desk-field" value={value} onChange={onValue}>
    <Label className="desk-label">{label}</Label>
    <Input className="desk-input" type="date" />
  </TextField>
);

export const WordsField = ({ label, value, onValue }: Props<string>) => (
  <TextField className="desk-field desk-field-wide" value={value} onChange={onValue} maxLength={1000}>
    <Label className="desk-label">{label}</Label>
    <Input className="desk-input" />
  </TextField>
);

/** A whole number; what is no number leaves the one that was there. */
export const CountField = ({ label, value, onValue }: Props<number>) => (
  <NumberField
    className="desk-field"
    value={value}
    minValue={0}
    maxValue={100_000}
    step={1}
    onChange={(next) => {
      if (Number.isInteger(next)) onValue(next);
    }}
  >
    <Label className="desk-label">{label}</Label>
    <Input className="desk-input desk-input-short" />
  </NumberField>
);
