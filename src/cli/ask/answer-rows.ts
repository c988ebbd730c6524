import type { Answer, WireCell, WireCoverageEntry } from '../../model/wire/answer.ts';
import type { Row } from '../format-rows.ts';

/** One row per cell: question, key, figures, how sure. A refusal has none. */
export const answerRows = ({ cells = [] }: Answer, index: number): readonly Row[] =>
  cells.map(({ key, values, uncertainty, atoms, status }) => ({
    question: index + 1,
    ...key,
    ...values,
    ...boundsOf(uncertainty),
    atoms,
    status,
  }));

/** Of a sum, a ratio or a number of persons: between which bounds the true figure lies. */
const boundsOf = (uncertainty: WireCell['uncertainty'] = {}): Row =>
  Object.fromEntries(
    Object.entries(uncertainty).flatMap(([measure, { low, high }]) => [
      [`${measure} low`, low],
      [`${measure} high`, high ?? null],
    ]),
  );

/** What must be read with the figures: refusal, coverage, protection, terms. */
export function answerNotes(answer: Answer, index: number): readonly string[] {
  const lines = [
    ...refusalNote(answer),
    ...(answer.isFictitious ? ['fictitious data'] : []),
    ...(answer.cells && answer.protection.some(({ kind }) => kind !== 'exact')
      ? ['a cell that is missing is none or few; totals need not add up']
      : []),
    `partners: ${answer.coverage.map(coverageNote).join(', ')}`,
    ...answer.protection.map((protection) =>
      protection.kind === 'exact' ? 'exact figures' : `protected by ${protection.table}: a count may be 5 × atoms off`,
    ),
    ...[...answer.terms.handling, ...answer.terms.marking, ...answer.terms.text].map((term) => `terms: ${term}`),
    ...(answer.asOf ? [`as of ${answer.asOf}`] : []),
    ...(answer.citation ? [answer.citation] : []),
  ];
  return lines.map((line) => `question ${index + 1} (${answer.dataset}): ${line}`);
}

function refusalNote({ refusal }: Answer): readonly string[] {
  if (!refusal) return [];
  const about = refusal.about ? ` (about ${refusal.about})` : '';
  const next = refusal.suggestion ? `; ask instead with ${JSON.stringify(refusal.suggestion)}` : '';
  return [`refused: ${refusal.reason}${about}${next}`];
}

const coverageNote = ({ partner, status }: WireCoverageEntry) => `${partner} ${status}`;
