import type { RawTable, RawTableContent } from './raw-table.ts';

/** For `store/` alone; the rooms test says so. */
export const sealRawTable = (content: RawTableContent): RawTable => content as RawTable;
