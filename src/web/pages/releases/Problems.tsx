import { toldProblem } from '../../../views/problems/told-problem.ts';
import type { Words } from '../../../views/words.ts';

interface Props {
  readonly problems: readonly string[];
  readonly words: Words;
  readonly isBusy?: boolean;
}

/** Everything that keeps a content from being approved, told as it changes. */
export const Problems = ({ problems, words, isBusy = false }: Props) => (
  <div className={problems.length > 0 ? 'desk-problems' : 'desk-problems desk-problems-none'} role="status">
    {isBusy ? (
      <p>{words.text('desk.looking')}</p>
    ) : problems.length === 0 ? (
      <p>{words.text('desk.noProblems')}</p>
    ) : (
      <>
        <p className="desk-problems-title">{words.text('desk.problems')}</p>
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{toldProblem(problem, words) ?? problem}</li>
          ))}
        </ul>
      </>
    )}
  </div>
);
