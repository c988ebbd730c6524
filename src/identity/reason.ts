/**
 * What went wrong, for an operator: the messages of an error and of the errors that caused it. Other causes are left
 * out, for the library hangs on them what the issuer told about the person.
 */
export const reason = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error ? `${error}: ${reason(error.cause)}` : String(error);
