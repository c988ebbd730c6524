/**
 * What a source file may be at most. Beyond it the file is refused with the finding `limit-exceeded`, or a row with one of
 * its own, before memory is spent on it. The size of what is sent has its own limit, see `IntakeOptions`.
 */
export const LIMITS = {
  /** Bytes that a compressed file or an archive may unpack to, all its files together. */
  unpackedBytes: 16 * 2 ** 30,
  /** Unpacked bytes for each packed one; checked beyond `ratioFreeBytes`. Exports of ours reach 60. */
  ratio: 300,
  ratioFreeBytes: 64 * 2 ** 20,
  /** Files in one delivery. */
  files: 200,
  /** Entries in an archive or workbook, folders and pictures included. */
  entries: 5_000,
  columns: 1_000,
  /** Rows of one file. */
  rows: 500_000_000,
  /** Rows above the names that a layout may skip. */
  headerRow: 1_000,
  /** Characters in a cell that is read; the limit of a workbook's own cells. */
  cellCharacters: 32_767,
  sheets: 500,
  /** Characters in all shared strings of a workbook together, and their number: they are kept in memory. */
  sharedCharacters: 100_000_000,
  sharedStrings: 5_000_000,
  cellStyles: 70_000,
} as const;
