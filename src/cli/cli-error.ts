/** 0 done, 1 findings for the user, 2 wrong use or nothing to be done. */
export type ExitCode = 0 | 1 | 2;

/** Something to tell the person at the terminal, without a stack; ends in what to do next. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/** For a file that a person named: says which, and why it cannot be read. */
export function unreadable(path: string, cause: unknown): CliError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const reason = code === 'ENOENT' ? 'there is no such file' : code;
  return new CliError(`${path} cannot be read: ${reason}`, { cause });
}

/** The connection broke, or the server asks to come back later: the same may be sent again. */
export class TransientError extends CliError {
  /** Whether there was a server at the other end. */
  readonly wasReached: boolean;

  constructor(message: string, wasReached: boolean, options?: ErrorOptions) {
    super(message, options);
    this.wasReached = wasReached;
  }
}
