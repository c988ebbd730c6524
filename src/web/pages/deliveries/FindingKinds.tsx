import type { WireFindingSummary } from '../../../model/wire/delivery.ts';
import type { Words } from '../../../views/words.ts';
import { FindingKindList } from './FindingKindList.tsx';

/** What was found in a delivery, under a heading of its own. */
export function FindingKinds({
  kinds,
  words,
}: {
  readonly kinds: readonly WireFindingSummary[];
  readonly words: Words;
}) {
  return (
    <section className="delivery-part" aria-labelledby="delivery-findings">
      <h2 className="delivery-heading" id="delivery-findings">
        {words.text('delivery.findings')}
      </h2>
      {kinds.length === 0 ? <p>{words.text('delivery.noFindings')}</p> : null}
      <FindingKindList kinds={kinds} words={words} />
    </section>
  );
}
