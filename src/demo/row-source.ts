import type { Line } from './chain.ts';
import { Division } from './cohorts.ts';
import type { Draft } from './draft.ts';
import { lagPoints } from './lag.ts';
import { type MakerScope, RecordMaker } from './record-maker.ts';
import type { FileRecipe, Stage } from './stage.ts';

/** Rows of one kind in a file: how many there are on a day, and each of them by its number on that day. */
export interface RowSource {
  count(day: number): number;
  /** Makes rows `from` up to `to` of the day one after the other; `written` is called after each. */
  make(day: number, from: number, to: number, draft: Draft, written: () => void): void;
}

/** A line and the stage that it is of. */
export interface StageLine extends Line {
  readonly stage: Stage;
}

export const ownerOf = ({ stage, cohorts }: StageLine): string => stage.owner ?? cohorts.partner;

const COPY_SALT = 0x165667b1;
const REVISION_SALT = 0x27d4eb2f;

/** All sources of a partner's file: its own events, those that another registered first, and later versions. */
export function rowSources(lines: readonly StageLine[], days: number, scope: MakerScope): readonly RowSource[] {
  const { recipe, partner } = scope;
  const own = lines.filter((line) => ownerOf(line) === partner).map((line) => new Own(line, scope, days));
  const { copies } = recipe;
  const others = copies
    ? lines.filter((line) => ownerOf(line) !== partner).map((line) => copied(line, scope, copies))
    : [];
  return [...own, ...others, ...own.flatMap((source) => source.revisions())];
}

type Copies = NonNullable<FileRecipe['copies']>;

/** What the partner registered first, on the day itself. */
class Own implements RowSource {
  readonly #line: StageLine;
  readonly #maker: RecordMaker;
  readonly #days: number;
  readonly #revision: { readonly division: Division; readonly days: readonly number[] } | undefined;

  constructor(line: StageLine, scope: MakerScope, days: number) {
    this.#line = line;
    this.#days = days;
    this.#maker = new RecordMaker(line.cohorts, line.stage.id, scope);
    const { revisions } = scope.recipe;
    if (!revisions) return;
    const points = lagPoints(revisions.days);
    const shares = points.map(([, share]) => share * revisions.share);
    this.#revision = {
      division: new Division(line.cohorts, REVISION_SALT, [...shares, 1 - revisions.share]),
      days: points.map(([lag]) => lag),
    };
  }

  count(day: number): number {
    return this.#line.cohorts.counts[day] ?? 0;
  }

  make(day: number, from: number, to: number, draft: Draft, written: () => void): void {
    for (let index = from; index < to; index++) {
      this.#one(day, index, 1, draft);
      written();
    }
  }

  revisions(): readonly RowSource[] {
    const revision = this.#revision;
    if (!revision) return [];
    const ranges = revision.days.map((lag, fate) => ({ lag, fate }));
    return [new Taken(revision.division, ranges, (day, index, _, draft) => this.#one(day, index, 2, draft))];
  }

  #one(day: number, index: number, version: number, draft: Draft): void {
    const { division, fates } = this.#line;
    const fate = division ? fates[division.fateOf(day, index)] : undefined;
    const isOver =
      fate !== undefined && day + fate.days < this.#days && !(version === 1 && this.#isRevised(day, index));
    this.#maker.make(draft, {
      day,
      index,
      registered: day,
      version,
      fate: isOver ? fate.outcome : 'open',
      fateDay: isOver ? day + fate.days : undefined,
    });
  }

  #isRevised(day: number, index: number): boolean {
    if (!this.#revision) return false;
    const lag = this.#revision.days[this.#revision.division.fateOf(day, index)];
    return lag !== undefined && day + lag < this.#days;
  }
}

/** Members of earlier days whose turn comes later. */
class Taken implements RowSource {
  readonly #division: Division;
  readonly #ranges: readonly { readonly lag: number; readonly fate: number }[];
  readonly #one: (day: number, index: number, lag: number, draft: Draft) => void;

  constructor(
    division: Division,
    ranges: readonly { readonly lag: number; readonly fate: number }[],
    one: (day: number, index: number, lag: number, draft: Draft) => void,
  ) {
    this.#division = division;
    this.#ranges = ranges;
    this.#one = one;
  }

  count(day: number): number {
    let rows = 0;
    for (const { lag, fate } of this.#ranges) if (day >= lag) rows += this.#division.number(day - lag, fate);
    return rows;
  }

  make(day: number, from: number, to: number, draft: Draft, written: () => void): void {
    let start = 0;
    for (const { lag, fate } of this.#ranges) {
      if (start >= to) return;
      const end = start + (day >= lag ? this.#division.number(day - lag, fate) : 0);
      for (let row = Math.max(start, from); row < Math.min(end, to); row++) {
        this.#one(day - lag, this.#division.memberOf(day - lag, fate, row - start), lag, draft);
        written();
      }
      start = end;
    }
  }
}

/** Events that another partner registered first and this one some days later, under a reference of its own. */
function copied({ cohorts, stage }: StageLine, scope: MakerScope, copies: Copies): RowSource {
  const points = lagPoints(copies.days);
  const targets = Object.entries(copies.to[cohorts.partner] ?? {});
  const total = targets.reduce((sum, [, weight]) => sum + weight, 0);
  // Every partner divides in the same way, so that no event is copied twice.
  const fates = targets.flatMap(([target, weight]) =>
    points.map(([lag, share]) => ({ target, lag, share: (share * copies.share * weight) / total })),
  );
  const division = new Division(cohorts, COPY_SALT, [...fates.map(({ share }) => share), 1 - copies.share]);
  const ranges = fates.flatMap(({ target, lag }, fate) => (target === scope.partner ? [{ lag, fate }] : []));
  const maker = new RecordMaker(cohorts, stage.id, scope);
  return new Taken(division, ranges, (day, index, lag, draft) =>
    maker.make(draft, { day, index, registered: day + lag, version: 1, fate: 'copied', fateDay: undefined }),
  );
}
