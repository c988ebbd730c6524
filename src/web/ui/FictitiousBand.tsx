import type { Words } from '../../views/words.ts';
import './fictitious-band.css';

/** Stands above every page with made-up data on it. */
export const FictitiousBand = ({ words }: { readonly words: Words }) => (
  <p className="fictitious-band">
    <strong>{words.text('band.fictitious')}</strong> {words.text('band.explain')}
  </p>
);
