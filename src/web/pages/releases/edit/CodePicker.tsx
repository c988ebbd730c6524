import {
  Autocomplete,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  SearchField,
  type Selection,
  useFilter,
} from 'react-aria-components';
import type { Words } from '../../../../views/words.ts';
import { loadCodelists } from '../../../client/codelists.ts';
import { useLoaded } from '../../../client/use-loaded.ts';

interface Props {
  readonly codelist: string;
  readonly name: string;
  readonly chosen: readonly string[];
  readonly words: Words;
  readonly onChosen: (codes: readonly string[]) => void;
}

/** Codes of any level of a list, found by name; several may be chosen. */
export function CodePicker({ codelist, name, chosen, words, onChosen }: Props) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const loaded = useLoaded(`codelist ${codelist}`, (signal) => loadCodelists([codelist], signal));
  const list = loaded.kind === 'ready' ? loaded.value.get(codelist) : undefined;
  const levels = new Map(list?.levels.map(({ id, label }) => [id, words.label(label)]));
  const names = (list?.codes ?? []).filter(({ code }) => chosen.includes(code)).map(({ label }) => words.label(label));
  const choose = (selection: Selection) =>
    onChosen((list?.codes ?? []).map(({ code }) => code).filter((code) => selection === 'all' || selection.has(code)));
  return (
    <div className="code-picker">
      <Autocomplete filter={contains}>
        <SearchField className="desk-field">
          <Label className="desk-label">{words.text('edit.search', { name })}</Label>
          <Input className="desk-input" />
        </SearchField>
        <ListBox
          className="code-list"
          aria-label={words.text('edit.codes', { name })}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={choose}
        >
          {(list?.codes ?? []).map(({ code, level, label }) => (
            <ListBoxItem key={code} id={code} className="choice-item" textValue={words.label(label)}>
              {words.label(label)} <span className="code-level">{levels.get(level)}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Autocomplete>
      <p className="release-quiet" role="status">
        {words.text('edit.chosen', { count: chosen.length, what: names.length > 0 ? `: ${words.list(names)}` : '' })}
      </p>
    </div>
  );
}
