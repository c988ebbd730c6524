import { Input, Label, TextField } from 'react-aria-components';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: 'text' | 'date' | 'datetime-local';
}

/** One line to fill in, under its label. Looks as the desk's fields do. */
export const TextInput = ({ label, value, onValue, type = 'text' }: Props) => (
  <TextField className="desk-field" value={value} onChange={onValue} type={type} maxLength={500}>
    <Label className="desk-label">{label}</Label>
    <Input className="desk-input" />
  </TextField>
);
