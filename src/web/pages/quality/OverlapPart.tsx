import { DataTable } from '../../../charts/DataTable.tsx';
import type { WireDataset } from '../../../model/wire/words.ts';
import { type PartnerNames, partnerName } from '../../../views/coverage-view.ts';
import { overlapView } from '../../../views/quality/overlap-view.ts';
import type { Words } from '../../../views/words.ts';
import { type Answers, askAll, type Question, questionKey } from '../../client/answers.ts';
import { useLoaded } from '../../client/use-loaded.ts';
import { type AudienceOption, toWire } from '../../state/audiences.ts';
import { TroubleNote } from '../../ui/TroubleNote.tsx';

interface Props {
  readonly audience: AudienceOption;
  readonly partner: string;
  readonly dataset: WireDataset;
  readonly partners: PartnerNames;
  readonly words: Words;
}

type Overlap = NonNullable<WireDataset['overlap']>;

/** How many events another partner registered too, as one may see it in the forum that one looks at. */
export function OverlapPart(props: Props) {
  const { audience, dataset, words } = props;
  if (dataset.overlap === undefined) return null;
  return (
    <section className="quality-part" aria-labelledby="quality-overlap">
      <h2 className="quality-heading" id="quality-overlap">
        {words.text('quality.overlap.title')}
      </h2>
      <p className="quality-note">{words.text('quality.overlap.note')}</p>
      {audience.choice.kind === 'partner' ? (
        <p>{words.text('quality.overlap.chooseForum')}</p>
      ) : (
        <InForum {...props} overlap={dataset.overlap} />
      )}
    </section>
  );
}

const pairQuestions = (dataset: string, pair: readonly string[], date: string): readonly [Question, Question] => {
  const total = {
    ...{ dataset, measures: ['overlap'], by: [] },
    where: [{ dimension: 'partner', level: 'partner', in: [...pair] }],
  };
  return [total, { ...total, by: [{ dimension: date, level: 'year' }] }];
};

function InForum({ audience, partner, dataset, overlap, partners, words }: Props & { readonly overlap: Overlap }) {
  const pairs = overlap.partners
    .filter((other) => other !== partner)
    .map((other) => ({ other, questions: pairQuestions(dataset.id, [partner, other], overlap.eventDimension) }));
  const loaded = useLoaded(`overlap ${audience.key} ${partner} ${dataset.id}`, (signal) =>
    askAll(
      toWire(audience.choice),
      pairs.flatMap(({ questions }) => questions),
      signal,
    ),
  );
  if (loaded.kind === 'loading') return <div aria-busy="true" />;
  // Signing in again is asked for by the page itself.
  if (loaded.kind === 'signed-out') return null;
  if (loaded.kind !== 'ready') return <TroubleNote trouble={loaded} words={words} />;
  const answerTo = (answers: Answers, question: Question) => answers.get(questionKey(question));
  return (
    <ul className="quality-overlaps">
      {pairs.map(({ other, questions: [whole, years] }) => {
        const [total, byYear] = [answerTo(loaded.value, whole), answerTo(loaded.value, years)];
        if (total === undefined || byYear === undefined) return null;
        const name = partnerName(other, partners, words);
        const view = overlapView({ partner: name, total, byYear, date: overlap.eventDimension }, words);
        return (
          <li key={other}>
            <h3 className="quality-sub">{name}</h3>
            <p>{view.sentence}</p>
            {view.years ? <DataTable view={view.years} /> : null}
            {view.limits.length === 0 ? null : <p className="quality-note">{view.limits.join(' · ')}</p>}
          </li>
        );
      })}
    </ul>
  );
}
