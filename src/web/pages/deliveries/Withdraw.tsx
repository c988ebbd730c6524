import { useState } from 'react';
import { DeliverySchema, type WithdrawalPreview, WithdrawalPreviewSchema } from '../../../model/wire/delivery.ts';
import type { Words } from '../../../views/words.ts';
import { request } from '../../client/request.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { deliveryAddress } from './load-delivery.ts';
import { useCommand } from './use-command.ts';

interface Props {
  readonly id: string;
  readonly words: Words;
  readonly onWithdrawn: (delivery: string) => void;
}

/** Withdraws a delivery, after showing what would then hold. */
export function Withdraw({ id, words, onWithdrawn }: Props) {
  const [preview, setPreview] = useState<WithdrawalPreview>();
  const [reason, setReason] = useState('');
  const { isBusy, trouble, run } = useCommand();
  const look = () =>
    run(
      (signal) => request(deliveryAddress(id, '/withdrawal-preview'), WithdrawalPreviewSchema, { signal }),
      setPreview,
    );
  const withdraw = () =>
    run(
      (signal) => request(deliveryAddress(id, '/withdrawals'), DeliverySchema, { signal, body: { reason } }),
      (withdrawal) => onWithdrawn(withdrawal.id),
    );
  return (
    <section className="delivery-part" aria-labelledby="delivery-withdraw">
      <h2 className="delivery-heading" id="delivery-withdraw">
        {words.text('withdraw.title')}
      </h2>
      <p>{words.text('withdraw.intro')}</p>
      {preview === undefined ? (
        <button type="button" className="button-quiet" disabled={isBusy} onClick={look}>
          {words.text('withdraw.look')}
        </button>
      ) : (
        <>
          <p role="status" className="withdraw-preview">
            {words.text('withdraw.preview', { ...preview })}
          </p>
          <label className="field">
            <span className="field-label">{words.text('withdraw.reason')}</span>
            <textarea
              className="field-input"
              rows={2}
              maxLength={300}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <p className="delivery-actions">
            <button type="button" className="button" disabled={isBusy || reason.trim().length < 3} onClick={withdraw}>
              {words.text('withdraw.do')}
            </button>
            <button type="button" className="button-quiet" onClick={() => setPreview(undefined)}>
              {words.text('withdraw.not')}
            </button>
          </p>
        </>
      )}
      <CommandTrouble trouble={trouble} words={words} />
    </section>
  );
}
