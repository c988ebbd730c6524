import type { WireForum } from '../../../../model/wire/sharing.ts';
import { Choice } from '../../../ui/Choice.tsx';
import { type Draft, ofDataset } from './draft.ts';
import type { FormProps } from './ReleaseForm.tsx';

/** Which dataset, for which forum and for what; of a release that exists these stay. */
export function FrameFields({ draft, context, words, isNew, onDraft }: FormProps) {
  const forum = context.forums.find(({ id }) => id === draft.forum);
  const datasets = context.datasets.filter(({ owners }) => owners.includes(draft.owner));
  const options = (all: readonly { readonly id: string; readonly label: WireForum['label'] }[]) => [
    { options: all.map(({ id, label }) => ({ key: id, label: words.label(label) })) },
  ];
  const chooseForum = (id: string) => {
    const next = context.forums.find((it) => it.id === id);
    const purpose = next?.purposes[0];
    if (next && purpose) onDraft({ ...draft, forum: next.id, purpose: purpose.id });
  };
  if (!isNew) return <p>{words.text('edit.kept')}</p>;
  return (
    <section className="desk-box" aria-labelledby="edit-what">
      <h2 id="edit-what" className="desk-heading">
        {words.text('edit.what')}
      </h2>
      <div className="edit-row">
        <Choice
          label={words.text('compare.aspect.dataset')}
          value={draft.dataset}
          sections={options(datasets)}
          onChange={(id) => onDraft(ofDataset(draft, id))}
        />
        <Choice
          label={words.text('compare.aspect.forum')}
          value={draft.forum}
          sections={options(context.forums)}
          onChange={chooseForum}
        />
        <Choice
          label={words.text('compare.aspect.purpose')}
          value={draft.purpose}
          sections={options(forum?.purposes ?? [])}
          onChange={(purpose): void => onDraft({ ...draft, purpose } satisfies Draft)}
        />
      </div>
    </section>
  );
}
