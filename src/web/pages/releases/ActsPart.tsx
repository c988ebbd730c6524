import type { WireDossier } from '../../../model/wire/release-dossier.ts';
import type { ReleaseContext } from '../../../views/releases/release-context.ts';
import type { Words } from '../../../views/words.ts';

interface Props {
  readonly acts: WireDossier['acts'];
  readonly context: ReleaseContext;
  readonly words: Words;
}

/** Who did what, when, why and on which ground; newest first. */
export const ActsPart = ({ acts, context, words }: Props) => (
  <section className="desk-box" aria-labelledby="dossier-acts">
    <h2 id="dossier-acts" className="desk-heading">
      {words.text('desk.history')}
    </h2>
    {acts.length === 0 ? <p>{words.text('desk.noHistory')}</p> : null}
    <ol className="acts">
      {acts.toReversed().map((act) => (
        <li key={`${act.at} ${act.kind} ${act.check ?? ''}`} className="act">
          <p className="act-what">
            <strong>
              {words.text('desk.actBy', {
                who: words.label(act.byLabel),
                act: words.text(`desk.act.${act.kind}`),
              })}
            </strong>
            {act.check === undefined ? null : ` · ${checkText(act, words)}`}
          </p>
          <p>{act.reason}</p>
          <p className="release-quiet">
            {[
              words.dateTime(act.at),
              words.text('desk.actVersion', { version: act.version }),
              groundLabel(act.legalGround, context, words),
            ].join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  </section>
);

const checkText = ({ check, isMet }: WireDossier['acts'][number], words: Words): string =>
  words.text('desk.actCheck', {
    check: words.text(`desk.check.${check}`),
    answer: words.text(isMet ? 'desk.met' : 'desk.notMet'),
  });

const groundLabel = (id: string, { grounds }: ReleaseContext, words: Words): string => {
  const ground = grounds.find((one) => one.id === id);
  return ground ? words.label(ground.label) : id;
};
