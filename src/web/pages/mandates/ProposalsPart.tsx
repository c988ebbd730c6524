import { MandateProposalSchema, type WireMandates } from '../../../model/wire/people.ts';
import { request } from '../../client/request.ts';
import { useKept } from '../../state/use-kept.ts';
import { CommandTrouble } from '../deliveries/CommandTrouble.tsx';
import { useCommand } from '../deliveries/use-command.ts';
import type { PageProps } from '../page-props.ts';
import { isReason } from '../releases/ChecksPart.tsx';
import { ReasonField } from '../releases/ReasonField.tsx';
import { whomText } from './whom.ts';

type Proposal = WireMandates['proposals'][number];

interface Props extends Pick<PageProps, 'words' | 'partners' | 'session'> {
  readonly proposals: readonly Proposal[];
  /** Whether the reader is somewhere the second person. */
  readonly isSecond: boolean;
  readonly onDone: () => void;
}

/** Mandates of a partner that wait for its second person. */
export function ProposalsPart({ proposals, ...props }: Props) {
  const { words } = props;
  const waiting = proposals.filter(({ state }) => state === 'proposed');
  if (waiting.length === 0) return null;
  return (
    <section className="desk-box" aria-labelledby="proposals">
      <h2 className="desk-heading" id="proposals">
        {words.text('mandates.proposals')}
      </h2>
      <ol className="acts">
        {waiting.map((proposal) => (
          <ProposalItem key={proposal.id} proposal={proposal} {...props} />
        ))}
      </ol>
    </section>
  );
}

function ProposalItem({
  proposal,
  words,
  session,
  partners,
  isSecond,
  onDone,
}: Omit<Props, 'proposals'> & { proposal: Proposal }) {
  const { mandate, proposed } = proposal;
  const [reason, setReason] = useKept(`mandate ${proposal.id}`, '');
  const { isBusy, trouble, run } = useCommand();
  const decide = (act: 'confirmations' | 'declines') =>
    run(
      (signal) => request(`/v1/mandates/${proposal.id}/${act}`, MandateProposalSchema, { signal, body: { reason } }),
      onDone,
    );
  const owns = session.me.mandates.some(
    ({ role, partner }) => role === 'data-owner' && mandate.for.kind === 'partner' && partner === mandate.for.partner,
  );
  // Neither who proposed it nor who gets it decides.
  const mayDecide = (isSecond || owns) && ![proposed.by, mandate.account].includes(session.me.account);
  return (
    <li className="act">
      <p>
        <strong>
          {words.text('mandates.proposal', {
            account: mandate.account,
            role: words.text(`role.${mandate.role}`),
            whom: whomText(mandate.for, { forums: session.forums, partners, words }),
          })}
        </strong>
      </p>
      <p>
        {words.text('mandates.until', { from: words.date(mandate.validFrom), until: words.date(mandate.validUntil) })}{' '}
        {mandate.ground}
      </p>
      <p>
        {words.text('forums.proposed', { by: proposed.by, at: words.dateTime(proposed.at), reason: proposed.reason })}
      </p>
      {mayDecide ? (
        <div className="check">
          <ReasonField label={words.text('mandates.reason')} value={reason} onValue={setReason} />
          <p className="desk-actions">
            <button
              type="button"
              className="button"
              disabled={isBusy || !isReason(reason)}
              onClick={() => decide('confirmations')}
            >
              {words.text('mandates.confirm')}
            </button>
            <button
              type="button"
              className="button-quiet"
              disabled={isBusy || !isReason(reason)}
              onClick={() => decide('declines')}
            >
              {words.text('mandates.decline')}
            </button>
          </p>
          <CommandTrouble trouble={trouble} words={words} />
        </div>
      ) : (
        <p className="desk-mark-quiet">{words.text('mandates.waitsForSecond')}</p>
      )}
    </li>
  );
}
