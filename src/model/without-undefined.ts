type Present<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> };

/** Leaves out what was not given: an option that is absent takes its default, one that is undefined need not. */
export const withoutUndefined = <Value extends object>(value: Value): Present<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Present<Value>;
