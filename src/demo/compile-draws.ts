import { AliasTable, type Weights } from './alias-table.ts';
import { bandsOf, pickNumber } from './bands.ts';
import { dayNumber } from './calendar.ts';
import type { Draft } from './draft.ts';
import type { Draw, Rising } from './draw.ts';
import { person, tie } from './pseudonyms.ts';
import type { Successions } from './succession.ts';
import { EMPTY, type Texts } from './texts.ts';

/** Fills cells of the record at hand. */
export type Fill = (draft: Draft) => void;

/** What draws mean in one file. */
export interface Scope {
  readonly texts: Texts;
  readonly successions: Successions;
  /** Day after the last, where what rises is at its peak. */
  readonly until: number;
  /** Start of the pseudonyms: another for each seed and partner. */
  readonly persons: number;
  /** Place of a column, hidden ones too. */
  place(column: string): number;
  /** What a hidden column holds in all records of this file part; undefined when records differ. */
  constant(column: string): string | undefined;
}

/** Turns draws into one function; all look-ups by name are done here. */
export function compileDraws(draws: readonly Draw[], scope: Scope): Fill {
  const fills = draws.map((draw) => compile(draw, scope));
  const [only] = fills;
  if (fills.length === 1 && only) return only;
  return (draft) => {
    for (let at = 0; at < fills.length; at++) fills[at]?.(draft);
  };
}

function compile(draw: Draw, scope: Scope): Fill {
  const { texts } = scope;
  switch (draw.kind) {
    case 'pick':
      return pick(draw.column, draw.codes, scope);
    case 'pick-by':
      return by(
        draw.by,
        mapped(draw.codes, (codes) => pick(draw.column, codes, scope)),
        scope,
      );
    case 'joint':
      return by(
        draw.by,
        mapped(draw.choices, (choices) => joint(draw.columns, choices, scope)),
        scope,
      );
    case 'facets':
      return facets(draw, scope);
    case 'also':
      return also(draw.column, draw.codes, scope);
    case 'number': {
      const place = scope.place(draw.column);
      const bands = bandsOf(draw.bands);
      return ({ cells, random }) => {
        cells[place] = pickNumber(bands, random);
      };
    }
    case 'same': {
      const constant = scope.constant(draw.as);
      if (constant !== undefined) return compile({ kind: 'set', cells: { [draw.column]: constant } }, scope);
      const [place, from] = [scope.place(draw.column), scope.place(draw.as)];
      return ({ cells }) => {
        cells[place] = cells[from] ?? EMPTY;
      };
    }
    case 'sum': {
      const place = scope.place(draw.column);
      const places = draw.of.map(scope.place);
      return ({ cells }) => {
        cells[place] = places.reduce((sum, from) => sum + numberIn(cells, from), 0);
      };
    }
    case 'part': {
      const [place, of] = [scope.place(draw.column), scope.place(draw.of)];
      return ({ cells, random }) => {
        cells[place] = Math.floor((numberIn(cells, of) + 1) * random.next() * random.next());
      };
    }
    case 'set': {
      const places = Object.entries(draw.cells).map(([column, text]) => [scope.place(column), texts.id(text)] as const);
      return ({ cells }) => {
        for (const [place, id] of places) cells[place] = id;
      };
    }
    case 'date':
      return date(draw, scope);
    case 'days-between': {
      const [place, from, to] = [scope.place(draw.column), scope.place(draw.from), scope.place(draw.to)];
      return ({ cells }) => {
        const [start = EMPTY, end = EMPTY] = [cells[from], cells[to]];
        cells[place] = start === EMPTY || end === EMPTY ? EMPTY : end - start;
      };
    }
    case 'person':
      return person(draw, scope);
    case 'tie':
      return tie(draw, scope);
    case 'since': {
      const [from, then] = [dayNumber(draw.day), compileDraws(draw.draws, scope)];
      const otherwise = compileDraws(draw.otherwise ?? [], scope);
      return (draft) => (draft.day >= from ? then(draft) : otherwise(draft));
    }
    case 'chance':
      return chance(draw.share, compileDraws(draw.draws, scope), compileDraws(draw.otherwise ?? [], scope));
    case 'when':
      return when(draw, scope);
  }
}

function pick(column: string, codes: Weights, scope: Scope): Fill {
  const place = scope.place(column);
  const table = scope.texts.table(codes);
  if (!scope.successions.concern(Object.keys(codes)))
    return ({ cells, random }) => {
      cells[place] = table.pick(random);
    };
  return ({ cells, random, day }) => {
    cells[place] = scope.successions.on(day, table.pick(random), random);
  };
}

