import type { Log } from './open-log.ts';

/** Called at every tick, signs the log when it is time: the first time at once. What was cut off since the last head shows in no head. */
export function headRhythm(log: Pick<Log, 'sign'>, everyMs: number): (at: Date) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (at) => {
    // A clock that was set back must not keep it waiting.
    if (Math.abs(at.getTime() - last) < everyMs) return;
    last = at.getTime();
    log.sign(at);
  };
}
