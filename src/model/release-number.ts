/** The number of a version: the part of a release's id after the dot. */
export const releaseNumber = (id: string): number => Number(id.split('.')[1]);
