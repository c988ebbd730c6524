import { useState } from 'react';
import { LedgerSchema, type WireDossier, type WireLedger } from '../../../model/wire/release-dossier.ts';
import { request } from '../../client/request.ts';
import { CommandTrouble } from '../deliveries/CommandTrouble.tsx';
import { useCommand } from '../deliveries/use-command.ts';
import { isReason, releaseAddress } from './ChecksPart.tsx';
import type { PartProps } from './desk-props.ts';
import { LedgerView } from './LedgerView.tsx';
import { ReasonField } from './ReasonField.tsx';

/** Takes a release back, after showing whom it reached and what stays; of what is over it shows the same. */
export function WithdrawPart({ dossier, context, words, onChange }: PartProps & { readonly dossier: WireDossier }) {
  const [ledger, setLedger] = useState<WireLedger>();
  const [reason, setReason] = useState('');
  const { isBusy, trouble, run } = useCommand();
  const address = releaseAddress(dossier.id, 'withdrawals');
  const look = () => run((signal) => request(address, LedgerSchema, { signal }), setLedger);
  const withdraw = () =>
    run(
      (signal) => request(address, LedgerSchema, { signal, body: { reason } }),
      (done) => {
        setLedger(done);
        onChange();
      },
    );
  const mayWithdraw = dossier.mayDo.includes('withdraw');
  const title = words.text(mayWithdraw ? 'desk.withdraw' : 'desk.ledger');
  return (
    <section className="desk-box" aria-labelledby="dossier-withdraw">
      <h2 id="dossier-withdraw" className="desk-heading">
        {title}
      </h2>
      {mayWithdraw ? <p>{words.text('desk.withdrawIntro')}</p> : null}
      {ledger === undefined ? (
        <button type="button" className="button-quiet" disabled={isBusy} onClick={look}>
          {words.text('desk.withdrawLook')}
        </button>
      ) : (
        <>
          <LedgerView ledger={ledger} context={context} words={words} />
          {mayWithdraw ? (
            <>
              <ReasonField label={words.text('desk.reason')} value={reason} onValue={setReason} />
              <p className="desk-actions">
                <button type="button" className="button" disabled={isBusy || !isReason(reason)} onClick={withdraw}>
                  {words.text('desk.withdrawDo')}
                </button>
                <button type="button" className="button-quiet" onClick={() => setLedger(undefined)}>
                  {words.text('desk.withdrawNot')}
                </button>
              </p>
            </>
          ) : null}
        </>
      )}
      <CommandTrouble trouble={trouble} words={words} />
    </section>
  );
}
