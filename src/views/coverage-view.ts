import type { Text } from '../model/text.ts';
import type { WireCoverageEntry } from '../model/wire/answer.ts';
import type { Words } from './words.ts';

export interface CoverageRow {
  readonly partner: string;
  readonly isIn: boolean;
  readonly status: WireCoverageEntry['status'];
  /** Short state for a table: `volledig`, `niet vrijgegeven`. */
  readonly state: string;
  readonly sentence: string;
}

export interface CoverageView {
  /** One line: who is in, and who is not. */
  readonly summary: string;
  /** `zonder KMar`, to stand beside a total; absent when nobody is missing. */
  readonly without?: string;
  readonly rows: readonly CoverageRow[];
}

/** Names of partners by id. */
export type PartnerNames = ReadonlyMap<string, Text>;

export const partnerName = (id: string, names: PartnerNames, words: Words): string => {
  const name = names.get(id);
  return name === undefined ? id : words.label(name);
};

/** Whether anything of the partner is in the figure. */
export function isInFigure(entry: WireCoverageEntry): boolean {
  switch (entry.status) {
    case 'full':
    case 'partial':
      return true;
    case 'not-delivered-since':
      return entry.asOf !== undefined;
    case 'not-at-this-detail':
    case 'not-released':
    case 'not-asked':
      return false;
  }
}

export function coverageView(coverage: readonly WireCoverageEntry[], names: PartnerNames, words: Words): CoverageView {
  const rows = coverage.map((entry) => row(entry, names, words));
  const inside = rows.filter((r) => r.isIn).map((r) => r.partner);
  const outside = rows.filter((r) => !r.isIn).map((r) => r.partner);
  const without =
    outside.length === 0 ? {} : { without: words.text('coverage.without', { partners: words.list(outside) }) };
  return { summary: summary(inside, outside, rows, words), ...without, rows };
}

function summary(
  inside: readonly string[],
  outside: readonly string[],
  rows: readonly CoverageRow[],
  words: Words,
): string {
  if (inside.length === 0) return words.text('coverage.nobody');
  const isWhole = rows.every((r) => r.status === 'full');
  const params = { inside: words.list(inside), outside: words.list(outside) };
  if (outside.length > 0) return words.text('coverage.some', params);
  return words.text(isWhole ? 'coverage.all' : 'coverage.allPartly', params);
}

function row(entry: WireCoverageEntry, names: PartnerNames, words: Words): CoverageRow {
  const partner = partnerName(entry.partner, names, words);
  const date = entry.asOf === undefined ? words.text('coverage.dateUnknown') : words.date(entry.asOf);
  return {
    partner,
    isIn: isInFigure(entry),
    status: entry.status,
    state: words.text(`coverage.state.${entry.status}`),
    sentence: words.text(`coverage.sentence.${entry.status}`, { partner, date }),
  };
}
