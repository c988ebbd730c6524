import { InputError } from '../model/errors.ts';

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** What the system says when a disk is full, a quota is used up or a file may not grow, in words; other errors as they are. */
export function orNoRoom(error: unknown): unknown {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  if (typeof code !== 'string' || !NO_ROOM.has(code)) return error;
  return new InputError(
    'NO_ROOM',
    'there is no room left on the disk of the server for this file, and nothing of it was kept; let the administrator make room, then send it again',
    { cause: error },
  );
}
