import { useState } from 'react';
import { DossierSchema, type WireDossier } from '../../../../model/wire/release-dossier.ts';
import { comparisonView } from '../../../../views/releases/comparison-view.ts';
import { type ReleaseContext, scopeOf } from '../../../../views/releases/release-context.ts';
import { releaseWords } from '../../../../views/releases/release-words.ts';
import type { Words } from '../../../../views/words.ts';
import { request } from '../../../client/request.ts';
import { CommandTrouble } from '../../deliveries/CommandTrouble.tsx';
import { useCommand } from '../../deliveries/use-command.ts';
import { isReason } from '../ChecksPart.tsx';
import { ComparedView } from '../ComparedView.tsx';
import { Problems } from '../Problems.tsx';
import { ReasonField } from '../ReasonField.tsx';
import { ReleaseContentView } from '../ReleaseContentView.tsx';
import type { Draft } from './draft.ts';
import { FrameFields } from './FrameFields.tsx';
import { SlicesFields } from './SliceFields.tsx';
import { TermsFields } from './TermsFields.tsx';
import { useProblems } from './use-problems.ts';

export interface FormProps {
  readonly draft: Draft;
  readonly context: ReleaseContext;
  readonly words: Words;
  /** Of a release that exists, dataset, forum and purpose stay. */
  readonly isNew: boolean;
  readonly onDraft: (draft: Draft) => void;
}

interface Props extends Omit<FormProps, 'draft' | 'onDraft'> {
  readonly first: Draft;
  /** The dossier whose draft is changed; absent: a draft is begun. */
  readonly changed?: WireDossier | undefined;
  /** What holds now for the same forum and purpose, by dataset. */
  readonly inForce: (draft: Draft) => WireDossier | undefined;
  readonly onSaved: (saved: WireDossier) => void;
  readonly onCancel: () => void;
}

/** A draft while it is written: its fields, how it reads, what it adds, and what keeps it from being approved. */
export function ReleaseForm({ first, changed, inForce, context, words, isNew, onSaved, onCancel }: Props) {
  const [draft, setDraft] = useState(first);
  const [reason, setReason] = useState('');
  const { problems, isBusy: isLooking } = useProblems(draft);
  const { isBusy, trouble, run } = useCommand();
  const save = () =>
    run(
      (signal) =>
        changed
          ? request(`/v1/releases/${encodeURIComponent(changed.id)}`, DossierSchema, {
              ...{ signal, method: 'PUT' },
              body: { content: draft, reason, version: changed.version },
            })
          : request('/v1/releases', DossierSchema, { signal, body: { content: draft, reason } }),
      onSaved,
    );
  const scope = scopeOf(context, draft.dataset);
  const fields = { draft, context, words, isNew, onDraft: setDraft };
  const say = releaseWords(draft, context, words);
  const before = inForce(draft);
  return (
    <>
      <FrameFields {...fields} />
      {scope ? <SlicesFields draft={draft} scope={scope} words={words} onDraft={setDraft} /> : null}
      {draft.splitsOn.length > 0 ? (
        <p className="release-quiet">
          {words.text('edit.splits', { what: words.list(draft.splitsOn.map(say.dimension)) })}
        </p>
      ) : null}
      <TermsFields {...fields} />
      <section className="desk-box" aria-labelledby="edit-preview">
        <h2 id="edit-preview" className="desk-heading">
          {words.text('edit.preview')}
        </h2>
        {before ? (
          <ComparedView view={comparisonView(before.content, draft, context, words)} />
        ) : (
          <p>{words.text('desk.comparedNone')}</p>
        )}
        <ReleaseContentView content={draft} context={context} words={words} />
      </section>
      <Problems problems={problems} words={words} isBusy={isLooking} />
      <ReasonField label={words.text('edit.reason')} value={reason} onValue={setReason} />
      <p className="desk-actions">
        <button type="button" className="button" disabled={isBusy || !isReason(reason)} onClick={save}>
          {words.text('edit.save')}
        </button>
        <button type="button" className="button-quiet" onClick={onCancel}>
          {words.text('edit.cancel')}
        </button>
      </p>
      <CommandTrouble trouble={trouble} words={words} />
    </>
  );
}
