import { useState } from 'react';
import { DeliverySchema } from '../../../model/wire/delivery.ts';
import type { WireReadmission, WireRemappings } from '../../../model/wire/remapping.ts';
import { ReadmissionSchema } from '../../../model/wire/remapping.ts';
import type { Words } from '../../../views/words.ts';
import type { Codelists } from '../../client/codelists.ts';
import { request } from '../../client/request.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';
import { useCommand } from '../deliveries/use-command.ts';

interface Props {
  readonly remappings: WireRemappings;
  readonly partner: string;
  readonly codelists: Codelists;
  readonly words: Words;
  readonly onChange: () => void;
}

/** What new codes, aliases and successors can do to what one's own organisation delivered before. */
export function RemapPart({ remappings: { readmissions, recodings }, partner, codelists, words, onChange }: Props) {
  const [done, setDone] = useState<string>();
  const finish = (id: string) => {
    setDone(id);
    onChange();
  };
  return (
    <section className="words-part" aria-labelledby="words-remap">
      <h2 id="words-remap" className="words-heading">
        {words.text('remap.title')}
      </h2>
      <p>{words.text('remap.intro')}</p>
      <p role="status">
        {done === undefined ? null : (
          <>
            {words.text('remap.done')} <a href={`#page=deliveries&delivery=${done}`}>{words.text('remap.see')}</a>
          </>
        )}
      </p>
      {readmissions.length + recodings.length === 0 ? <p>{words.text('remap.nothing')}</p> : null}
      <ul className="words-cards">
        {readmissions.map((one) => (
          <li key={one.delivery} className="words-card">
            <Readmission held={one} words={words} onDone={finish} />
          </li>
        ))}
        {recodings.map((one) => (
          <li key={`${one.dataset} ${one.codelist} ${one.code}`} className="words-card">
            <Recoding rule={one} partner={partner} codelists={codelists} words={words} onDone={finish} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ReadmissionProps {
  readonly held: WireRemappings['readmissions'][number];
  readonly words: Words;
  readonly onDone: (id: string) => void;
}

function Readmission({ held: { delivery, fileName, receivedAt, values }, words, onDone }: ReadmissionProps) {
  const [seen, setSeen] = useState<WireReadmission>();
  const { isBusy, trouble, run } = useCommand();
  const address = `/v1/deliveries/${encodeURIComponent(delivery)}`;
  const look = () => run((signal) => request(`${address}/readmission-preview`, ReadmissionSchema, { signal }), setSeen);
  const take = (rows: number) =>
    run(
      (signal) => request(`${address}/readmissions`, DeliverySchema, { signal, body: { rows } }),
      ({ id }) => onDone(id),
    );
  return (
    <>
      <h3 className="words-value">{words.list(values.map(({ value }) => value))}</h3>
      <p>{words.text('remap.waiting', { file: fileName, date: words.date(receivedAt) })}</p>
      <p role="status">{seen === undefined ? null : words.text('remap.wouldCome', { rows: seen.rows })}</p>
      {trouble ? <TroubleNote trouble={trouble} words={words} /> : null}
      <div className="words-actions">
        {seen === undefined || seen.rows === 0 ? (
          <button type="button" className="words-quiet" disabled={isBusy} onClick={look}>
            {words.text('remap.look')}
            <span className="visually-hidden"> {fileName}</span>
          </button>
        ) : (
          <button type="button" className="button" disabled={isBusy} onClick={() => take(seen.rows)}>
            {words.text('remap.take', { rows: seen.rows })}
          </button>
        )}
      </div>
    </>
  );
}

interface RecodingProps {
  readonly rule: WireRemappings['recodings'][number];
  readonly partner: string;
  readonly codelists: Codelists;
  readonly words: Words;
  readonly onDone: (id: string) => void;
}

function Recoding({ rule, partner, codelists, words, onDone }: RecodingProps) {
  const { isBusy, trouble, run } = useCommand();
  const { dataset, codelist, code, successor, relation, records, outside } = rule;
  const list = codelists.get(codelist);
  const nameOf = (id: string) => {
    const found = list?.codes.find((one) => one.code === id);
    return found ? words.label(found.label) : id;
  };
  const body = { partner, dataset, codelist, code, successor, records };
  const recode = () =>
    run(
      (signal) => request('/v1/recodings', DeliverySchema, { signal, body }),
      ({ id }) => onDone(id),
    );
  return (
    <>
      <h3 className="words-value">
        {nameOf(code)} → {nameOf(successor)}
      </h3>
      <p>{words.text('remap.relation', { relation: words.text(`words.relation.${relation}`), dataset })}</p>
      <p>{words.text('remap.records', { records, outside })}</p>
      {trouble ? <TroubleNote trouble={trouble} words={words} /> : null}
      {records === 0 ? null : (
        <div className="words-actions">
          <button type="button" className="button" disabled={isBusy} onClick={recode}>
            {words.text('remap.recode', { records })}
          </button>
        </div>
      )}
    </>
  );
}
