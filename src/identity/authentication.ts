/** When, and how surely, the issuer says that somebody authenticated. */
export interface Authentication {
  /** ISO date-time, UTC (`auth_time`); absent when the issuer does not say. */
  readonly at?: string;
  /** Authentication context class (`acr`). */
  readonly acr?: string;
}
