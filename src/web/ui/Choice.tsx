import {
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import { Icon } from './Icon.tsx';
import './choice.css';

export interface ChoiceOption {
  readonly key: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly value: string;
  /** Sections without a title stand together without a heading. */
  readonly sections: readonly { readonly title?: string; readonly options: readonly ChoiceOption[] }[];
  readonly onChange: (key: string) => void;
}

/** One choice out of a list, with its label above it. */
export function Choice({ label, value, sections, onChange }: Props) {
  return (
    <Select
      className="choice"
      value={value}
      onChange={(key) => {
        if (typeof key === 'string') onChange(key);
      }}
    >
      <Label className="choice-label">{label}</Label>
      <Button className="choice-button">
        <SelectValue className="choice-value" />
        <Icon name="chevron" />
      </Button>
      <Popover className="choice-popover" placement="bottom start">
        <ListBox className="choice-list">
          {sections
            .filter(({ options }) => options.length > 0)
            .map(({ title, options }) => (
              <ListBoxSection key={title ?? ''} className="choice-section" {...(title ? {} : { 'aria-label': label })}>
                {title === undefined ? null : <Header className="choice-header">{title}</Header>}
                {options.map((option) => (
                  <ListBoxItem key={option.key} id={option.key} textValue={option.label} className="choice-item">
                    {option.label}
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
