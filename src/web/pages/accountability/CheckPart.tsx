import { useState } from 'react';
import { LogCheckSchema, LogHeadsSchema, type WireLogCheck } from '../../../model/wire/log.ts';
import type { Words } from '../../../views/words.ts';
import { request } from '../../client/request.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import { useCommand } from '../deliveries/use-command.ts';
import type { PageProps } from '../page-props.ts';

/** Has the server check the whole log, and gives the last head and the key to keep elsewhere. */
export function CheckPart({ words }: Pick<PageProps, 'words'>) {
  const { isBusy, trouble, run } = useCommand();
  const [found, setFound] = useState<WireLogCheck>();
  const start = () => {
    setFound(undefined);
    run((signal) => request('/v1/log-checks', LogCheckSchema, { signal, body: {} }), setFound);
  };
  return (
    <section className="oversight-part" aria-labelledby="oversight-check">
      <h2 className="oversight-heading" id="oversight-check">
        {words.text('accountability.check')}
      </h2>
      <p className="oversight-note">{words.text('accountability.checkIntro')}</p>
      <button type="button" className="button" onClick={start} aria-disabled={isBusy}>
        {words.text('accountability.checkButton')}
      </button>
      <div role="status" className="oversight-verdict">
        {isBusy ? <p>{words.text('accountability.checking')}</p> : null}
        {found ? <Verdict found={found} words={words} /> : null}
      </div>
      {trouble ? <TroubleNote trouble={trouble} words={words} onRetry={start} /> : null}
      <LastHead words={words} />
    </section>
  );
}

function Verdict({ found, words }: { readonly found: WireLogCheck; readonly words: Words }) {
  const { verdict, lines, heads, unfinished, trouble = '' } = found;
  const at = words.dateTime(found.at);
  return verdict === 'unchanged' ? (
    <>
      <p className="oversight-good">
        {words.text('accountability.unchanged', { lines: words.number(lines), heads, at })}
      </p>
      {/* Its own check runs while it counts. */}
      <p>{words.text('accountability.unfinished', { count: Math.max(0, unfinished - 1) })}</p>
    </>
  ) : (
    <p className="oversight-bad">{words.text('accountability.changed', { trouble: `${trouble}.`, at })}</p>
  );
}

function LastHead({ words }: { readonly words: Words }) {
  const loaded = useLoaded('log-head', (signal) => request('/v1/log-heads?limit=1', LogHeadsSchema, { signal }));
  if (loaded.kind !== 'ready') return null;
  const { heads, publicKey, logId } = loaded.value;
  const [head] = heads;
  if (!head) return <p className="oversight-note">{words.text('accountability.noHead')}</p>;
  const size = words.number(head.treeSize);
  return (
    <>
      <p className="oversight-note">
        {words.text('accountability.lastHead', { size, at: words.dateTime(new Date(head.timestamp).toISOString()) })}
      </p>
      <details className="oversight-details">
        <summary>{words.text('accountability.keep')}</summary>
        <dl className="oversight-facts">
          <dt>{words.text('accountability.rootHash')}</dt>
          <dd className="oversight-code">{head.rootHash}</dd>
          <dt>{words.text('accountability.signature')}</dt>
          <dd className="oversight-code">{head.signature}</dd>
          <dt>{words.text('accountability.logId')}</dt>
          <dd className="oversight-code">{logId}</dd>
          <dt>{words.text('accountability.publicKey')}</dt>
          <dd className="oversight-code">{publicKey}</dd>
        </dl>
      </details>
    </>
  );
}
