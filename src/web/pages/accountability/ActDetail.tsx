import { useEffect } from 'react';
import { type WireAct, type WireActDetail, WireActDetailSchema } from '../../../model/wire/log.ts';
import { actView } from '../../../views/act-view.ts';
import type { Words } from '../../../views/words.ts';
import { request } from '../../client/request.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { toFragment } from '../../state/page-state.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import type { PageProps } from '../page-props.ts';

/** One act: what is known of it, its lines in the three logs, and the proof that they stand in the log. */
export function ActDetail({ state, words, place, onSignedOut }: PageProps & { readonly place: string }) {
  const address = `/v1/logs/${encodeURIComponent(place)}`;
  const loaded = useLoaded(address, (signal) => request(address, WireActDetailSchema, { signal }));
  useEffect(() => {
    if (loaded.kind === 'signed-out') onSignedOut();
  }, [loaded.kind, onSignedOut]);
  return (
    <>
      <p>
        <a href={toFragment({ ...state, log: { ...state.log, act: undefined } })}>
          {words.text('accountability.back')}
        </a>
      </p>
      <h1 className="page-title">{words.text('accountability.act', { place })}</h1>
      {loaded.kind === 'loading' ? (
        <p role="status">{words.text('loading')}</p>
      ) : loaded.kind === 'ready' ? (
        <Detail detail={loaded.value} words={words} />
      ) : (
        <TroubleNote trouble={loaded} words={words} />
      )}
    </>
  );
}

function Detail({ detail, words }: { readonly detail: WireActDetail; readonly words: Words }) {
  const { act, lines, head } = detail;
  const signedAt = words.dateTime(new Date(head.timestamp).toISOString());
  return (
    <>
      <Facts act={act} words={words} />
      <section className="oversight-part" aria-labelledby="oversight-lines">
        <h2 className="oversight-heading" id="oversight-lines">
          {words.text('accountability.lines')}
        </h2>
        {lines.map(({ place, log, entry, inclusion }) => (
          <details key={place} className="oversight-details">
            <summary>
              {words.text('accountability.line', { log: words.text(`accountability.log.${log}`), place })}
            </summary>
            <pre className="oversight-code">{indented(entry)}</pre>
            <p className="oversight-note">
              {words.text('accountability.proof', {
                ...{ leaf: inclusion.leafIndex, size: words.number(inclusion.treeSize), at: signedAt },
              })}
            </p>
            <dl className="oversight-facts">
              <dt>{words.text('accountability.path')}</dt>
              <dd>
                <ol className="oversight-code">
                  {inclusion.inclusionPath.map((hash) => (
                    <li key={hash}>{hash}</li>
                  ))}
                </ol>
              </dd>
              <dt>{words.text('accountability.rootHash')}</dt>
              <dd className="oversight-code">{head.rootHash}</dd>
              <dt>{words.text('accountability.signature')}</dt>
              <dd className="oversight-code">{head.signature}</dd>
            </dl>
          </details>
        ))}
      </section>
    </>
  );
}

function Facts({ act, words }: { readonly act: WireAct; readonly words: Words }) {
  const view = actView(act, words);
  const origin = act.origin;
  const from =
    origin?.['kind'] === 'network'
      ? words.text('accountability.origin.network', { address: origin['address'] ?? '', by: origin['by'] ?? '' })
      : words.text('accountability.origin.server');
  const facts = [
    ['who', view.who],
    ['as', view.as],
    ['action', view.what],
    ['about', view.about],
    ['when', view.when],
    ['result', view.result],
    ['origin', origin === undefined ? '' : from],
    ['traceId', act.traceId],
  ] as const;
  return (
    <dl className="oversight-facts oversight-part">
      {facts.map(([name, value]) =>
        value === '' ? null : (
          <div key={name}>
            <dt>{words.text(`accountability.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
      <div>
        <dt>{words.text('accountability.grounds')}</dt>
        <dd>
          {view.grounds.length === 0 ? words.text('accountability.noGround') : null}
          <ul>
            {view.grounds.map((ground) => (
              <li key={ground}>{ground}</li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  );
}

/** Easier to read; what is hashed is the line without these spaces. */
function indented(entry: string): string {
  try {
    return JSON.stringify(JSON.parse(entry), null, 2);
  } catch {
    return entry;
  }
}
