/** Whether a half-open interval of ISO dates holds on a day; dates compare as text. */
export function inForce(day: string, from: string, until: string): boolean {
  return from <= day && day < until;
}
