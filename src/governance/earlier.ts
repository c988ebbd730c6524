/** The earlier of two ISO dates, or date-times of one zone: they compare as text. */
export const earlier = (a: string, b: string): string => (a < b ? a : b);
