import type { Text } from '../../../model/text.ts';
import type { Words } from '../../../views/words.ts';

interface Props {
  readonly label: string;
  readonly value: Text;
  readonly words: Words;
  readonly onValue: (value: Text) => void;
}

/** A title in both languages. */
export function TextPair({ label, value, words, onValue }: Props) {
  return (
    <div className="tables-fields">
      {(['nl', 'en'] as const).map((language) => (
        <label key={language} className="tables-field tables-field-wide">
          {words.text('tables.inLanguage', { what: label, language: words.text(`language.${language}`) })}
          <input
            maxLength={200}
            value={value[language]}
            onChange={({ target }) => onValue({ ...value, [language]: target.value })}
          />
        </label>
      ))}
    </div>
  );
}
