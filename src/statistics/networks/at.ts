/** The value at a place that the caller knows to exist. */
export function at<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`nothing at place ${index} of ${values.length}`);
  return value;
}
