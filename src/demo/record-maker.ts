import type { Cohorts } from './cohorts.ts';
import { cohortKey } from './cohorts.ts';
import type { Fill } from './compile-draws.ts';
import { compileDraws } from './compile-draws.ts';
import type { Draft } from './draft.ts';
import { mix } from './random.ts';
import { type Reference, referencesOf } from './reference.ts';
import type { FileRecipe } from './stage.ts';
import { Successions } from './succession.ts';
import type { Texts } from './texts.ts';

export interface MakerScope {
  readonly recipe: FileRecipe;
  /** Whose file it is. */
  readonly partner: string;
  readonly unit: string;
  readonly texts: Texts;
  /** Place of a column; hidden ones, which start with an `@`, come after those of the file. */
  place(column: string): number;
  /** First day that is reckoned with and the day after the last. */
  readonly first: number;
  readonly until: number;
}

/** Which record to make. */
export interface RecordKey {
  /** Day of the event, counted from the first that is reckoned with. */
  readonly day: number;
  readonly index: number;
  /** Day on which this partner registers it. */
  readonly registered: number;
  readonly version: number;
  readonly fate: string;
  /** Day of the fate, when it has come. */
  readonly fateDay: number | undefined;
}

/** Makes the records of one stratum for one partner's file, each from its keys alone. */
export class RecordMaker {
  readonly #cohorts: Cohorts;
  readonly #scope: MakerScope;
  readonly #event: Fill;
  readonly #registration: Fill;
  readonly #differing: Fill | undefined;
  readonly #reference: Reference;
  readonly #fates = new Map<string, number>();
  readonly #salt: number;
  readonly #at: Readonly<
    Record<'reference' | 'version' | 'owner' | 'unit' | '@fate' | '@fate-day' | '@day' | '@event-day', number>
  >;
  readonly #owner: number;
  readonly #unit: number;

  constructor(cohorts: Cohorts, stage: string, scope: MakerScope) {
    const { recipe, texts, place, partner, until } = scope;
    const constants = new Map([
      ['@partner', partner],
      ['@source', cohorts.partner],
      ['@theme', cohorts.theme],
      ['@kind', cohorts.kind],
      ['@stage', stage],
    ]);
    const constant = (column: string) => constants.get(column);
    const drawScope = {
      texts,
      successions: new Successions(texts),
      until,
      persons: mix(cohorts.seed ^ nameHash(partner)),
      place,
      constant,
    };
    this.#cohorts = cohorts;
    this.#scope = scope;
    this.#event = compileDraws(recipe.event, drawScope);
    this.#registration = compileDraws(recipe.registration, drawScope);
    this.#differing =
      partner === cohorts.partner || !recipe.copies ? undefined : compileDraws(recipe.copies.differing, drawScope);
    this.#reference = referencesOf(partner, recipe.mark);
    this.#salt = nameHash(`${partner}/${recipe.dataset}`);
    this.#owner = texts.id(partner);
    this.#unit = texts.id(scope.unit);
    this.#at = {
      reference: place('reference'),
      version: place('version'),
      owner: place('owner'),
      unit: place('unit'),
      '@fate': place('@fate'),
      '@fate-day': place('@fate-day'),
      '@day': place('@day'),
      '@event-day': place('@event-day'),
    };
  }

  make(draft: Draft, record: RecordKey): void {
    const { texts, first } = this.#scope;
    const at = this.#at;
    const { cells } = draft;
    draft.begin(first + record.registered);
    draft.index = record.index;
    draft.stratum = this.#cohorts.stratum;
    this.#reference(draft, at.reference, record.day, this.#cohorts.stratum, record.index);
    cells[at.version] = record.version;
    cells[at.owner] = this.#owner;
    cells[at.unit] = this.#unit;
    cells[at['@fate']] = this.#fate(record.fate);
    if (record.fateDay !== undefined) cells[at['@fate-day']] = texts.day(first + record.fateDay);
    cells[at['@day']] = texts.day(first + record.registered);
    cells[at['@event-day']] = texts.day(first + record.day);
    const key = cohortKey(this.#cohorts, record.day);
    draft.random.start(key, record.index);
    this.#event(draft);
    draft.random.start(key ^ this.#salt, record.index);
    this.#registration(draft);
    this.#differing?.(draft);
  }

  #fate(outcome: string): number {
    const known = this.#fates.get(outcome);
    if (known !== undefined) return known;
    const id = this.#scope.texts.id(outcome);
    this.#fates.set(outcome, id);
    return id;
  }
}

const nameHash = (name: string) => [...name].reduce((hash, letter) => mix(hash ^ letter.charCodeAt(0)) + 1, 7);
