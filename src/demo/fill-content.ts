import type { Row } from './columns.ts';
import { smugglingContent } from './fill-smuggling.ts';
import { traffickingContent } from './fill-trafficking.ts';
import type { Random } from './random.ts';
import type { Stratum } from './recipe.ts';

/** Writes what the event was into the row; `registered` decides which codes were in force. */
export type Content = (row: Row, random: Random, registered: number) => void;

/** How the events of a stratum are filled; `until` is where the emerging modus reaches its peak. */
export function contentOf(stratum: Stratum, until: number): Content {
  switch (stratum.kind) {
    case 'smuggling':
    case 'belarus':
      return smugglingContent(stratum, until);
    case 'trafficking':
    case 'ukraine':
      return traffickingContent(stratum);
  }
}
