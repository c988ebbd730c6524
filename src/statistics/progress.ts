/** Told now and then how much of a long computation is done, 0 to 1. It must not throw unless the work is to stop. */
export type Progress = (share: number) => void;
