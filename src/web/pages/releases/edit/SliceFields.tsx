import type { WireReleaseScope } from '../../../../model/wire/release-scope.ts';
import type { Words } from '../../../../views/words.ts';
import { DetailFields } from './DetailFields.tsx';
import { type Draft, type DraftSlice, EMPTY_SLICE, withSlices } from './draft.ts';
import { FilterFields } from './FilterFields.tsx';
import { ProtectionFields } from './ProtectionFields.tsx';

export interface SliceProps {
  readonly slice: DraftSlice;
  readonly number: number;
  readonly scope: WireReleaseScope;
  readonly words: Words;
  readonly onSlice: (slice: DraftSlice) => void;
}

interface Props extends Pick<SliceProps, 'scope' | 'words'> {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** The slices, in the order in which a record looks for its own. */
export function SlicesFields({ draft, scope, words, onDraft }: Props) {
  const { slices } = draft;
  const put = (next: readonly DraftSlice[]) => onDraft(withSlices(draft, next));
  const earlier = (at: number) =>
    put(slices.map((it, i) => (i === at - 1 ? slices[at] : i === at ? slices[at - 1] : it) ?? it));
  return (
    <section className="desk-box" aria-labelledby="edit-slices">
      <h2 id="edit-slices" className="desk-heading">
        {words.text('edit.slices')}
      </h2>
      <p>{words.text('edit.slicesIntro')}</p>
      {slices.map((slice, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a slice is its place
        <div key={i} className="edit-slice">
          <h3 className="check-title">{words.text('release.slice', { number: i + 1 })}</h3>
          <OneSlice
            slice={slice}
            number={i + 1}
            scope={scope}
            words={words}
            onSlice={(next) => put(slices.map((it, at) => (at === i ? next : it)))}
          />
          {slices.length > 1 ? (
            <p className="desk-actions">
              {i > 0 ? (
                <button type="button" className="button-quiet" onClick={() => earlier(i)}>
                  {words.text('edit.earlier', { number: i + 1 })}
                </button>
              ) : null}
              <button type="button" className="button-quiet" onClick={() => put(slices.filter((_, at) => at !== i))}>
                {words.text('edit.removeSlice', { number: i + 1 })}
              </button>
            </p>
          ) : null}
        </div>
      ))}
      {slices.length < 20 ? (
        <button type="button" className="button-quiet" onClick={() => put([...slices, EMPTY_SLICE])}>
          {words.text('edit.addSlice')}
        </button>
      ) : null}
    </section>
  );
}

const OneSlice = (props: SliceProps) => (
  <>
    <FilterFields {...props} />
    <DetailFields
      legend={props.words.text('edit.detail')}
      detail={props.slice.detail}
      scope={props.scope}
      words={props.words}
      onDetail={(detail) => props.onSlice({ ...props.slice, detail })}
    />
    <ProtectionFields {...props} />
  </>
);
