import { Choice } from '../../../ui/Choice.tsx';
import { TickBox } from '../../../ui/TickBox.tsx';
import { without } from './draft.ts';
import { CountField, DayField, WordsField } from './fields.tsx';
import type { FormProps } from './ReleaseForm.tsx';

const HANDLING = ['H0', 'H1', 'H2', 'H3'] as const;
const MARKINGS = ['Departementaal Vertrouwelijk'];
const NONE = '-';

/** Since when and until when, on which ground, and what readers may do with the figures. */
export function TermsFields(props: FormProps) {
  const { draft, words, onDraft } = props;
  const { terms } = draft;
  const markings = [...new Set([...MARKINGS, ...(terms.marking === '' ? [] : [terms.marking])])];
  return (
    <>
      <DatesFields {...props} />
      <section className="desk-box" aria-labelledby="edit-terms">
        <h2 id="edit-terms" className="desk-heading">
          {words.text('edit.terms')}
        </h2>
        {/* biome-ignore lint/a11y/useSemanticElements: the heading names it, not a legend */}
        <div className="edit-row" role="group" aria-label={words.text('compare.aspect.handling')}>
          <span className="desk-label">{words.text('compare.aspect.handling')}</span>
          {HANDLING.map((code) => (
            <TickBox
              key={code}
              label={code}
              isSelected={terms.handling.includes(code)}
              onChange={(isSelected) =>
                onDraft({
                  ...draft,
                  terms: {
                    ...terms,
                    handling: HANDLING.filter((it) => (it === code ? isSelected : terms.handling.includes(it))),
                  },
                })
              }
            />
          ))}
        </div>
        <div className="edit-row">
          <TickBox
            label={words.text('edit.members')}
            isSelected={draft.readers === 'members'}
            onChange={(isSelected) =>
              onDraft(isSelected ? { ...draft, readers: 'members' } : without(draft, 'readers'))
            }
          />
          <Choice
            label={words.text('compare.aspect.marking')}
            value={terms.marking || NONE}
            sections={[
              {
                options: [
                  { key: NONE, label: words.text('compare.none') },
                  ...markings.map((marking) => ({ key: marking, label: marking })),
                ],
              },
            ]}
            onChange={(marking) => onDraft({ ...draft, terms: { ...terms, marking: marking === NONE ? '' : marking } })}
          />
          <WordsField
            label={words.text('compare.aspect.terms-text')}
            value={terms.text}
            onValue={(text) => onDraft({ ...draft, terms: { ...terms, text } })}
          />
        </div>
      </section>
    </>
  );
}

function DatesFields({ draft, context, words, onDraft }: FormProps) {
  const grounds = context.grounds.filter(({ owners }) => owners === undefined || owners.includes(draft.owner));
  return (
    <section className="desk-box" aria-labelledby="edit-dates">
      <h2 id="edit-dates" className="desk-heading">
        {words.text('edit.dates')}
      </h2>
      <div className="edit-row">
        <Choice
          label={words.text('edit.ground')}
          value={grounds.some(({ id }) => id === draft.legalGround) ? draft.legalGround : NONE}
          sections={[
            {
              options: [
                { key: NONE, label: draft.legalGround || words.text('edit.choose') },
                ...grounds.map(({ id, label }) => ({ key: id, label: words.label(label) })),
              ],
            },
          ]}
          onChange={(id) => onDraft(id === NONE ? draft : { ...draft, legalGround: id })}
        />
        {(['validFrom', 'validUntil'] as const).map((edge) => (
          <DayField
            key={edge}
            label={words.text(`edit.${edge}`)}
            value={draft[edge]}
            onValue={(day) => onDraft({ ...draft, [edge]: day })}
          />
        ))}
        {(['recordsFrom', 'recordsUntil'] as const).map((edge) => (
          <DayField
            key={edge}
            label={words.text(`edit.${edge}`)}
            value={draft[edge] ?? ''}
            onValue={(day) => onDraft(day === '' ? without(draft, edge) : { ...draft, [edge]: day })}
          />
        ))}
        <CountField
          label={words.text('edit.editionMinimum')}
          value={draft.editionMinimum}
          onValue={(editionMinimum) => onDraft({ ...draft, editionMinimum })}
        />
      </div>
    </section>
  );
}
