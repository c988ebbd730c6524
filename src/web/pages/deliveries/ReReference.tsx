import { useState } from 'react';
import { DeliverySchema, type WireDelivery } from '../../../model/wire/delivery.ts';
import type { Words } from '../../../views/words.ts';
import { upload } from '../../client/upload.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { useCommand } from './use-command.ts';

interface Props {
  readonly delivery: WireDelivery;
  readonly words: Words;
  readonly onSent: (delivery: string) => void;
}

/** Sends a file of old and new references for the partner and dataset of a delivery. */
export function ReReference({ delivery: { partner, dataset }, words, onSent }: Props) {
  const [file, setFile] = useState<File>();
  const { isBusy, trouble, run } = useCommand();
  const send = () => {
    if (!file) return;
    const query = new URLSearchParams({ partner, dataset, fileName: file.name });
    run(
      (signal) => upload(`/v1/re-references?${query}`, file, DeliverySchema, signal),
      (sent) => onSent(sent.id),
    );
  };
  return (
    <section className="delivery-part" aria-labelledby="delivery-re-reference">
      <h2 className="delivery-heading" id="delivery-re-reference">
        {words.text('reReference.title')}
      </h2>
      <p>{words.text('reReference.intro')}</p>
      <label className="field">
        <span className="field-label">{words.text('reReference.file')}</span>
        <input
          className="field-input"
          type="file"
          accept=".csv,text/csv"
          onChange={({ target }) => setFile(target.files?.[0])}
        />
      </label>
      <p className="delivery-actions">
        <button type="button" className="button-quiet" disabled={isBusy || file === undefined} onClick={send}>
          {words.text('reReference.send')}
        </button>
      </p>
      <CommandTrouble trouble={trouble} words={words} />
    </section>
  );
}
