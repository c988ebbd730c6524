// Checked by tsc alone: each `@ts-expect-error` is an error when the line under it compiles, so a door that opens fails the type check.
import type { AnswerTable } from '../src/model/doors/answer-table.ts';
import type { CheckedDelivery, CheckedDeliveryContent } from '../src/model/doors/checked-delivery.ts';
import type { Permit, PermitContent } from '../src/model/doors/permit.ts';
import type { ProtectedTable, ProtectedTableContent } from '../src/model/doors/protected-table.ts';
import type { RawTable, RawTableContent } from '../src/model/doors/raw-table.ts';
import type { Statement, StatementContent } from '../src/model/doors/statement.ts';
import type { DatasetId, ForumId, PartnerId } from '../src/model/ids.ts';
import type { Answer } from '../src/model/wire/answer.ts';

declare const permit: Permit;
declare const permitContent: PermitContent;
declare const statement: Statement;
declare const statementContent: StatementContent;
declare const raw: RawTable;
declare const rawContent: RawTableContent;
declare const protectedTable: ProtectedTable;
declare const protectedContent: ProtectedTableContent;
declare const checkedContent: CheckedDeliveryContent;
declare const answer: Answer;
declare const answerTable: AnswerTable;

declare function ask(permit: Permit): void;
declare function read(statement: Statement): void;
declare function protect(table: RawTable): void;
declare function show(table: ProtectedTable): void;
declare function send(table: AnswerTable): void;
declare function store(delivery: CheckedDelivery): void;
declare function ofPartner(id: PartnerId): void;

ask(permit);
read(statement);
protect(raw);
show(protectedTable);
send(answerTable);

// @ts-expect-error: a permit made by hand
ask(permitContent);
// @ts-expect-error: a permit that was changed after it was given
ask({ ...permit, minimumBase: 0 });
// @ts-expect-error: a statement made by hand
read({ text: 'SELECT 1', params: [], permits: [permit] });
// @ts-expect-error: a statement made by hand, from a real one's content
read(statementContent);
// @ts-expect-error: a permit is not a statement yet
read(permit);
// @ts-expect-error: rows that did not come from the store
protect(rawContent);
// @ts-expect-error: an unprotected table where a protected one is asked
show(raw);
// @ts-expect-error: a protected table made by hand
show(protectedContent);
// @ts-expect-error: an unprotected table where an answer is asked
send(raw);
// @ts-expect-error: a protected table that did not go through the gate
send(protectedTable);
// @ts-expect-error: an answer that did not go through the gate
send(answer);
// @ts-expect-error: a delivery that was not checked
store(checkedContent);
// @ts-expect-error: a text that was not checked
ofPartner('POLITIE');

export function idsDoNotMix(dataset: DatasetId, forum: ForumId): void {
  // @ts-expect-error: a dataset is not a partner
  ofPartner(dataset);
  // @ts-expect-error: a forum is not a partner
  ofPartner(forum);
}
