import { useState } from 'react';
import { ReleaseRequestSchema } from '../../../model/wire/release-dossier.ts';
import { scopeOf } from '../../../views/releases/release-context.ts';
import { releaseWords } from '../../../views/releases/release-words.ts';
import { request } from '../../client/request.ts';
import { toFragment } from '../../state/page-state.ts';
import { Choice } from '../../ui/Choice.tsx';
import { CommandTrouble } from '../deliveries/CommandTrouble.tsx';
import { useCommand } from '../deliveries/use-command.ts';
import { isReason } from './ChecksPart.tsx';
import type { DeskProps } from './desk-props.ts';
import { DetailFields } from './edit/DetailFields.tsx';
import { ReasonField } from './ReasonField.tsx';
import './desk.css';
import './edit/edit-release.css';

interface Props extends DeskProps {
  readonly forum: string;
  readonly purpose: string;
}

/** A forum asks an owner for figures: of which dataset, at which detail, and why. */
export function AskRelease({ ground, forum, purpose, audience, state, words, go, onChange }: Props) {
  const { context } = ground;
  const [dataset, setDataset] = useState(context.datasets[0]?.id ?? '');
  const [owner, setOwner] = useState(context.datasets[0]?.owners[0] ?? '');
  const [detail, setDetail] = useState<Record<string, string>>({});
  const [reason, setReason] = useState('');
  const { isBusy, trouble, run } = useCommand();
  const scope = scopeOf(context, dataset);
  const say = releaseWords({ dataset }, context, words);
  const back = { ...state, release: undefined };
  const choose = (id: string) => {
    const next = scopeOf(context, id);
    setDataset(id);
    setDetail({});
    if (!next?.owners.includes(owner)) setOwner(next?.owners[0] ?? '');
  };
  const ask = () =>
    run(
      (signal) =>
        request('/v1/release-requests', ReleaseRequestSchema, {
          signal,
          body: { forum, purpose, owner, dataset, detail, reason },
        }),
      () => {
        onChange();
        go(back);
      },
    );
  return (
    <div className="edit-release">
      <p>
        <a href={toFragment(back)}>{words.text('desk.back')}</a>
      </p>
      <h1 className="page-title">{words.text('ask.new')}</h1>
      <p className="page-intro">{words.text('ask.intro', { forum: audience.label })}</p>
      <section className="desk-box" aria-label={words.text('ask.new')}>
        <div className="edit-row">
          <Choice
            label={words.text('ask.dataset')}
            value={dataset}
            sections={[{ options: context.datasets.map(({ id, label }) => ({ key: id, label: words.label(label) })) }]}
            onChange={choose}
          />
          <Choice
            label={words.text('ask.owner')}
            value={owner}
            sections={[{ options: (scope?.owners ?? []).map((id) => ({ key: id, label: say.owner(id) })) }]}
            onChange={setOwner}
          />
        </div>
        {scope ? (
          <DetailFields
            legend={words.text('ask.detail')}
            detail={detail}
            scope={scope}
            words={words}
            onDetail={setDetail}
          />
        ) : null}
        <ReasonField label={words.text('ask.reason')} value={reason} onValue={setReason} />
        <p className="desk-actions">
          <button
            type="button"
            className="button"
            disabled={isBusy || !isReason(reason) || Object.keys(detail).length === 0}
            onClick={ask}
          >
            {words.text('ask.send')}
          </button>
        </p>
        <CommandTrouble trouble={trouble} words={words} />
      </section>
    </div>
  );
}
