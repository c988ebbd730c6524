/** Longest delay of each band in days, ascending; what is longer still has no band of its own end. */
export const DELAY_BANDS = [7, 31, 62, 92, 183, 275, 365] as const;

/** The band of delays beyond the last end. */
export const LONGEST_DELAYS = -1;
