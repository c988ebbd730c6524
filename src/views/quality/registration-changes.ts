import type { FieldQuality, WireQualitySeries } from '../../model/wire/quality.ts';
import type { Words } from '../words.ts';
import { applicableOf } from './quality-counts.ts';
import { shareText } from './share-text.ts';

/** Each change of registration in a sentence, newest first: how a field is filled stepped, not what happens. */
export function registrationChanges(
  fields: WireQualitySeries['fields'],
  labelOf: (field: string) => string,
  words: Words,
): readonly string[] {
  return fields
    .flatMap(({ field, months }) =>
      months.flatMap((month, i) =>
        month.registrationChanges.map((share) => ({
          month: month.month,
          text: words.text('quality.change', {
            month: words.period(month.month),
            field: labelOf(field),
            share: words.text(`quality.${share}`),
            before: textOf(months[i - 1], share, words),
            after: textOf(month, share, words),
          }),
        })),
      ),
    )
    .toSorted((a, b) => (a.month < b.month ? 1 : -1))
    .map(({ text }) => text);
}

const textOf = (of: FieldQuality | undefined, share: 'filled' | 'unknown' | 'notRegistered', words: Words) =>
  of === undefined ? '' : shareText({ part: of[share], whole: applicableOf(of) }, words);
