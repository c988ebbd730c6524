import { type DatasetDefinition, RECORD_COLUMNS } from '../model/dataset.ts';
import type { DatasetId, PartnerId } from '../model/ids.ts';
import { partnerId } from '../model/ids.ts';
import { dayNumber } from './calendar.ts';
import { chainOf, expectedMembers } from './chain.ts';
import { Draft } from './draft.ts';
import { BLOCK_ROWS, FileRows, type PlantedRow } from './file-rows.ts';
import { mistakesOf } from './planted-errors.ts';
import { Random } from './random.ts';
import { DEMO_FILES, STAGES } from './recipe/index.ts';
import { LEAD_DAYS, PERIOD } from './recipe.ts';
import { MOST_DAYS } from './reference.ts';
import { ownerOf, rowSources, type StageLine } from './row-source.ts';
import type { FileRecipe } from './stage.ts';
import { Texts } from './texts.ts';

export interface DeliveriesOrder {
  /** Whole number from 0 to 4,294,967,295; the same seed gives the same bytes. */
  readonly seed: number;
  /** Records in all files together, to within chance; without it the volumes of the recipe. */
  readonly records?: number;
  /** Day after the last registration, ISO; registrations start on 1 January 2018. */
  readonly until?: string;
  /** Only these datasets; the others count for nothing. */
  readonly datasets?: readonly string[];
  /** Spoil a row in 250, with every mistake that intake must catch. */
  readonly errors?: boolean;
}

/** A source file as a partner would deliver it: fictitious, comma separated, with a header line, in ASCII. */
export interface DemoFile {
  readonly partner: PartnerId;
  readonly dataset: DatasetId;
  readonly fileName: string;
  /** Rows under the header. */
  readonly rows: number;
  /** Pieces of some two megabytes that together are the file; each can be made by itself. */
  readonly blocks: number;
  /** Bytes of a block, the first of which is the header. */
  block(number: number): Uint8Array<ArrayBuffer>;
  /** The mistakes that were planted, in the order of the file. */
  planted(): readonly PlantedRow[];
}

/**
 * Fictitious deliveries, a file for each dataset and partner, made while they are read: memory does not grow with size.
 *
 * @throws RangeError when an option is outside what can be made
 */
export function generateDeliveries(order: DeliveriesOrder): readonly DemoFile[] {
  const { seed, records, errors = false } = order;
  const from = dayNumber(PERIOD.from);
  const first = from - LEAD_DAYS;
  const until = dayNumber(order.until ?? PERIOD.until);
  if (seed >>> 0 !== seed) throw new RangeError(`seed must be a whole number from 0 to 4294967295, got ${seed}`);
  if (records !== undefined && !(Number.isSafeInteger(records) && records > 0))
    throw new RangeError(`records must be over 0, got ${records}`);
  if (!(until > from && until - first <= MOST_DAYS))
    throw new RangeError(
      `until must be a day after ${PERIOD.from}, at most ${MOST_DAYS - LEAD_DAYS} days, got ${order.until}`,
    );
  const recipes = DEMO_FILES.filter(({ recipe }) => order.datasets?.includes(recipe.dataset) ?? true);
  const days = until - first;
  const period = { first, days, from };
  const scale =
    records === undefined
      ? 1
      : records /
        expectedRows(
          recipes.map(({ recipe }) => recipe),
          period,
        );
  const chain = chainOf(STAGES, { seed, first, days, scale });
  const base = new Texts(first - MOST_LATE, until);
  return recipes.flatMap(({ recipe, dataset }) => {
    const lines = STAGES.filter(({ id }) => recipe.stages.includes(id)).flatMap((stage) =>
      (chain.get(stage.id) ?? []).map((line) => ({ ...line, stage })),
    );
    const partners = [...new Set(lines.map(ownerOf))];
    return partners.map((partner) => demoFile({ recipe, dataset, lines, partner, base, first, from, days, errors }));
  });
}

interface FilePlan {
  readonly recipe: FileRecipe;
  readonly dataset: DatasetDefinition;
  readonly lines: readonly StageLine[];
  readonly partner: string;
  readonly base: Texts;
  readonly first: number;
  readonly from: number;
  readonly days: number;
  readonly errors: boolean;
}

function demoFile(plan: FilePlan): DemoFile {
  const { dataset, partner } = plan;
  const columns = columnsOf(dataset);
  const header = `${columns.join(',')}\n`;
  // Made when they are first asked for: a caller may want the names alone.
  let made: FileRows | undefined;
  const rows = () => {
    made ??= fileRows(plan, columns);
    return made;
  };
  return {
    partner: partnerId(partner),
    dataset: dataset.id,
    fileName: `${dataset.id}-${partner.toLowerCase()}.csv`,
    get rows() {
      return rows().rows;
    },
    get blocks() {
      return 1 + Math.ceil(rows().rows / BLOCK_ROWS);
    },
    block(number) {
      if (number === 0) return Uint8Array.from(header, (letter) => letter.charCodeAt(0));
      const start = (number - 1) * BLOCK_ROWS;
      return rows().lines(start, Math.min(start + BLOCK_ROWS, rows().rows));
    },
    planted: () => rows().planted(),
  };
}

function fileRows(
  { recipe, dataset, lines, partner, base, first, from, days, errors }: FilePlan,
  columns: readonly string[],
): FileRows {
  const texts = new Texts(first - MOST_LATE, first + days, base);
  const hidden = new Map<string, number>();
  const of = (column: string): number => {
    const place = columns.indexOf(column);
    if (place >= 0) return place;
    if (!column.startsWith('@')) throw new RangeError(`${dataset.id} has no column ${column}`);
    if (!hidden.has(column)) hidden.set(column, columns.length + hidden.size);
    return hidden.get(column) ?? 0;
  };
  const scope = { recipe, partner, unit: dataset.unit, texts, place: of, first, until: first + days };
  const sources = rowSources(lines, days, scope);
  const draft = new Draft(texts, new Random(), columns.length, hidden.size);
  return new FileRows({
    sources,
    draft,
    columns,
    mistakes: errors ? mistakesOf(dataset) : [],
    from: from - first,
    days,
  });
}

/** Header of a file: the record's own columns, then dimensions but for bands, then measures. */
const columnsOf = (dataset: DatasetDefinition): readonly string[] => [
  ...Object.values(RECORD_COLUMNS),
  ...dataset.dimensions.filter(({ kind }) => kind !== 'band').map(({ id }) => id),
  ...dataset.measures.map(({ id }) => id),
  ...(dataset.pseudonyms ?? []).map(({ id }) => id),
];

/** No date lies further before the first day than this. */
const MOST_LATE = 4_000;

function expectedRows(
  recipes: readonly FileRecipe[],
  { first, days, from }: Record<'first' | 'days' | 'from', number>,
): number {
  const members = expectedMembers(STAGES, { first, days, from });
  return recipes.reduce((sum, { stages, copies, revisions }) => {
    const each = 1 + (copies?.share ?? 0) + (revisions?.share ?? 0);
    return sum + stages.reduce((part, stage) => part + (members.get(stage) ?? 0), 0) * each;
  }, 0);
}
