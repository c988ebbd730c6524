import type { WireDataset } from '../../../model/wire/words.ts';
import type { Words } from '../../../views/words.ts';

/** What the figures of each dataset mean. */
export function CardsPart({ datasets, words }: { readonly datasets: readonly WireDataset[]; readonly words: Words }) {
  return (
    <section className="words-part" aria-labelledby="words-cards">
      <h2 id="words-cards" className="words-heading">
        {words.text('words.cards')}
      </h2>
      {datasets.map(({ id, label, card }) => (
        <details key={id} className="words-history">
          <summary>{words.label(label)}</summary>
          <dl className="words-definitions">
            {(['population', 'place', 'countingRule'] as const).map((part) => (
              <div key={part}>
                <dt>{words.text(`words.card.${part}`)}</dt>
                <dd>{words.label(card[part])}</dd>
              </div>
            ))}
            <div>
              <dt>{words.text('words.card.caveats')}</dt>
              {card.caveats.map((caveat) => (
                <dd key={caveat.nl}>{words.label(caveat)}</dd>
              ))}
            </div>
          </dl>
        </details>
      ))}
    </section>
  );
}
