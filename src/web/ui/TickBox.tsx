import { Checkbox } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import './tick-box.css';

interface Props {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** One thing that is so or not. */
export const TickBox = ({ label, isSelected, onChange }: Props) => (
  <Checkbox className="tick-box" isSelected={isSelected} onChange={onChange}>
    <span className="tick-box-mark">{isSelected ? <Icon name="tick" /> : null}</span>
    {label}
  </Checkbox>
);
