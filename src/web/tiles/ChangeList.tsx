import type { ChangeMark } from '../../views/change-marks.ts';
import type { Words } from '../../views/words.ts';

interface Props {
  readonly changes: readonly ChangeMark[];
  readonly words: Words;
}

/** What changed in the codes of a series, under the chart and under the table alike. */
export function ChangeList({ changes, words }: Props) {
  if (changes.length === 0) return null;
  return (
    <div className="tile-changes">
      <p className="tile-changes-title">{words.text('changes.title')}</p>
      <ul className="tile-changes-list">
        {changes.map(({ sign, text }) => (
          <li key={sign}>
            <span className="tile-changes-sign">{sign}</span> {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
