import { DossierSchema, type WireDossier } from '../../../model/wire/release-dossier.ts';
import { request } from '../../client/request.ts';
import { useKept } from '../../state/use-kept.ts';
import { CommandTrouble } from '../deliveries/CommandTrouble.tsx';
import { useCommand } from '../deliveries/use-command.ts';
import { isReason, releaseAddress } from './ChecksPart.tsx';
import type { PartProps } from './desk-props.ts';
import { ReasonField } from './ReasonField.tsx';

/** The second person's judgement; who wrote it can only drop it. */
export function JudgePart({ dossier, words, onChange }: PartProps & { readonly dossier: WireDossier }) {
  const [reason, setReason] = useKept(`judge ${dossier.id}`, '');
  const { isBusy, trouble, run } = useCommand();
  const mayApprove = dossier.mayDo.includes('approve');
  const judge = (part: 'approvals' | 'declines') =>
    run(
      (signal) =>
        request(releaseAddress(dossier.id, part), DossierSchema, {
          signal,
          body: { version: dossier.version, reason },
        }),
      onChange,
    );
  return (
    <section className="desk-box" aria-labelledby="dossier-judge">
      <h2 id="dossier-judge" className="desk-heading">
        {words.text('desk.judge')}
      </h2>
      <p>{words.text(mayApprove ? 'desk.judgeIntro' : 'desk.declineOnly')}</p>
      {mayApprove ? null : <p className="release-quiet">{words.text('desk.second')}</p>}
      <ReasonField label={words.text('desk.reason')} value={reason} onValue={setReason} />
      <p className="desk-actions">
        {mayApprove ? (
          <button
            type="button"
            className="button"
            disabled={isBusy || !isReason(reason) || dossier.problems.length > 0}
            onClick={() => judge('approvals')}
          >
            {words.text('desk.approve')}
          </button>
        ) : null}
        <button
          type="button"
          className="button-quiet"
          disabled={isBusy || !isReason(reason)}
          onClick={() => judge('declines')}
        >
          {words.text('desk.decline')}
        </button>
      </p>
      <CommandTrouble trouble={trouble} words={words} />
    </section>
  );
}
