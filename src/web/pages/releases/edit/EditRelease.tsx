import type { WireDossier } from '../../../../model/wire/release-dossier.ts';
import { toFragment } from '../../../state/page-state.ts';
import type { DeskProps } from '../desk-props.ts';
import { useGoToRelease } from '../use-go-to-release.ts';
import { type Draft, firstDraft, nextDraft } from './draft.ts';
import { ReleaseForm } from './ReleaseForm.tsx';
import './edit-release.css';

interface Props extends DeskProps {
  readonly partner: string;
  /** What is changed, or followed by a next version; absent: a new release. */
  readonly dossier?: WireDossier | undefined;
}

/** Drafts a release, its next version, or changes a draft. */
export function EditRelease(props: Props) {
  const { dossier, partner, ground, state, words, today, go } = props;
  const goTo = useGoToRelease(props);
  const isChange = dossier !== undefined && state.releaseAct === 'edit';
  const first =
    dossier === undefined
      ? firstDraft(partner, ground.context, today)
      : isChange
        ? dossier.content
        : nextDraft(dossier.content, today);
  const kind = isChange ? 'edit.titleChange' : dossier ? 'edit.titleNext' : 'edit.titleNew';
  const back = { ...state, release: dossier?.id, releaseAct: undefined };
  const inForce = (draft: Draft) =>
    ground.dossiers.find(
      ({ state: at, content }) =>
        at === 'active' &&
        content.owner === draft.owner &&
        content.dataset === draft.dataset &&
        content.forum === draft.forum &&
        content.purpose === draft.purpose,
    );
  return (
    <div className="edit-release">
      <p>
        <a href={toFragment(back)}>{words.text('desk.back')}</a>
      </p>
      <h1 className="page-title">{words.text(kind, { id: dossier?.id ?? '' })}</h1>
      <p className="page-intro">{words.text('edit.intro')}</p>
      {first ? (
        <ReleaseForm
          key={`${dossier?.id} ${dossier?.version} ${state.releaseAct}`}
          first={first}
          changed={isChange ? dossier : undefined}
          inForce={inForce}
          context={ground.context}
          words={words}
          isNew={dossier === undefined}
          onCancel={() => go(back)}
          onSaved={({ id, version }) => goTo({ id, version, releaseAct: undefined })}
        />
      ) : (
        <p>{words.text('desk.none')}</p>
      )}
    </div>
  );
}
