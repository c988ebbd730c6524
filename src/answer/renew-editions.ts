import { editionStream } from '../governance/edition-stream.ts';
import { type FormedEdition, isEditionDue, isRhythmOver } from '../governance/next-edition.ts';
import { currentReleases } from '../governance/releases-in-force.ts';
import { datasetOf } from '../model/catalogue.ts';
import type { DatasetDefinition } from '../model/dataset.ts';
import type { Release } from '../model/release.ts';
import type { Moment, World } from '../model/world.ts';
import { changesTogether, lastShownChange, type Since } from '../query/released-changes.ts';
import type { Fragment } from '../sql/sql.ts';

/** What forming editions needs from outside. */
export interface EditionEffects {
  world(): World;
  now(): Moment;
  formed(): readonly FormedEdition[];
  /** The rows of a statement on released records. */
  rows(statement: Fragment): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Receipt of the delivery with that sequence number, ISO date-time. */
  receivedAt(sequence: number): Promise<string>;
  store(editions: readonly FormedEdition[]): void;
  /** What was found at the last look, by stream; kept by the caller between calls. */
  readonly seen: Map<string, string>;
  /** A fault in one stream must not stop the others. */
  report(error: unknown): void;
}

/**
 * Forms the editions that are due. Called by the clock and never by a delivery, so that a hidden delivery cannot move
 * the moment at which a forum sees something new.
 *
 * @returns whether any was formed
 */
export async function renewEditions(effects: EditionEffects): Promise<boolean> {
  const streams = Map.groupBy(currentReleases(effects.world(), effects.now()), editionStream);
  const due: FormedEdition[] = [];
  for (const [stream, releases] of streams) {
    const last = effects.formed().find((it) => it.stream === stream);
    const state = stateOf(releases, last, effects);
    if (effects.seen.get(stream) === state) continue;
    try {
      const next = await nextOf(stream, releases, last, effects);
      effects.seen.set(stream, state);
      if (next) due.push(next);
    } catch (error) {
      effects.report(error);
    }
  }
  if (due.length > 0) effects.store(due);
  return due.length > 0;
}

/**
 * All that can make an edition due: unchanged, the records need no second look. A delivery that shows nothing new does
 * not bring an edition forward, because the look it causes finds what the one before it found.
 */
function stateOf(releases: readonly Release[], last: FormedEdition | undefined, effects: EditionEffects): string {
  const { instant, day } = effects.now();
  const [{ owner, dataset } = {}] = releases;
  const landed = effects.world().live.find((it) => it.owner === owner && it.dataset === dataset)?.asOf;
  return JSON.stringify([landed, releases.map(({ id }) => id), day, last?.sequence, isRhythmOver(last, instant)]);
}

async function nextOf(
  stream: string,
  releases: readonly Release[],
  last: FormedEdition | undefined,
  effects: EditionEffects,
): Promise<FormedEdition | undefined> {
  const { instant, day } = effects.now();
  const since: Since = { sequence: last?.sequence ?? 0, day: last?.day ?? '' };
  const rows = await effects.rows(changesTogether(releases, datasetIn(releases, effects), since, day));
  const changes = releases.map((release, place) => ({
    release,
    changed: Number(rows[place]?.['changed']),
    sequence: Number(rows[place]?.['sequence']),
  }));
  if (!isEditionDue(last, changes, instant)) return last && joined(last, releases, effects);
  const sequence = Math.max(...changes.map((it) => it.sequence));
  return dated({ stream, sequence, day, formedAt: instant, asOf: {} }, releases, effects);
}

/** Releases of one stream are of one dataset. */
function datasetIn([first]: readonly Release[], { world }: EditionEffects): DatasetDefinition {
  if (!first) throw new Error('a stream of editions has a release');
  return datasetOf(world().catalogue, first.dataset);
}

/** A release that came after the edition was formed sees that same edition, and not a newer one. */
async function joined(
  last: FormedEdition,
  releases: readonly Release[],
  effects: EditionEffects,
): Promise<FormedEdition | undefined> {
  const isNew = releases.some((release) => last.asOf[release.id] === undefined);
  if (!isNew) return undefined;
  const next = await dated(last, releases, effects);
  return Object.keys(next.asOf).length > Object.keys(last.asOf).length ? next : undefined;
}

/** With the as-of of each release that shows anything in it. */
async function dated(
  edition: FormedEdition,
  releases: readonly Release[],
  effects: EditionEffects,
): Promise<FormedEdition> {
  const asOf = { ...edition.asOf };
  for (const release of releases) {
    const [row] = await effects.rows(
      lastShownChange(release, datasetOf(effects.world().catalogue, release.dataset), edition),
    );
    const sequence = Number(row?.['sequence']);
    if (sequence > 0) asOf[release.id] = await effects.receivedAt(sequence);
  }
  return { ...edition, asOf };
}
