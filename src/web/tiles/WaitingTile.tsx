import type { Words } from '../../views/words.ts';
import type { TileDefinition } from './definition.ts';

/** The place of a tile whose answer is on its way. */
export function WaitingTile({ tile, words }: { readonly tile: TileDefinition; readonly words: Words }) {
  const title = words.label(tile.title);
  return (
    <section
      className={`tile tile-span-${tile.span} tile-waiting`}
      aria-busy="true"
      aria-label={words.text('tile.busy', { title })}
    >
      <h2 className="tile-title">{title}</h2>
      <div className={`tile-skeleton tile-skeleton-${tile.chart}`} />
    </section>
  );
}