function joint(columns: readonly string[], choices: readonly (readonly [...string[], number])[], scope: Scope): Fill {
  const places = columns.map(scope.place);
  const table = new AliasTable(
    choices.map(
      (choice) =>
        [Int32Array.from(columns, (_, at) => scope.texts.id(String(choice[at]))), Number(choice.at(-1))] as const,
    ),
  );
  return ({ cells, random }) => {
    const ids = table.pick(random);
    for (let at = 0; at < places.length; at++) cells[places[at] ?? 0] = ids[at] ?? EMPTY;
  };
}

const NOTHING: Fill = () => undefined;

/** One fill by what a column holds; decided here when the whole file part holds the same. */
function by(column: string, fills: Readonly<Record<string, Fill>>, scope: Scope): Fill {
  const rest = fills['*'] ?? NOTHING;
  const constant = scope.constant(column);
  if (constant !== undefined) return fills[constant] ?? rest;
  const place = scope.place(column);
  const ids = new Map(Object.entries(fills).map(([text, fill]) => [scope.texts.id(text), fill]));
  return (draft) => (ids.get(draft.cells[place] ?? EMPTY) ?? rest)(draft);
}

function facets(draw: Extract<Draw, { kind: 'facets' }>, scope: Scope): Fill {
  const place = scope.place(draw.column);
  const unknown = scope.texts.id('_U');
  const tables = draw.facets.map(([share, codes]) => ({
    share,
    table: scope.texts.table(codes),
    changes: scope.successions.concern(Object.keys(codes)),
  }));
  const rising = draw.rising && risingShare(draw.rising, scope.until);
  const risen = scope.texts.id(draw.rising?.code ?? '');
  return (draft) => {
    const { random, day, cells } = draft;
    const nothing = random.next();
    if (nothing >= draw.unknown + draw.empty)
      for (const { share, table, changes } of tables) {
        if (!random.chance(share)) continue;
        const id = table.pick(random);
        draft.append(place, changes ? scope.successions.on(day, id, random) : id);
      }
    if (rising && random.chance(rising(day))) draft.append(place, risen);
    else if (cells[place] === EMPTY && !(nothing < draw.empty)) cells[place] = unknown;
  };
}

function risingShare(rising: Rising, until: number): (day: number) => number {
  const known = dayNumber(rising.from);
  const start = until - Math.round(rising.months * 30.4);
  return (day) => {
    if (day < known) return 0;
    const place = day < start ? 0 : (day - start) / (until - start);
    return rising.base + (rising.peak - rising.base) * place ** 2;
  };
}

/** The list must hold one code. */
function also(column: string, codes: Weights, scope: Scope): Fill {
  const place = scope.place(column);
  const table = scope.texts.table(codes);
  const special = new Set([EMPTY, scope.texts.id('_U'), scope.texts.id('_Z')]);
  const group = (id: number) => scope.texts.text(id).split('.')[0];
  return (draft) => {
    const first = draft.cells[place] ?? EMPTY;
    const second = table.pick(draft.random);
    if (first >= 0 && !special.has(first) && !special.has(second) && group(first) !== group(second))
      draft.append(place, second);
  };
}

function date(draw: Extract<Draw, { kind: 'date' }>, scope: Scope): Fill {
  const { texts, until } = scope;
  const [place, from] = [scope.place(draw.column), scope.place(draw.from)];
  const bands = bandsOf(draw.days);
  return ({ cells, random }) => {
    const start = cells[from] ?? EMPTY;
    const lag = pickNumber(bands, random);
    if (start === EMPTY) return;
    const day = texts.dayOf(start) + lag;
    cells[place] = day < until ? texts.day(day) : EMPTY;
  };
}

const chance =
  (share: number, then: Fill, otherwise: Fill): Fill =>
  (draft) =>
    draft.random.next() < share ? then(draft) : otherwise(draft);

function when(draw: Extract<Draw, { kind: 'when' }>, scope: Scope): Fill {
  const then = compileDraws(draw.draws, scope);
  const otherwise = compileDraws(draw.otherwise ?? [], scope);
  const constant = scope.constant(draw.column);
  if (constant !== undefined) return draw.is.includes(constant) ? then : otherwise;
  const place = scope.place(draw.column);
  const ids = new Set(draw.is.map((text) => scope.texts.id(text)));
  return (draft) => (ids.has(draft.cells[place] ?? EMPTY) ? then(draft) : otherwise(draft));
}

const numberIn = (cells: Int32Array, place: number): number => {
  const id = cells[place] ?? EMPTY;
  return id < EMPTY ? id : 0;
};

const mapped = <From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
