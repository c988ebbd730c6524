import type { ForumId, PartnerId, PurposeId } from './ids.ts';
import type { Text } from './text.ts';

/** Consultation structure in which released figures are seen. Membership is data, never code. */
export interface Forum {
  readonly id: ForumId;
  readonly label: Text;
  readonly purposes: readonly { readonly id: PurposeId; readonly label: Text }[];
  /** `validUntil` is an ISO date, exclusive: what rests on an ended basis ends with it. */
  readonly legalBasis: { readonly text: Text; readonly validFrom: string; readonly validUntil: string };
  readonly members: readonly PartnerId[];
  readonly guests: readonly string[];
  readonly highestMarking: 'none' | 'departementaal-vertrouwelijk';
}
