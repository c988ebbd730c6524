import { request } from '../../client/request.ts';
import { useKept } from '../../state/use-kept.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { CommandTrouble } from '../deliveries/CommandTrouble.tsx';
import { useCommand } from '../deliveries/use-command.ts';
import type { PageProps } from '../page-props.ts';
import { isReason } from '../releases/ChecksPart.tsx';
import { ReasonField } from '../releases/ReasonField.tsx';
import type { MandatesGround } from './load-mandates.ts';
import { ROLES_FOR, type Whom, whomText } from './whom.ts';

interface Props extends Pick<PageProps, 'words' | 'partners' | 'session' | 'today'> {
  readonly whom: readonly Whom[];
  readonly ground: Pick<MandatesGround, 'accounts'>;
  readonly onDone: () => void;
}

const ANYTHING = { safeParse: (data: unknown) => ({ success: true as const, data }) };
const ENOUGH = 3;

/** Gives a mandate; one for a partner is a proposal that its second person decides on. */
export function GiveMandate({ whom, ground, words, session, partners, today, onDone }: Props) {
  const accounts = ground.accounts.filter(({ id, closed }) => !closed && id !== session.me.account);
  const first = {
    account: '',
    place: 0,
    role: '',
    ground: '',
    validFrom: today,
    validUntil: aYearOn(today),
    reason: '',
  };
  const [draft, setDraft] = useKept('give mandate', first);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const { account, place, role, validFrom, validUntil, reason } = draft;
  const given = whom[place] ?? { kind: 'hub' as const };
  const roles = ROLES_FOR[given.kind];
  const chosenRole = roles.includes(role) ? role : (roles[0] ?? '');
  const { isBusy, trouble, run } = useCommand();
  const organisation = accounts.find(({ id }) => id === account)?.organisation;
  const give = () =>
    run(
      (signal) =>
        request('/v1/mandates', ANYTHING, {
          signal,
          body: {
            ...{ account, role: chosenRole, for: given, ground: draft.ground, validFrom, validUntil, reason },
            ...(given.kind === 'forum' && organisation !== undefined ? { organisation } : {}),
          },
        }),
      () => {
        setDraft(first);
        onDone();
      },
    );
  return (
    <details className="desk-box decide" open={account !== '' || undefined}>
      <summary>{words.text('mandates.give')}</summary>
      <p>{words.text(given.kind === 'partner' ? 'mandates.givesByTwo' : 'mandates.givesAtOnce')}</p>
      <div className="forum-form">
        <Dropdown
          label={words.text('mandates.column.account')}
          value={account}
          options={[['', ''], ...accounts.map(({ id, label }) => [id, `${words.label(label)} (${id})`] as const)]}
          onValue={(id) => set({ account: id })}
        />
        <Dropdown
          label={words.text('mandates.column.for')}
          value={String(place)}
          options={whom.map((it, i) => [String(i), whomText(it, { forums: session.forums, partners, words })])}
          onValue={(value) => set({ place: Number(value) })}
        />
        <Dropdown
          label={words.text('mandates.column.role')}
          value={chosenRole}
          options={roles.map((id) => [id, words.text(`role.${id}`)])}
          onValue={(id) => set({ role: id })}
        />
        <TextInput
          label={words.text('mandates.column.ground')}
          value={draft.ground}
          onValue={(ground) => set({ ground })}
        />
        <TextInput
          type="date"
          label={words.text('forums.validFrom')}
          value={validFrom}
          onValue={(day) => set({ validFrom: day })}
        />
        <TextInput
          type="date"
          label={words.text('forums.validUntil')}
          value={validUntil}
          onValue={(day) => set({ validUntil: day })}
        />
      </div>
      <ReasonField label={words.text('mandates.reason')} value={reason} onValue={(text) => set({ reason: text })} />
      <p className="desk-actions">
        <button
          type="button"
          className="button"
          disabled={
            isBusy ||
            account === '' ||
            draft.ground.trim().length < ENOUGH ||
            !isReason(reason) ||
            validFrom >= validUntil
          }
          onClick={give}
        >
          {words.text(given.kind === 'partner' ? 'mandates.doPropose' : 'mandates.doGive')}
        </button>
      </p>
      <CommandTrouble trouble={trouble} words={words} />
    </details>
  );
}

/** ISO date a year later. */
const aYearOn = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

interface DropdownProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onValue: (value: string) => void;
}

const Dropdown = ({ label, value, options, onValue }: DropdownProps) => (
  <label className="desk-field">
    <span className="desk-label">{label}</span>
    <select className="desk-input" value={value} onChange={({ target }) => onValue(target.value)}>
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
