import { Choice } from '../../../ui/Choice.tsx';
import { TickBox } from '../../../ui/TickBox.tsx';
import { without } from './draft.ts';
import { CountField, DayField } from './fields.tsx';
import type { SliceProps } from './SliceFields.tsx';

const CELL_KEY = { kind: 'cell-key', table: 'D5_V3_js2' } as const;

/** How figures of a slice are protected, from when, and who may be counted distinct. */
export function ProtectionFields({ slice, scope, number, words, onSlice }: SliceProps) {
  const { protection, pseudonyms = [] } = slice;
  const round = (base: number) =>
    onSlice({ ...slice, protection: base > 1 ? { ...CELL_KEY, roundTo: base } : CELL_KEY });
  const count = (id: string, isSelected: boolean) => {
    const next = scope.pseudonyms.map((it) => it.id).filter((it) => (it === id ? isSelected : pseudonyms.includes(it)));
    onSlice(next.length === 0 ? without(slice, 'pseudonyms') : { ...slice, pseudonyms: next });
  };
  return (
    <fieldset className="edit-group">
      <legend className="edit-legend">{words.text('edit.protection', { number })}</legend>
      <div className="edit-row">
        <Choice
          label={words.text('release.protection')}
          value={protection.kind}
          sections={[
            {
              options: [
                { key: 'cell-key', label: words.text('edit.cellKey') },
                { key: 'exact', label: words.text('edit.exact') },
              ],
            },
          ]}
          onChange={(kind) => onSlice({ ...slice, protection: kind === 'exact' ? { kind: 'exact' } : CELL_KEY })}
        />
        {protection.kind === 'cell-key' ? (
          <CountField label={words.text('edit.roundTo')} value={protection.roundTo ?? 1} onValue={round} />
        ) : null}
        <CountField
          label={words.text('release.most')}
          value={slice.maxDimensions}
          onValue={(maxDimensions) => onSlice({ ...slice, maxDimensions })}
        />
        <CountField
          label={words.text('release.base')}
          value={slice.minimumBase}
          onValue={(minimumBase) => onSlice({ ...slice, minimumBase })}
        />
        <DayField
          label={words.text('edit.embargo')}
          value={slice.notBefore ?? ''}
          onValue={(day) => onSlice(day === '' ? without(slice, 'notBefore') : { ...slice, notBefore: day })}
        />
      </div>
      {scope.pseudonyms.length === 0 ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset within this one would say its legend twice
        <div className="edit-row" role="group" aria-label={words.text('edit.persons')}>
          <span className="desk-label">{words.text('edit.persons')}</span>
          {scope.pseudonyms.map(({ id, label }) => (
            <TickBox
              key={id}
              label={words.label(label)}
              isSelected={pseudonyms.includes(id)}
              onChange={(isSelected) => count(id, isSelected)}
            />
          ))}
        </div>
      )}
      {scope.mayOverlap ? (
        <TickBox
          label={words.text('edit.overlaps')}
          isSelected={slice.overlaps ?? false}
          onChange={(isSelected) => onSlice(isSelected ? { ...slice, overlaps: true } : without(slice, 'overlaps'))}
        />
      ) : null}
    </fieldset>
  );
}
