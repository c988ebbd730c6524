import { useId, useState } from 'react';
import type { ReleaseContext, ShownContent } from '../../../views/releases/release-context.ts';
import { type ReleaseTableView, releaseTableView } from '../../../views/releases/release-table-view.ts';
import { type ReleaseView, releaseView, type SliceView } from '../../../views/releases/release-view.ts';
import type { Words } from '../../../views/words.ts';
import { Switch } from '../../ui/Switch.tsx';

interface Props {
  readonly content: ShownContent;
  readonly context: ReleaseContext;
  readonly words: Words;
}

const VIEWS = ['plain', 'table'] as const;

/** What a release lets through: in plain language, or every dimension and rule in a table. */
export function ReleaseContentView({ content, context, words }: Props) {
  const [shown, setShown] = useState<(typeof VIEWS)[number]>('plain');
  return (
    <div className="release-content">
      <Switch
        label={words.text('desk.view')}
        options={VIEWS.map((key) => ({ key, label: words.text(`desk.view.${key}`), isCurrent: key === shown }))}
        onChange={(key) => setShown(VIEWS.find((view) => view === key) ?? 'plain')}
      />
      {shown === 'plain' ? (
        <Plain view={releaseView(content, context, words)} words={words} />
      ) : (
        <Table view={releaseTableView(content, context, words)} words={words} />
      )}
    </div>
  );
}

function Plain({ view, words }: { readonly view: ReleaseView; readonly words: Words }) {
  return (
    <>
      <p className="release-lead">{view.lead}</p>
      <dl className="release-facts">
        {view.facts.map(({ term, value }) => (
          <div key={term} className="release-fact">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ol className="release-slices">
        {view.slices.map((slice, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a slice is its place
          <Slice key={i} slice={slice} number={i + 1} words={words} />
        ))}
      </ol>
      <ul className="release-closing">
        {view.closing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

function Slice({
  slice,
  number,
  words,
}: {
  readonly slice: SliceView;
  readonly number: number;
  readonly words: Words;
}) {
  return (
    <li className={slice.isExact ? 'release-slice release-slice-exact' : 'release-slice'}>
      <h3 className="release-slice-title">
        <span className="release-slice-number">{words.text('release.slice', { number })}</span> {slice.which}
      </h3>
      <ul className="release-sentences">
        {slice.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="release-slice-label">{words.text('release.mayAsk')}</p>
      <Names names={slice.mayAsk} />
      {slice.mayNot.length === 0 ? null : (
        <>
          <p className="release-slice-label">{words.text('release.mayNot')}</p>
          <p className="release-not">{words.list(slice.mayNot)}</p>
        </>
      )}
    </li>
  );
}

const Names = ({ names }: { readonly names: readonly string[] }) => (
  <ul className="release-details">
    {names.map((name) => (
      <li key={name} className="release-detail">
        {name}
      </li>
    ))}
  </ul>
);

function Table({ view, words }: { readonly view: ReleaseTableView; readonly words: Words }) {
  const name = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a narrow screen
    <section className="release-scroll" aria-labelledby={name} tabIndex={0}>
      <table className="release-table">
        <caption id={name} className="visually-hidden">
          {words.text('desk.content')}
        </caption>
        <thead>
          <tr>
            {view.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.name} className={row.isNothing ? 'release-row-nothing' : ''}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is the place of its slice
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
