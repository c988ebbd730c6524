import type { Forum } from '../model/forum.ts';
import type { WireForum } from '../model/wire/sharing.ts';

/** As the wire has it: arrays that may be changed. */
export const wireForum = ({ purposes, members, guests, ...forum }: Forum): WireForum => ({
  ...forum,
  purposes: [...purposes],
  members: [...members],
  guests: [...guests],
});
