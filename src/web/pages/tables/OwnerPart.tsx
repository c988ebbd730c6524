import { PublishedTableSchema, type WirePublishedTable } from '../../../model/wire/published-table.ts';
import type { Words } from '../../../views/words.ts';
import { request } from '../../client/request.ts';
import { useKept } from '../../state/use-kept.ts';
import { CommandTrouble } from '../deliveries/CommandTrouble.tsx';
import { useCommand } from '../deliveries/use-command.ts';
import { AuditFacts } from './AuditFacts.tsx';

interface Props {
  readonly table: WirePublishedTable;
  readonly number: number;
  readonly words: Words;
  readonly onChange: () => void;
}

/** What the audit found, what stands in the way, and what this account may do. */
export function OwnerPart({ table, number, words, onChange }: Props) {
  const edition = table.editions.find((it) => it.number === number);
  return (
    <section className="tables-part" aria-labelledby="table-owner">
      <h2 id="table-owner" className="tables-heading">
        {words.text('tables.owner')}
      </h2>
      {table.blockedBy ? <p className="tables-warning">{besideSentence(table.blockedBy, words)}</p> : null}
      {table.withdrawnBecause ? <p>{words.text('tables.because', { reason: table.withdrawnBecause })}</p> : null}
      {edition?.declinedBecause ? <p>{words.text('tables.declined', { reason: edition.declinedBecause })}</p> : null}
      {edition?.audit ? <AuditFacts audit={edition.audit} method={table.method} words={words} /> : null}
      <Acts table={table} words={words} onChange={onChange} />
    </section>
  );
}

/** Why no table can go to these readers. */
export const besideSentence = (beside: NonNullable<WirePublishedTable['blockedBy']>, words: Words): string =>
  words.text(`tables.beside.${beside.kind}`, { id: beside.id, forum: beside.forum });

const PATHS = { approve: 'approvals', decline: 'refusals', renew: 'editions', withdraw: 'withdrawals' } as const;

function Acts({ table, words, onChange }: Omit<Props, 'number'>) {
  const [reason, setReason] = useKept(`table ${table.id}`, '');
  const { isBusy, trouble, run } = useCommand();
  const send = (act: keyof typeof PATHS) => () =>
    run(
      (signal) =>
        request(`/v1/published-tables/${table.id}/${PATHS[act]}`, PublishedTableSchema, {
          signal,
          body: act === 'decline' || act === 'withdraw' ? { reason } : {},
        }),
      () => {
        setReason('');
        onChange();
      },
    );
  const mayDecide = table.may.includes('decide');
  const asksReason = mayDecide || table.may.includes('withdraw');
  const isUnsaid = isBusy || reason.trim().length < 3;
  if (table.may.length === 0) return null;
  return (
    <>
      {mayDecide ? <p>{words.text('tables.decide')}</p> : null}
      {asksReason ? (
        <label className="field">
          <span className="field-label">{words.text(mayDecide ? 'tables.reasonDecide' : 'tables.reasonWithdraw')}</span>
          <input
            className="field-input"
            maxLength={300}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
      ) : null}
      <p className="tables-actions">
        {mayDecide ? (
          <>
            <button type="button" className="button" disabled={isBusy} onClick={send('approve')}>
              {words.text('tables.approve')}
            </button>
            <button type="button" className="button-quiet" disabled={isUnsaid} onClick={send('decline')}>
              {words.text('tables.decline')}
            </button>
          </>
        ) : null}
        {table.may.includes('renew') ? (
          <button type="button" className="button" disabled={isBusy} onClick={send('renew')}>
            {words.text('tables.renew')}
          </button>
        ) : null}
        {table.may.includes('withdraw') ? (
          <button type="button" className="button-quiet" disabled={isUnsaid} onClick={send('withdraw')}>
            {words.text('tables.withdraw')}
          </button>
        ) : null}
      </p>
      <p role="status">{isBusy ? words.text('tables.busy') : ''}</p>
      <CommandTrouble trouble={trouble} words={words} />
    </>
  );
}
