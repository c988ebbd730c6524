import { useState } from 'react';
import { ReleaseRequestSchema, type WireReleaseRequest } from '../../../model/wire/release-dossier.ts';
import { scopeOf } from '../../../views/releases/release-context.ts';
import { request as send } from '../../client/request.ts';
import { Choice } from '../../ui/Choice.tsx';
import { CommandTrouble } from '../deliveries/CommandTrouble.tsx';
import { useCommand } from '../deliveries/use-command.ts';
import { isReason } from './ChecksPart.tsx';
import type { DeskProps } from './desk-props.ts';
import { DetailFields } from './edit/DetailFields.tsx';
import { ReasonField } from './ReasonField.tsx';
import { useGoToRelease } from './use-go-to-release.ts';

interface Props extends Pick<DeskProps, 'ground' | 'words' | 'onChange' | 'state' | 'go'> {
  readonly request: WireReleaseRequest;
}

const NONE = '-';

/** The owner grants what was asked, gives less of it, or declines; what is given becomes a draft that is opened. */
export function DecidePart(props: Props) {
  const { request, ground, words, onChange } = props;
  const { context } = ground;
  const goTo = useGoToRelease(props);
  const [detail, setDetail] = useState<Record<string, string>>({ ...request.detail });
  const [explanation, setExplanation] = useState('');
  const [legalGround, setLegalGround] = useState(NONE);
  const { isBusy, trouble, run } = useCommand();
  const grounds = context.grounds.filter(({ owners }) => owners === undefined || owners.includes(request.owner));
  const scope = scopeOf(context, request.dataset);
  const isAll = Object.entries(request.detail).every(([id, level]) => detail[id] === level);
  const decide = (body: object) =>
    run(
      (signal) => send(`/v1/release-requests/${request.id}/decisions`, ReleaseRequestSchema, { signal, body }),
      ({ release }) => {
        if (release === undefined) onChange();
        else goTo({ id: release, version: 1, releaseAct: 'edit' });
      },
    );
  const give = () =>
    decide({ kind: isAll ? 'grant' : 'narrow', explanation, legalGround, ...(isAll ? {} : { detail }) });
  const mayGive = isReason(explanation) && legalGround !== NONE && Object.keys(detail).length > 0;
  if (request.state !== 'open') return null;
  return (
    <details className="decide">
      <summary>{words.text('ask.decide')}</summary>
      <p>{words.text('ask.decideIntro')}</p>
      {scope ? (
        <DetailFields
          legend={words.text('edit.detail')}
          detail={detail}
          scope={scope}
          words={words}
          most={request.detail}
          onDetail={setDetail}
        />
      ) : null}
      <Choice
        label={words.text('edit.ground')}
        value={legalGround}
        sections={[
          {
            options: [
              { key: NONE, label: words.text('edit.choose') },
              ...grounds.map(({ id, label }) => ({ key: id, label: words.label(label) })),
            ],
          },
        ]}
        onChange={setLegalGround}
      />
      <ReasonField label={words.text('ask.explanation')} value={explanation} onValue={setExplanation} />
      <p className="desk-actions">
        <button type="button" className="button" disabled={isBusy || !mayGive} onClick={give}>
          {words.text(isAll ? 'ask.grant' : 'ask.narrow')}
        </button>
        <button
          type="button"
          className="button-quiet"
          disabled={isBusy || !isReason(explanation)}
          onClick={() => decide({ kind: 'decline', explanation })}
        >
          {words.text('ask.decline')}
        </button>
      </p>
      <CommandTrouble trouble={trouble} words={words} />
    </details>
  );
}
