import type { PublishedCell, TableAudit } from '../published-table.ts';
import type { Permit } from './permit.ts';
import type { Sealed } from './sealed.ts';

export interface ProtectedFiguresContent {
  readonly permit: Permit;
  readonly cells: readonly PublishedCell[];
  readonly audit: TableAudit;
}

/** All numbers of a published table with its margins, audited. Only `disclosure/` makes one. */
export type ProtectedFigures = ProtectedFiguresContent & Sealed<'ProtectedFigures'>;
