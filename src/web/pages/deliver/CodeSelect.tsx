import { useState } from 'react';
import type { WireCodelist } from '../../../model/wire/words.ts';
import type { Words } from '../../../views/words.ts';

interface Props {
  readonly words: Words;
  readonly value: string;
  readonly list: WireCodelist | undefined;
  /** Undefined: none chosen. Empty: read as if nothing stood there. */
  readonly code: string | undefined;
  /** Code that the value is read as without a choice. */
  readonly readAs: string | undefined;
  readonly onChange: (code: string | undefined) => void;
}

const EMPTY = ' empty';

/** Our code for a value. The whole list comes once the field is looked for: hundreds of fields with all countries would be slow. */
export function CodeSelect({ words, value, list, code, readAs, onChange }: Props) {
  const [isWanted, setIsWanted] = useState(false);
  const want = () => setIsWanted(true);
  const finest = list?.levels.at(-1)?.id;
  const all = (list?.codes ?? []).filter(({ level }) => level === finest);
  const offered = isWanted ? all : all.filter((one) => one.code === code);
  const read = all.find((one) => one.code === readAs);
  return (
    <select
      aria-label={words.text('deliver.codeFor', { value })}
      value={code === '' ? EMPTY : (code ?? '')}
      onFocus={want}
      onPointerEnter={want}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value === EMPTY ? '' : target.value)}
    >
      <option value="">
        {read ? words.text('deliver.readAs', { label: words.label(read.label) }) : words.text('deliver.noCode')}
      </option>
      {offered.map((one) => (
        <option key={one.code} value={one.code}>
          {words.label(one.label)} ({one.code})
        </option>
      ))}
      <option value={EMPTY}>{words.text('deliver.emptyCode')}</option>
    </select>
  );
}
