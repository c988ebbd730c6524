import { useEffect, useState } from 'react';
import {
  PublishedTableSchema,
  TableEditionSchema,
  TableScopesSchema,
  type WireTableEdition,
  type WireTableScopes,
} from '../../../model/wire/published-table.ts';
import { request } from '../../client/request.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { toFragment } from '../../state/page-state.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import { CommandTrouble } from '../deliveries/CommandTrouble.tsx';
import { useCommand } from '../deliveries/use-command.ts';
import type { PageProps } from '../page-props.ts';
import { AuditFacts } from './AuditFacts.tsx';
import { type Draft, firstDraft, missing, type Scope } from './draft.ts';
import { LinkedTables } from './LinkedTables.tsx';
import { ProtectionFields } from './ProtectionFields.tsx';
import { ReadersFields } from './ReadersFields.tsx';
import { ScopeFields } from './ScopeFields.tsx';

/** The search for what to withhold over large linked tables takes minutes. */
const PREVIEW_MS = 600_000;

interface Props extends PageProps {
  readonly partner: string;
  readonly onChange: () => void;
}

/** A new table: said, seen as it would be, and only then sent to a second person. */
export function DefineTable(props: Props) {
  const { state, words, partner, onSignedOut } = props;
  const loaded = useLoaded(`scopes ${partner}`, (signal) =>
    request(`/v1/published-tables/scopes?partner=${encodeURIComponent(partner)}`, TableScopesSchema, { signal }),
  );
  useEffect(() => {
    if (loaded.kind === 'signed-out') onSignedOut();
  }, [loaded.kind, onSignedOut]);
  const head = (
    <>
      <p>
        <a href={toFragment({ ...state, table: undefined })}>{words.text('tables.back')}</a>
      </p>
      <h1 className="page-title">{words.text('tables.new')}</h1>
      <p className="page-intro">{words.text('tables.newIntro')}</p>
    </>
  );
  if (loaded.kind === 'signed-out') return null;
  if (loaded.kind === 'loading') return <div aria-busy="true">{head}</div>;
  return (
    <div className="table-page">
      {head}
      {loaded.kind === 'ready' ? (
        <DraftForm {...props} scopes={loaded.value.datasets} />
      ) : (
        <TroubleNote trouble={loaded} words={words} />
      )}
    </div>
  );
}

/** What the preview was of: it holds for exactly that draft. */
interface Seen {
  readonly draft: Draft;
  readonly edition: WireTableEdition;
}

function DraftForm({
  scopes,
  partner,
  today,
  words,
  state,
  go,
  onChange,
}: Props & { readonly scopes: WireTableScopes['datasets'] }) {
  const open = scopes.find(({ forums }) => forums.some(({ blockedBy }) => blockedBy === undefined)) ?? scopes[0];
  const [draft, setDraft] = useState<Draft | undefined>(open && firstDraft(partner, open, today));
  const [seen, setSeen] = useState<Seen>();
  const { isBusy, trouble, run, leave } = useCommand(PREVIEW_MS);
  const scope: Scope | undefined = scopes.find(({ id }) => id === draft?.dataset);
  if (!draft || !scope) return <p>{words.text('tables.nothingToDefine')}</p>;
  const lacks = missing(draft, scope);
  const look = () =>
    run(
      (signal) => request('/v1/published-tables/previews', TableEditionSchema, { signal, body: draft }),
      (edition) => setSeen({ draft, edition }),
    );
  const sendOff = () =>
    run(
      (signal) => request('/v1/published-tables', PublishedTableSchema, { signal, body: draft }),
      ({ id }) => {
        onChange();
        go({ ...state, table: id });
      },
    );
  const fields = { draft, scope, words, onDraft: setDraft };
  return (
    <>
      <ScopeFields {...fields} scopes={scopes} />
      <ProtectionFields {...fields} />
      <ReadersFields {...fields} />
      {lacks.length === 0 ? null : (
        <ul className="tables-lacks">
          {lacks.map((lack) => (
            <li key={lack}>{words.text(`tables.lacks.${lack}`)}</li>
          ))}
        </ul>
      )}
      <p className="tables-actions">
        <button type="button" className="button" disabled={isBusy || lacks.length > 0} onClick={look}>
          {words.text('tables.preview')}
        </button>
        {isBusy ? (
          <button type="button" className="button-quiet" onClick={leave}>
            {words.text('tables.stopWaiting')}
          </button>
        ) : null}
      </p>
      <p role="status">{isBusy ? words.text('tables.busy') : ''}</p>
      <CommandTrouble trouble={trouble} words={words} />
      {seen ? (
        <section className="tables-part" aria-labelledby="table-preview">
          <h2 id="table-preview" className="tables-heading">
            {words.text('tables.previewTitle')}
          </h2>
          <Found seen={seen} words={words} />
          <LinkedTables edition={seen.edition} words={words} />
          <p className="tables-actions">
            <button type="button" className="button" disabled={isBusy || seen.draft !== draft} onClick={sendOff}>
              {words.text('tables.sendOff')}
            </button>
          </p>
          {seen.draft === draft ? null : <p className="tables-quiet">{words.text('tables.changed')}</p>}
        </section>
      ) : null}
    </>
  );
}

function Found({ seen: { edition }, words }: { readonly seen: Seen } & Pick<Props, 'words'>) {
  const audit = edition.table.editions[0]?.audit;
  return audit ? <AuditFacts audit={audit} method={edition.table.method} words={words} /> : null;
}
