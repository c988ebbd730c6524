/**
 * What makes a door type its own: a protected member, which neither a literal nor a spread of another value has.
 * Exists for the compiler alone.
 */
export declare abstract class Sealed<Name extends string> {
  protected abstract readonly door: Name;
}
