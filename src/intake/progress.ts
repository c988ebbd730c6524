import type { StageProgress } from './stage-csv.ts';

/** How far the check of a delivery is. */
export interface Progress {
  readonly rows: number;
  readonly bytesRead: number;
  readonly bytes: number;
  readonly rowsPerSecond: number;
  /** Absent while nothing was read yet, and when it takes longer than was thought. */
  readonly remainingSeconds?: number;
}

interface UnderWay {
  readonly bytes: number;
  readonly progress: StageProgress;
  readonly since: number;
}

/** A guess: the share of the time that reading takes, checking and landing the rest. */
const READING = 0.5;

/** @param now in milliseconds, as `since` */
export function progressOf({ bytes, progress, since }: UnderWay, now: number): Progress {
  const seconds = Math.max((now - since) / 1000, 0.001);
  const known = {
    rows: progress.lines,
    bytesRead: Math.min(progress.bytes, bytes),
    bytes,
    rowsPerSecond: Math.round(progress.lines / seconds),
  };
  if (progress.bytes === 0) return known;
  progress.readSeconds = progress.bytes < bytes - HEADER ? seconds : (progress.readSeconds ?? seconds);
  const whole = (progress.readSeconds * bytes) / Math.min(progress.bytes, bytes) / READING;
  return whole > seconds ? { ...known, remainingSeconds: Math.ceil(whole - seconds) } : known;
}

/** The header is cut off before what is counted. */
const HEADER = 1 << 20;
