import type { WirePublishedTable } from '../../../model/wire/published-table.ts';
import type { Words } from '../../../views/words.ts';

type Audit = NonNullable<WirePublishedTable['editions'][number]['audit']>;

interface Props {
  readonly audit: Audit;
  readonly method: WirePublishedTable['method'];
  readonly words: Words;
}

/** What the protection takes, and how near somebody comes who adds and subtracts all that is published. */
export function AuditFacts({ audit, method, words }: Props) {
  const { cells, primaries, secondaries, cost, narrowest, isEmpty } = audit;
  return (
    <>
      {isEmpty ? <p className="tables-warning">{words.text('tables.audit.empty')}</p> : null}
      <ul className="tables-audit">
        <li>{words.text('tables.audit.cells', { cells })}</li>
        {method.kind === 'rounding' ? (
          <li>{words.text('tables.audit.small', { primaries, base: method.base })}</li>
        ) : (
          <>
            <li>{words.text('tables.audit.primaries', { primaries, maxN: method.maxN })}</li>
            <li>{words.text('tables.audit.secondaries', { secondaries, cost })}</li>
          </>
        )}
        {primaries === 0 ? null : (
          <li>
            {narrowest === undefined
              ? words.text('tables.audit.open')
              : words.text('tables.audit.narrowest', { narrowest: words.number(narrowest) })}
          </li>
        )}
      </ul>
    </>
  );
}
