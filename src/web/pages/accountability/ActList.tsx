import type { WireAct } from '../../../model/wire/log.ts';
import { actView } from '../../../views/act-view.ts';
import { toFragment } from '../../state/page-state.ts';
import type { PageProps } from '../page-props.ts';

interface Props extends Pick<PageProps, 'state' | 'words'> {
  readonly acts: readonly WireAct[];
}

/** Acts, newest first, each with the way to its lines and proof. */
export function ActList({ state, words, acts }: Props) {
  if (acts.length === 0) return null;
  return (
    <ol className="oversight-acts">
      {acts.map((act) => {
        const view = actView(act, words);
        const href = toFragment({ ...state, log: { ...state.log, act: String(act.place) } });
        return (
          <li key={act.place} className="oversight-act">
            <p className="oversight-when">{view.when}</p>
            <div className="oversight-who">
              <p>
                <strong>{view.who}</strong> {view.as}
              </p>
              <ul className="oversight-grounds">
                {view.grounds.map((ground) => (
                  <li key={ground}>{ground}</li>
                ))}
              </ul>
            </div>
            <div>
              <p>{view.what}</p>
              <p className="oversight-about">{view.about}</p>
            </div>
            <p className={`oversight-result oversight-${view.tone}`}>{view.result}</p>
            <a href={href} className="oversight-link">
              {words.text('accountability.show')}
              <span className="visually-hidden">
                {' '}
                ({view.what}, {view.when})
              </span>
            </a>
          </li>
        );
      })}
    </ol>
  );
}
