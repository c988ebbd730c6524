import { useState } from 'react';
import { DeliveryFactsSchema, DossierSchema, type WireDossier } from '../../../model/wire/release-dossier.ts';
import { request } from '../../client/request.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import { CommandTrouble } from '../deliveries/CommandTrouble.tsx';
import { useCommand } from '../deliveries/use-command.ts';
import type { PartProps } from './desk-props.ts';
import { FactsView } from './FactsView.tsx';
import { GroundFacts } from './GroundFacts.tsx';
import { ReasonField } from './ReasonField.tsx';

interface Props extends PartProps {
  readonly dossier: WireDossier;
}

type Check = WireDossier['openChecks'][number];
const CHECKS: readonly Check[] = ['can', 'may'];

/** Can it, and may it: each answered with what the answer rests on in view. */
export function ChecksPart(props: Props) {
  const { dossier, words } = props;
  const facts = useLoaded(`facts ${dossier.id} ${dossier.version}`, (signal) =>
    request(releaseAddress(dossier.id, 'facts'), DeliveryFactsSchema, { signal }),
  );
  return (
    <section className="desk-box" aria-labelledby="dossier-checks">
      <h2 id="dossier-checks" className="desk-heading">
        {words.text('desk.checks')}
      </h2>
      <p>{words.text('desk.checksIntro')}</p>
      <div className="checks">
        {CHECKS.map((check) => (
          <div key={check} className="check">
            <h3 className="check-title">{words.text(`desk.check.${check}`)}</h3>
            {check === 'may' ? (
              <GroundFacts {...props} content={dossier.content} />
            ) : facts.kind === 'ready' ? (
              <FactsView facts={facts.value} content={dossier.content} context={props.context} words={words} />
            ) : facts.kind === 'loading' ? (
              <p aria-busy="true">{words.text('loading')}</p>
            ) : (
              <TroubleNote trouble={facts} words={words} />
            )}
            <Answer {...props} check={check} />
          </div>
        ))}
      </div>
    </section>
  );
}

function Answer({ dossier, check, words, onChange }: Props & { readonly check: Check }) {
  const [reason, setReason] = useState('');
  const { isBusy, trouble, run } = useCommand();
  const given = dossier.acts.findLast((act) => act.check === check && act.version === dossier.version);
  const answer = (isMet: boolean) =>
    run(
      (signal) =>
        request(releaseAddress(dossier.id, 'checks'), DossierSchema, {
          signal,
          body: { version: dossier.version, check, isMet, reason },
        }),
      () => {
        setReason('');
        onChange();
      },
    );
  const name = words.text(`desk.check.${check}`);
  return (
    <>
      <p className={given?.isMet ? 'check-answer check-met' : 'check-answer'}>
        {given
          ? words.text('desk.answered', {
              answer: words.text(given.isMet ? 'desk.met' : 'desk.notMet'),
              who: words.label(given.byLabel),
              when: words.dateTime(given.at),
              reason: given.reason,
            })
          : words.text('desk.open')}
      </p>
      {dossier.mayDo.includes('check') ? (
        <>
          <ReasonField label={words.text('desk.reasonOf', { what: name })} value={reason} onValue={setReason} />
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as a form of its own */}
          <p className="desk-actions" role="group" aria-label={name}>
            <button
              type="button"
              className="button"
              disabled={isBusy || !isReason(reason) || dossier.problems.length > 0}
              onClick={() => answer(true)}
            >
              {words.text('desk.yes')}
            </button>
            <button
              type="button"
              className="button-quiet"
              disabled={isBusy || !isReason(reason)}
              onClick={() => answer(false)}
            >
              {words.text('desk.no')}
            </button>
          </p>
          <CommandTrouble trouble={trouble} words={words} />
        </>
      ) : null}
    </>
  );
}

export const releaseAddress = (id: string, part: string): string => `/v1/releases/${encodeURIComponent(id)}/${part}`;

/** As the API takes it. */
export const isReason = (reason: string): boolean => reason.trim().length >= 3;
