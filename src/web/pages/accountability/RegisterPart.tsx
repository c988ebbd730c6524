import type { FormEvent } from 'react';
import { RegisterAtSchema } from '../../../model/wire/log.ts';
import { amsterdamInstant } from '../../../views/amsterdam-instant.ts';
import { request } from '../../client/request.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { PageProps } from '../page-props.ts';
import { RegisterTables } from './RegisterTables.tsx';

/** Stands in the address for the moment at which one looks. */
const NOW = 'now';

/** What held at a moment: asked for, because that one looked is logged. */
export function RegisterPart(props: PageProps) {
  const { state, go, words } = props;
  const at = state.log?.at;
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = String(new FormData(event.currentTarget).get('at') ?? '');
    go({ ...state, log: { ...state.log, at: wanted === '' ? NOW : wanted } });
  };
  return (
    <section className="oversight-part" aria-labelledby="oversight-register">
      <h2 className="oversight-heading" id="oversight-register">
        {words.text('accountability.register')}
      </h2>
      <form key={at} className="oversight-form" onSubmit={show}>
        <label className="oversight-field">
          {words.text('accountability.at')}
          <input name="at" type="datetime-local" defaultValue={at === NOW ? undefined : at} />
        </label>
        <button type="submit" className="button">
          {words.text('accountability.registerButton')}
        </button>
      </form>
      {at === undefined ? null : <Held {...props} at={at} />}
    </section>
  );
}

function Held({ words, partners, at }: PageProps & { readonly at: string }) {
  const instant = at === NOW ? undefined : amsterdamInstant(at);
  const address = `/v1/register${instant === undefined ? '' : `?at=${encodeURIComponent(instant)}`}`;
  const loaded = useLoaded(`${address} ${at}`, (signal) => request(address, RegisterAtSchema, { signal }));
  if (loaded.kind === 'loading') return <p role="status">{words.text('loading')}</p>;
  if (loaded.kind !== 'ready') return <TroubleNote trouble={loaded} words={words} />;
  return (
    <>
      <p role="status" className="oversight-note">
        {words.text('accountability.registerAt', { at: words.dateTime(loaded.value.at) })}
      </p>
      <RegisterTables held={loaded.value} partners={partners} words={words} />
    </>
  );
}
