/** What may stand between the fields of a CSV file; with equally good headers the first of them is meant. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];
