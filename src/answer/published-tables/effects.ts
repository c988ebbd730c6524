import type { TableJob } from '../../disclosure/published-tables/table-job.ts';
import type { WorkedOut } from '../../disclosure/published-tables/work-out.ts';
import type { PublishedTable, TableEdition } from '../../model/published-table.ts';
import type { Fragment } from '../../sql/sql.ts';
import type { AnswerEffects } from '../effects.ts';

/** What is added to the register: a definition, as defined or withdrawn, or an edition, as computed or approved. */
type TableEntry =
  | { readonly kind: 'published-table'; readonly body: PublishedTable }
  | { readonly kind: 'published-table-edition'; readonly body: TableEdition };

/** What published tables need from outside, beside what every answer needs. */
export interface TableEffects extends AnswerEffects {
  tables(): readonly PublishedTable[];
  /** Of all tables, each in its last version, oldest first. */
  editions(): readonly TableEdition[];
  append(entries: readonly TableEntry[], by: string): void;
  /** The one row of a statement on the owner's records. */
  row(statement: Fragment): Promise<Readonly<Record<string, unknown>>>;
  /** Suppresses or rounds and audits, apart from the server. @throws RangeError with the reason when that does not protect */
  workOut(job: TableJob, signal?: AbortSignal): Promise<WorkedOut>;
  /** UUID. */
  newId(): string;
}
