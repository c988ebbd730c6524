import { Label, TextArea, TextField } from 'react-aria-components';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A reason that is kept with what is done. */
export const ReasonField = ({ label, value, onValue }: Props) => (
  <TextField className="desk-field desk-field-wide" value={value} onChange={onValue} maxLength={1000}>
    <Label className="desk-label">{label}</Label>
    <TextArea className="desk-input" rows={2} />
  </TextField>
);
