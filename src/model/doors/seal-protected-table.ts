import type { ProtectedTable, ProtectedTableContent } from './protected-table.ts';

/** For `disclosure/` alone; the rooms test says so. */
export const sealProtectedTable = (content: ProtectedTableContent): ProtectedTable => content as ProtectedTable;
