/** RE2. Without spaces and signs that people write names, addresses and sentences with. */
export const REFERENCE_SHAPE = '[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}';

export const LONGEST_REFERENCE = 64;
