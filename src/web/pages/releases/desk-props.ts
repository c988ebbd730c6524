import type { AudiencePageProps } from '../page-props.ts';
import type { ReleasesGround } from './load-releases.ts';

/** What every part of the page on releases is told. */
export interface DeskProps extends AudiencePageProps {
  readonly ground: ReleasesGround;
  /** Something was done: what is shown is loaded anew. */
  readonly onChange: () => void;
}

/** What a part of one dossier is told. */
export type PartProps = Pick<DeskProps, 'words' | 'onChange'> & Pick<ReleasesGround, 'context'>;
