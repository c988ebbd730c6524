import type { FormedEdition } from '../../src/governance/next-edition.ts';
import type { Release } from '../../src/model/release.ts';
import { sliceOf } from '../gate/oracle.ts';
import type { SmallRecord } from '../gate/small-store.ts';
import type { Account, Held } from './account.ts';
import { recordOf } from './plan.ts';

const DAY_MS = 86_400_000;

/** The records that a release shows of what holds at a sequence, by record. */
export function shownRecords(account: Account, release: Release, sequence: number): ReadonlyMap<string, SmallRecord> {
  const all = [...(account.held[sequence] ?? [])].map(
    ([record, { content }]) => [record, recordOf(content, account.keyOf(record), sequence)] as const,
  );
  return new Map(all.filter(([, one]) => sliceOf(one, release, sequence) >= 0));
}

/**
 * The edition that releases which move together must have at an instant, by the rule in words: the first forms at once;
 * after that at most one a day, and only when for each of them nothing changed or at least its minimum did.
 *
 * @param last sequence up to which records are in
 */
export function predictEdition(
  account: Account,
  releases: readonly Release[],
  before: FormedEdition | undefined,
  last: number,
  instant: string,
): Pick<FormedEdition, 'sequence' | 'asOf'> | undefined {
  const old = before?.sequence ?? 0;
  const changes = releases.map((release) => ({ release, changed: changedBetween(account, release, old, last) }));
  const isLate = before === undefined || Date.parse(instant) - Date.parse(before.formedAt) >= DAY_MS;
  const isEnough = changes.every(
    ({ release, changed }) => changed === 0 || before === undefined || changed >= release.editionMinimum,
  );
  if (!isLate || !isEnough || changes.every(({ changed }) => changed === 0)) return before;
  const sequence = Math.max(old, ...releases.map((release) => lastTouch(account, release, old, last)));
  const asOf = releases.map((release) => [release.id, lastTouch(account, release, 0, sequence)] as const);
  return {
    sequence,
    asOf: {
      ...before?.asOf,
      ...Object.fromEntries(asOf.flatMap(([id, at]) => (at > 0 ? [[id, account.receivedAt[at] ?? '']] : []))),
    },
  };
}

function changedBetween(account: Account, release: Release, from: number, to: number): number {
  const [before, now] = [shownRecords(account, release, from), shownRecords(account, release, to)];
  const textOf = (record: SmallRecord | undefined) => record && JSON.stringify({ ...record, from: 0 });
  return [...new Set([...before.keys(), ...now.keys()])].filter(
    (record) => textOf(before.get(record)) !== textOf(now.get(record)),
  ).length;
}

/** The last sequence at which a record that the release shows began or ended, though another like it took its place. */
function lastTouch(account: Account, release: Release, from: number, to: number): number {
  for (let sequence = to; sequence > from; sequence -= 1) {
    const [before, now] = [saidOf(account.held[sequence - 1]), saidOf(account.held[sequence])];
    const moved = [...new Set([...before, ...now])].filter((one) => !(before.has(one) && now.has(one)));
    if (moved.some((one) => isShown(account, release, one, sequence))) return sequence;
  }
  return from;
}

const saidOf = (held: Held | undefined) =>
  new Set([...(held ?? [])].map(([record, { version, content }]) => JSON.stringify([record, version, content])));

function isShown(account: Account, release: Release, said: string, sequence: number): boolean {
  const [record, , content] = JSON.parse(said) as [string, number, number];
  return sliceOf(recordOf(content, account.keyOf(record), sequence), release, sequence) >= 0;
}
