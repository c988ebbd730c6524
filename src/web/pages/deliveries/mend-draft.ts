/** New values by line and column, as far as somebody changed them. */
export type Draft = Readonly<Record<number, Readonly<Record<string, string>>>>;

export const drafted = (draft: Draft, line: number, column: string, value: string): Draft => ({
  ...draft,
  [line]: { ...draft[line], [column]: value },
});

/** Back to what was delivered. */
export function undrafted(draft: Draft, line: number, column: string): Draft {
  const { [column]: _, ...others } = draft[line] ?? {};
  return { ...draft, [line]: others };
}

/** The rows of a draft, in the order of the file, without those in which nothing changed. */
export const changedRows = (draft: Draft) =>
  Object.entries(draft)
    .filter(([, cells]) => Object.keys(cells).length > 0)
    .map(([line, cells]) => ({ line: Number(line), cells }));
