import { useState } from 'react';
import { MandateSchema, type WireMandates } from '../../../model/wire/people.ts';
import { request } from '../../client/request.ts';
import { CommandTrouble } from '../deliveries/CommandTrouble.tsx';
import { useCommand } from '../deliveries/use-command.ts';
import type { PageProps } from '../page-props.ts';
import { isReason } from '../releases/ChecksPart.tsx';
import { ReasonField } from '../releases/ReasonField.tsx';
import { keyOf, type Whom, whomText } from './whom.ts';

type Mandate = WireMandates['mandates'][number];

interface Props extends Pick<PageProps, 'words' | 'partners' | 'session' | 'today'> {
  readonly mandates: readonly Mandate[];
  /** For whom the reader gives mandates, and so may end them. */
  readonly gives: readonly Whom[];
  readonly onDone: () => void;
}

/** Who holds which mandate, on which ground, until when; ended ones last. */
export function MandateTable(props: Props) {
  const { mandates, words, today } = props;
  const holds = ({ ended, validFrom, validUntil }: Mandate) => !ended && validFrom <= today && today < validUntil;
  const sorted = mandates.toSorted((a, b) => Number(holds(b)) - Number(holds(a)) || a.account.localeCompare(b.account));
  return (
    <section className="desk-box" aria-labelledby="mandates">
      <h2 className="desk-heading" id="mandates">
        {words.text('mandates.title')}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="mandates-scroll" tabIndex={0} aria-labelledby="mandates">
        <table className="mandates-table">
          <thead>
            <tr>
              {['account', 'role', 'for', 'ground', 'period', 'act'].map((column) => (
                <th key={column} scope="col">
                  {words.text(`mandates.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((mandate) => (
              <MandateRow key={mandate.id} mandate={mandate} isHeld={holds(mandate)} {...props} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function MandateRow({
  mandate,
  isHeld,
  gives,
  words,
  session,
  partners,
  onDone,
}: Props & { mandate: Mandate; isHeld: boolean }) {
  const { account, role, organisation, ground, validFrom, validUntil, ended } = mandate;
  const mayEnd =
    isHeld &&
    (account === session.me.account || gives.some((whom) => whom.kind === 'hub' || keyOf(whom) === keyOf(mandate.for)));
  return (
    <tr>
      <th scope="row">
        {account}
        {organisation ? <small> · {organisation}</small> : null}
      </th>
      <td>{words.text(`role.${role}`)}</td>
      <td>{whomText(mandate.for, { forums: session.forums, partners, words })}</td>
      <td>{ground}</td>
      <td>
        {words.date(validFrom)} – {words.date(validUntil)}
        {isHeld ? null : (
          <span className="desk-mark desk-mark-quiet">
            {ended ? words.text('mandates.endedBecause', { reason: ended.reason }) : words.text('mandates.notHeld')}
          </span>
        )}
      </td>
      <td>{mayEnd ? <EndMandate mandate={mandate} words={words} onDone={onDone} /> : null}</td>
    </tr>
  );
}

/** At once, with a reason: taking away needs no second person. */
function EndMandate({ mandate, words, onDone }: Pick<Props, 'words' | 'onDone'> & { mandate: Mandate }) {
  const [reason, setReason] = useState('');
  const { isBusy, trouble, run } = useCommand();
  const end = () =>
    run((signal) => request(`/v1/mandates/${mandate.id}/endings`, MandateSchema, { signal, body: { reason } }), onDone);
  return (
    <details className="decide">
      <summary aria-label={words.text('mandates.endNamed', { account: mandate.account })}>
        {words.text('mandates.end')}
      </summary>
      <ReasonField label={words.text('mandates.reason')} value={reason} onValue={setReason} />
      <button type="button" className="button-quiet" disabled={isBusy || !isReason(reason)} onClick={end}>
        {words.text('mandates.doEnd')}
      </button>
      <CommandTrouble trouble={trouble} words={words} />
    </details>
  );
}
