import fc from 'fast-check';
import type { AnswersRequestInput } from '../../src/model/wire/question.ts';
import type { WireContent } from '../../src/model/wire/release-content.ts';

/** Owners of signals that release to the forum here; both have a second person who approves. */
export const OWNERS = ['POLITIE', 'NLA'] as const;
export type Owner = (typeof OWNERS)[number];

/** One signal as a partner's file has it, without its reference. */
export interface SignalRow {
  readonly owner: Owner;
  readonly theme: string;
  readonly registered: string;
  readonly region: string;
  readonly origin: string;
  readonly modus: readonly string[];
  readonly handling: string;
  readonly persons: number;
}

type WireSlice = WireContent['slices'][number];
type Question = AnswersRequestInput['questions'][number];

/** What a random world consists of: the rules, what they let through, and two hidden sides. */
export interface RandomWorld {
  readonly slices: Readonly<Record<Owner, readonly WireSlice[]>>;
  readonly recordsFrom: string | undefined;
  readonly rows: readonly SignalRow[];
  /** Rows of which the released ones are left out: hidden in the one world. */
  readonly aside: readonly SignalRow[];
  /** The same for the other world. */
  readonly otherwise: readonly SignalRow[];
  readonly questions: readonly Question[];
}

const VALUES = {
  theme: ['SMUGGLING', 'TRAFFICKING', 'BOTH', '_U'],
  region: ['NN', 'ON', 'AMS', 'ROT', 'LIM', '_U'],
  origin: ['SYR', 'AFG', 'ERI', 'NGA', 'VNM', '_U'],
  handling: ['H0', 'H1', 'H2', 'H3'],
} as const;
const MODI = ['PHASE_ENTRY', 'PHASE_TRANSIT', 'TRANSPORT_CAR', 'TRANSPORT_VAN', 'TRANSPORT_LORRY'];

const DETAIL = {
  theme: ['theme'],
  registered: ['year', 'quarter', 'month'],
  region: ['kind', 'unit'],
  origin: ['region', 'subregion', 'country'],
  modus: ['facet', 'modus'],
  handling: ['handling'],
} as const;

const registered = fc
  .tuple(fc.integer({ min: 2024, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

const row: fc.Arbitrary<SignalRow> = fc.record({
  owner: fc.constantFrom(...OWNERS),
  theme: fc.constantFrom(...VALUES.theme),
  registered,
  region: fc.constantFrom(...VALUES.region),
  origin: fc.constantFrom(...VALUES.origin),
  modus: fc.subarray(MODI, { minLength: 1, maxLength: 3 }),
  handling: fc.constantFrom(...VALUES.handling),
  persons: fc.integer({ min: 0, max: 40 }),
});

const filter = fc.oneof(
  ...(['theme', 'region', 'origin', 'handling'] as const).map((dimension) =>
    fc
      .subarray([...VALUES[dimension]], { minLength: 1, maxLength: 4 })
      .map((codes) => ({ kind: 'codes' as const, dimension: dimension as string, in: [...codes] })),
  ),
  fc.constantFrom({ kind: 'window' as const, dimension: 'registered', from: '2024-07-01' }),
);

const detail = fc.record(
  Object.fromEntries(
    Object.entries(DETAIL).map(([dimension, levels]) => [dimension, fc.constantFrom<string>(...levels)]),
  ) as Record<keyof typeof DETAIL, fc.Arbitrary<string>>,
  { requiredKeys: ['theme', 'registered'] },
);

const slices = fc
  .array(
    fc.record({
      filters: fc.array(filter, { minLength: 1, maxLength: 2 }),
      detail: detail as fc.Arbitrary<Record<string, string>>,
      form: fc.constant('counts' as const),
      maxDimensions: fc.constantFrom(2, 3, 4),
      minimumBase: fc.constantFrom(0, 5, 10),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((its): readonly WireSlice[] =>
    its.map((slice) => ({ ...slice, protection: { kind: 'cell-key', table: 'D5_V3_js2' } })),
  );

const grouping = fc.oneof(
  ...Object.entries({ ...DETAIL, partner: ['partner'] }).map(([dimension, levels]) =>
    fc.record({ dimension: fc.constant(dimension), level: fc.constantFrom(...levels) }),
  ),
);
const LEAF = { theme: 'theme', region: 'unit', origin: 'country', handling: 'handling' } as const;
const condition = fc.oneof(
  ...(['theme', 'region', 'origin', 'handling'] as const).map((dimension) =>
    fc.record({
      dimension: fc.constant(dimension as string),
      level: fc.constant(LEAF[dimension] as string),
      in: fc.subarray([...VALUES[dimension]], { minLength: 1 }).map((codes) => [...codes] as string[]),
    }),
  ),
  fc.constantFrom(
    { dimension: 'partner', level: 'partner', in: ['POLITIE'] },
    { dimension: 'partner', level: 'partner', in: ['KMAR', 'NLA'] },
  ),
  fc.constantFrom(
    { dimension: 'registered', from: '2024-01-01', until: '2026-01-01' },
    { dimension: 'registered', from: '2024-04-01', until: '2025-04-01' },
  ),
);

const question = fc.record({
  dataset: fc.constant('signals'),
  measures: fc.constantFrom(['count'], ['count', 'persons-involved']),
  by: fc.uniqueArray(grouping, { maxLength: 2, selector: (it) => it.dimension }),
  where: fc.uniqueArray(condition, { maxLength: 2, selector: (it) => it.dimension }),
}) as fc.Arbitrary<Question>;

/** @param questions how many are asked in each world */
export const anyWorld = (questions: number): fc.Arbitrary<RandomWorld> =>
  fc.record({
    slices: fc.record({ POLITIE: slices, NLA: slices }),
    recordsFrom: fc.constantFrom(undefined, undefined, '2025-01-01'),
    rows: fc.array(row, { minLength: 120, maxLength: 260, size: 'max' }),
    aside: fc.array(row, { minLength: 20, maxLength: 120, size: 'max' }),
    otherwise: fc.array(row, { minLength: 20, maxLength: 120, size: 'max' }),
    questions: fc.array(question, { minLength: questions, maxLength: questions, size: 'max' }),
  });

/** By the words of the design: a record is released if it lies in the window and matches a slice's filters, every one. */
export const isReleased = (row: SignalRow, { slices, recordsFrom }: Pick<RandomWorld, 'slices' | 'recordsFrom'>) =>
  (recordsFrom === undefined || row.registered >= recordsFrom) &&
  slices[row.owner].some((slice) =>
    slice.filters.every((it) =>
      it.kind === 'codes'
        ? it.in.includes(String(row[it.dimension as 'theme' | 'region' | 'origin' | 'handling']))
        : row.registered >= (it.from ?? ''),
    ),
  );
