import './switch.css';

interface Props {
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly label: string; readonly isCurrent: boolean }[];
  readonly onChange: (key: string) => void;
}

/** A few views of the same thing, side by side; one is current. */
export function Switch({ label, options, onChange }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as a form
    <div className="switch" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.key}
          type="button"
          className="switch-option"
          aria-pressed={option.isCurrent}
          onClick={() => onChange(option.key)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
