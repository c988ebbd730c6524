import { besideSentence } from './OwnerPart.tsx';
import type { DraftProps } from './ScopeFields.tsx';

const HANDLING = ['H0', 'H1', 'H2', 'H3'] as const;
const MARKINGS = ['', 'Departementaal Vertrouwelijk'] as const;

/** Who will read it, on which ground and until when, and what they may do with it. */
export function ReadersFields({ draft, scope, words, onDraft }: DraftProps) {
  const forum = scope.forums.find(({ id }) => id === draft.forum);
  const { terms } = draft;
  const choose = (id: string) => {
    const next = scope.forums.find((it) => it.id === id);
    if (next) onDraft({ ...draft, forum: next.id, purpose: next.purposes[0]?.id ?? '' });
  };
  return (
    <fieldset className="tables-part">
      <legend>{words.text('tables.readers')}</legend>
      <div className="tables-fields">
        <label className="tables-field">
          {words.text('tables.fact.forum')}
          <select value={draft.forum} onChange={({ target }) => choose(target.value)}>
            {scope.forums.map(({ id, label, blockedBy }) => (
              <option key={id} value={id}>
                {blockedBy ? words.text('tables.barred', { forum: words.label(label) }) : words.label(label)}
              </option>
            ))}
          </select>
        </label>
        <label className="tables-field">
          {words.text('tables.purpose')}
          <select value={draft.purpose} onChange={({ target }) => onDraft({ ...draft, purpose: target.value })}>
            {forum?.purposes.map(({ id, label }) => (
              <option key={id} value={id}>
                {words.label(label)}
              </option>
            ))}
          </select>
        </label>
        <label className="tables-field">
          {words.text('tables.fact.until')}
          <input
            type="date"
            value={draft.validUntil}
            onChange={({ target }) => onDraft({ ...draft, validUntil: target.value })}
          />
        </label>
        <label className="tables-field tables-field-wide">
          {words.text('tables.fact.ground')}
          <input
            maxLength={500}
            value={draft.legalGround}
            onChange={({ target }) => onDraft({ ...draft, legalGround: target.value })}
          />
        </label>
      </div>
      {forum?.blockedBy ? <p className="tables-warning">{besideSentence(forum.blockedBy, words)}</p> : null}
      <fieldset className="tables-checks">
        <legend>{words.text('tables.handling')}</legend>
        {HANDLING.map((code) => (
          <label key={code} className="tables-check">
            <input
              type="checkbox"
              checked={terms.handling.includes(code)}
              onChange={({ target }) =>
                onDraft({
                  ...draft,
                  terms: {
                    ...terms,
                    handling: HANDLING.filter((it) => (it === code ? target.checked : terms.handling.includes(it))),
                  },
                })
              }
            />
            {code}
          </label>
        ))}
      </fieldset>
      <div className="tables-fields">
        <label className="tables-field">
          {words.text('tables.marking')}
          <select
            value={terms.marking}
            onChange={({ target }) => onDraft({ ...draft, terms: { ...terms, marking: target.value } })}
          >
            {MARKINGS.map((marking) => (
              <option key={marking} value={marking}>
                {marking || words.text('tables.noMarking')}
              </option>
            ))}
          </select>
        </label>
        <label className="tables-field tables-field-wide">
          {words.text('tables.termsText')}
          <input
            maxLength={1000}
            value={terms.text}
            onChange={({ target }) => onDraft({ ...draft, terms: { ...terms, text: target.value } })}
          />
        </label>
      </div>
    </fieldset>
  );
}
