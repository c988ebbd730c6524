import type { Slice } from '../model/release.ts';

/** Whether the embargo of a slice had passed on a day. A slice opens with an edition, never by the clock alone. */
export const isOpen = ({ notBefore = '' }: Pick<Slice, 'notBefore'>, day: string): boolean => notBefore <= day;
