import type { WirePublishedTable } from '../../../model/wire/published-table.ts';
import type { Words } from '../../../views/words.ts';

interface Props {
  readonly table: WirePublishedTable;
  readonly asOf: string | undefined;
  readonly words: Words;
}

/** For whom, on which ground, until when, and what may be done with the figures. */
export function TableFacts({ table, asOf, words }: Props) {
  const { handling, marking, text } = table.terms;
  const facts = [
    ['asOf', asOf === undefined ? '' : words.dateTime(asOf)],
    ['forum', `${words.label(table.forumLabel)} · ${words.label(table.purposeLabel)}`],
    ['ground', table.legalGround],
    ['until', words.date(table.validUntil)],
    ['selection', selectionText(table.where, words)],
    ['protection', methodText(table.method, words)],
    ['terms', [marking, handling.join(', '), text].filter(Boolean).join(' · ')],
  ] as const;
  return (
    <dl className="table-facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{words.text(`tables.fact.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

const selectionText = (where: WirePublishedTable['where'], words: Words) =>
  where
    .map((filter) => `${words.label(filter.label)}: ${words.list(filter.in.map(({ label }) => words.label(label)))}`)
    .join('; ');

const methodText = (method: WirePublishedTable['method'], words: Words) =>
  method.kind === 'rounding'
    ? words.text('tables.method.rounding', { base: method.base })
    : words.text('tables.method.suppression', { maxN: method.maxN, width: method.width });
