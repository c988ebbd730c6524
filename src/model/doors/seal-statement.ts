import type { Statement, StatementContent } from './statement.ts';

/** For `query/` alone; the rooms test says so. */
export const sealStatement = (content: StatementContent): Statement => content as Statement;
