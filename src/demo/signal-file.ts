import { calendarDay, isoDays } from './calendar.ts';
import type { Row } from './columns.ts';
import { AT, COLUMNS } from './columns.ts';
import type { Fate } from './event-stream.ts';
import { dayKey, openEvent } from './event-stream.ts';
import type { Content } from './fill-content.ts';
import { contentOf } from './fill-content.ts';
import { fillFollowUp, fillRegistration, pickDelay } from './fill-registration.ts';
import { poisson } from './intensity.ts';
import { spoiled } from './planted-errors.ts';
import { mix, Random } from './random.ts';
import type { Stratum } from './recipe.ts';
import { DELAY, OVERLAP, REVISION, STRATA } from './recipe.ts';
import type { References } from './reference.ts';
import { referencesOf } from './reference.ts';

export interface FilePlan {
  readonly partner: Stratum['partner'];
  readonly seed: number;
  readonly from: number;
  readonly until: number;
  readonly hasErrors: boolean;
  /** Expected events by stratum and day. */
  readonly intensities: readonly Float64Array[];
}

/** Why an event is written: the partner saw it, another partner saw it first, or its record gets a new version. */
type Pass = 'own' | 'copy' | 'revision';

interface Source {
  readonly stratum: Stratum;
  readonly content: Content;
  readonly intensity: Float64Array;
}

const CHUNK = 65_536;

/**
 * Writes one partner's file day by day: its own events, those it shares with others, and at the end of each month the
 * new versions of older records. Nothing is remembered: every event is made again from its keys when it is needed.
 */
export class SignalFile {
  readonly #plan: FilePlan;
  readonly #random = new Random();
  readonly #row: Row = COLUMNS.map(() => '');
  readonly #sources: readonly Source[];
  readonly #references: References;
  readonly #dayText: (day: number) => string;
  #errorTurn: number;
  #text = `${COLUMNS.join(',')}\n`;

  constructor(plan: FilePlan) {
    this.#plan = plan;
    this.#sources = STRATA.map((stratum, index) => ({
      stratum,
      content: contentOf(stratum, plan.until),
      intensity: plan.intensities[index] ?? new Float64Array(),
    }));
    this.#references = referencesOf(plan.partner);
    this.#dayText = isoDays(plan.from - DELAY.late.to, plan.until);
    this.#errorTurn = STRATA.findIndex(({ partner }) => partner === plan.partner) * 11;
  }

  *chunks(): Generator<string, void, undefined> {
    const { from, until } = this.#plan;
    let monthStarts: readonly number[] = calendarDay(from).month === calendarDay(from - 1).month ? [] : [from];
    for (let day = from; day < until; day++) {
      yield* this.#events('own', day);
      yield* this.#events('copy', day);
      if (calendarDay(day + 1).month === calendarDay(day).month) continue;
      monthStarts = [...monthStarts, day + 1].slice(-REVISION.months - 2);
      yield* this.#revisions(monthStarts);
    }
    yield this.#text;
  }

  *#revisions(monthStarts: readonly number[]): Generator<string, void, undefined> {
    const [first, next] = monthStarts;
    if (first === undefined || next === undefined || monthStarts.length < REVISION.months + 2) return;
    for (let day = first; day < next; day++) yield* this.#events('revision', day);
  }

  *#events(pass: Pass, day: number): Generator<string, void, undefined> {
    const random = this.#random;
    const dayIndex = day - this.#plan.from;
    for (const [index, source] of this.#sources.entries()) {
      if ((source.stratum.partner === this.#plan.partner) === (pass === 'copy')) continue;
      const key = dayKey(this.#plan.seed, index, dayIndex);
      random.start(key, -1);
      const count = poisson(source.intensity[dayIndex] ?? 0, random);
      const dayPart = this.#references.day(dayIndex, index);
      for (let event = 0; event < count; event++) {
        const fate = openEvent(random, key, event, source.stratum);
        if (!this.#isDue(pass, fate)) continue;
        // Not drawn from the event's stream, so that both partners see the same event.
        const lag = pass === 'copy' ? (mix(key + event) >>> 0) % (OVERLAP.lag + 1) : 0;
        this.#row[AT.reference] = this.#references.event(dayPart, event);
        this.#write(pass, source, fate, day, Math.min(day + lag, this.#plan.until - 1));
        if (this.#text.length >= CHUNK) yield this.#take();
      }
    }
  }

  #isDue(pass: Pass, fate: Fate): boolean {
    switch (pass) {
      case 'own':
        return true;
      case 'copy':
        return fate.copiedTo === this.#plan.partner;
      case 'revision':
        return fate.isRevised;
    }
  }

  #write(pass: Pass, source: Source, fate: Fate, day: number, registered: number): void {
    const row = this.#row;
    const random = this.#random;
    const { partner, until, hasErrors } = this.#plan;
    const delay = pickDelay(random, source.stratum);
    row[AT.version] = pass === 'revision' ? '2' : '1';
    row[AT.registered] = this.#dayText(registered);
    row[AT.event] = delay === undefined ? '' : this.#dayText(day - delay);
    source.content(row, random, registered);
    fillRegistration(row, random, source.stratum, partner);
    const isRevised = pass === 'own' && fate.isRevised ? false : pass === 'revision' ? true : undefined;
    fillFollowUp(row, random, partner, until - registered, isRevised);
    if (hasErrors && pass === 'own' && fate.isSpoiled)
      for (const bad of spoiled(row, this.#errorTurn++)) this.#text += `${bad.join(',')}\n`;
    else this.#text += `${row.join(',')}\n`;
  }

  #take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}
