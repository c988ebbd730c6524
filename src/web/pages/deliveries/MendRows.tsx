import { useState } from 'react';
import { DeliverySchema, QuarantinedRowsSchema } from '../../../model/wire/delivery.ts';
import type { Words } from '../../../views/words.ts';
import { request } from '../../client/request.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { deliveryAddress } from './load-delivery.ts';
import { MendTable } from './MendTable.tsx';
import { changedRows, type Draft } from './mend-draft.ts';
import { useCommand } from './use-command.ts';

interface Props {
  readonly id: string;
  readonly revision: number;
  readonly canMend: boolean;
  /** Address of the quarantine as a file. */
  readonly file: string;
  readonly words: Words;
  readonly onMended: (delivery: string) => void;
}

/** The rows in quarantine: as a file, or to mend here, cell by cell. */
export function MendRows({ id, revision, canMend, file, words, onMended }: Props) {
  const [after, setAfter] = useState(0);
  const [draft, setDraft] = useState<Draft>({});
  const { isBusy, trouble, run } = useCommand();
  const address = deliveryAddress(id, `/quarantined-rows?after=${after}`);
  const loaded = useLoaded(address, (signal) => request(address, QuarantinedRowsSchema, { signal }), revision);
  const rows = changedRows(draft);
  const send = () =>
    run(
      (signal) => request(deliveryAddress(id, '/mended-rows'), DeliverySchema, { signal, body: { rows } }),
      (delivery) => {
        setDraft({});
        onMended(delivery.id);
      },
    );
  const nextAfter = loaded.kind === 'ready' ? loaded.value.nextAfter : undefined;
  return (
    <section className="delivery-part" aria-labelledby="delivery-mend">
      <h2 className="delivery-heading" id="delivery-mend">
        {words.text('mend.title')}
      </h2>
      <p>{words.text(canMend ? 'mend.intro' : 'mend.read')}</p>
      <p>
        <a href={file} download>
          {words.text('mend.file')}
        </a>
      </p>
      {loaded.kind === 'ready' ? (
        <MendTable page={loaded.value} draft={draft} canMend={canMend} words={words} onChange={setDraft} />
      ) : (
        <p aria-busy={loaded.kind === 'loading'}>{words.text('loading')}</p>
      )}
      <p className="delivery-actions">
        {canMend ? (
          <button type="button" className="button" disabled={isBusy || rows.length === 0} onClick={send}>
            {words.text('mend.send', { count: rows.length })}
          </button>
        ) : null}
        {after > 0 ? (
          <button type="button" className="button-quiet" onClick={() => setAfter(0)}>
            {words.text('mend.first')}
          </button>
        ) : null}
        {nextAfter === undefined ? null : (
          <button type="button" className="button-quiet" onClick={() => setAfter(nextAfter)}>
            {words.text('mend.next')}
          </button>
        )}
      </p>
      <CommandTrouble trouble={trouble} words={words} />
    </section>
  );
}
