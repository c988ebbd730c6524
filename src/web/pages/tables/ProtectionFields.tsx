import type { Draft } from './draft.ts';
import type { DraftProps } from './ScopeFields.tsx';

const SUPPRESSION = { kind: 'suppression', maxN: 4, protectZeros: false, width: 4 } as const;
const ROUNDING = { kind: 'rounding', base: 5 } as const;

/** How small counts are protected. */
export function ProtectionFields({ draft, words, onDraft }: Omit<DraftProps, 'scope'>) {
  const { method } = draft;
  const put = (next: Draft['method']) => onDraft({ ...draft, method: next });
  return (
    <fieldset className="tables-part">
      <legend>{words.text('tables.protection')}</legend>
      {([SUPPRESSION, ROUNDING] as const).map((kind) => (
        <label key={kind.kind} className="tables-check">
          <input type="radio" name="method" checked={method.kind === kind.kind} onChange={() => put(kind)} />
          {words.text(`tables.protect.${kind.kind}`)}
        </label>
      ))}
      {method.kind === 'rounding' ? (
        <div className="tables-fields">
          <label className="tables-field">
            {words.text('tables.base')}
            <input
              type="number"
              min={3}
              max={1000}
              value={method.base}
              onChange={({ target }) => put({ ...method, base: Number(target.value) })}
            />
          </label>
        </div>
      ) : (
        <>
          <div className="tables-fields">
            {(['maxN', 'width'] as const).map((name) => (
              <label key={name} className="tables-field">
                {words.text(`tables.${name}`)}
                <input
                  type="number"
                  min={1}
                  max={name === 'maxN' ? 100 : 1000}
                  value={method[name]}
                  onChange={({ target }) => put({ ...method, [name]: Number(target.value) })}
                />
              </label>
            ))}
          </div>
          <label className="tables-check">
            <input
              type="checkbox"
              checked={method.protectZeros ?? false}
              onChange={({ target }) => put({ ...method, protectZeros: target.checked })}
            />
            {words.text('tables.protectZeros')}
          </label>
        </>
      )}
    </fieldset>
  );
}
