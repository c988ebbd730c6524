import type { WireReleaseScope } from '../../../../model/wire/release-scope.ts';
import type { Words } from '../../../../views/words.ts';
import { Choice } from '../../../ui/Choice.tsx';

interface Props {
  readonly legend: string;
  readonly detail: Readonly<Record<string, string>>;
  readonly scope: WireReleaseScope;
  readonly words: Words;
  /** What may be chosen at most; absent: everything. */
  readonly most?: Readonly<Record<string, string>>;
  readonly onDetail: (detail: Record<string, string>) => void;
}

type Levels = WireReleaseScope['dimensions'][number]['levels'];

const NOT = '-';

/** The finest level that may be asked, for each dimension; or that it may not be asked at all. */
export function DetailFields({ legend, detail, scope, words, most, onDetail }: Props) {
  const dimensions = scope.dimensions.filter(({ id }) => most === undefined || most[id] !== undefined);
  const choose = (id: string, level: string) => {
    const { [id]: _, ...others } = detail;
    onDetail(level === NOT ? others : { ...others, [id]: level });
  };
  return (
    <fieldset className="edit-group">
      <legend className="edit-legend">{legend}</legend>
      <div className="edit-row">
        {dimensions.map(({ id, label, levels }) => (
          <Choice
            key={id}
            label={words.label(label)}
            value={detail[id] ?? NOT}
            sections={[
              {
                options: [
                  { key: NOT, label: words.text('release.notAsked') },
                  ...withChosen(upTo(levels, most?.[id]), detail[id]).map((level) => ({
                    key: level.id,
                    label: words.text('release.per', {
                      level: words.label(level.label).toLocaleLowerCase(words.language),
                    }),
                  })),
                ],
              },
            ]}
            onChange={(key) => choose(id, key)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** A level that the definition does not have can still be seen, and left. */
const withChosen = (levels: Levels, chosen: string | undefined): Levels =>
  chosen === undefined || levels.some(({ id }) => id === chosen)
    ? levels
    : [...levels, { id: chosen, label: { nl: chosen, en: chosen } }];

const upTo = (levels: Levels, finest: string | undefined): Levels => {
  const last = levels.findIndex(({ id }) => id === finest);
  return last < 0 ? levels : levels.slice(0, last + 1);
};
