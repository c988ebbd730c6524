import { Label, ProgressBar } from 'react-aria-components';
import type { ProgressView } from '../../../views/delivery-view.ts';

/** How far the check is, as a bar and in words. */
export function ProgressLine({ view, name }: { readonly view: ProgressView; readonly name: string }) {
  return (
    <ProgressBar className="delivery-progress" value={view.share * 100} valueLabel={view.text}>
      <Label className="visually-hidden">{name}</Label>
      <div className="delivery-progress-track">
        <div className="delivery-progress-bar" style={{ inlineSize: `${view.share * 100}%` }} />
      </div>
      <p className="delivery-progress-text">{view.text}</p>
    </ProgressBar>
  );
}
