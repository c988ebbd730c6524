import { useEffect } from 'react';
import { DeliverableSchema } from '../../../model/wire/mapping.ts';
import { request } from '../../client/request.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { PageProps } from '../page-props.ts';
import { Wizard } from './Wizard.tsx';
import './deliver-page.css';

/** From a partner's own file to accepted rows: send, say what the columns and codes are, try all rows, deliver. */
export function DeliverPage(props: PageProps) {
  const { words, onSignedOut } = props;
  const loaded = useLoaded('deliverable', (signal) =>
    request('/v1/deliverable-datasets', DeliverableSchema, { signal }),
  );
  useEffect(() => {
    if (loaded.kind === 'signed-out') onSignedOut();
  }, [loaded.kind, onSignedOut]);
  const head = (
    <>
      <h1 className="page-title">{words.text('deliver.title')}</h1>
      <p className="page-intro">{words.text('deliver.intro')}</p>
    </>
  );
  if (loaded.kind === 'loading') return <div aria-busy="true">{head}</div>;
  if (loaded.kind === 'signed-out') return null;
  if (loaded.kind !== 'ready')
    return (
      <>
        {head}
        <TroubleNote trouble={loaded} words={words} />
      </>
    );
  const { deliverable } = loaded.value;
  return (
    <>
      {head}
      {deliverable.length === 0 ? (
        <p>{words.text('deliver.nothing')}</p>
      ) : (
        <Wizard {...props} deliverable={deliverable} />
      )}
    </>
  );
}
