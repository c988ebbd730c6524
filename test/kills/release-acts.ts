import type { ReleaseDesk } from '../../src/consultation/releases/release-desk.ts';
import { accountId, forumId, traceId } from '../../src/model/ids.ts';
import type { ReleaseContent } from '../../src/model/release-dossier.ts';
import { EXACT, release, slice } from '../../src/model/testing/small-release.ts';
import { ALWAYS } from './world.ts';

/** A forum of its own, and an exact release: it moves alone, so that the editions of the others stay as they are told. */
export const ACTS_FORUM = forumId('acts');
export const WRITER = accountId('deliverer');
export const SECOND = accountId('second');

function contentOf(base: number): ReleaseContent {
  const slices = [slice({ protection: EXACT, minimumBase: base })];
  const { id: _, ...content } = release(slices, { ...ALWAYS, forum: ACTS_FORUM, editionMinimum: 1 });
  return { ...content, legalGround: 'avg-6-1-e' };
}

/**
 * One act that the last dossier allows, with the tag as its reason, so that it can be found again.
 * @returns the id of the dossier and the kind of act, once it was done
 */
export async function actOnRelease(desk: ReleaseDesk, tag: string, trace: string, random: () => number) {
  const reason = `reden ${tag}`;
  const writer = { account: WRITER, traceId: traceId(trace) };
  const second = { account: SECOND, traceId: traceId(trace) };
  const last = desk.dossiers(WRITER).findLast(({ dossier }) => dossier.content.forum === ACTS_FORUM);
  const id = last?.dossier.id ?? '';
  const version = last?.dossier.version ?? 1;
  const turn = random();
  const content = contentOf(Math.floor(random() * 3));
  if (last?.state === 'draft' && turn < 0.8) {
    const check = turn < 0.4 ? 'can' : 'may';
    await desk.check(writer, id, { check, isMet: random() < 0.9, version, reason });
    return { id, kind: 'check' };
  }
  if (last?.state === 'checked' && turn < 0.8) {
    await desk.approve(second, id, { version, reason });
    return { id, kind: 'approve' };
  }
  if (last && (last.state === 'draft' || last.state === 'checked')) {
    if (turn < 0.9) await desk.change(writer, id, { content, version, reason });
    else await desk.decline(second, id, { version, reason });
    return { id, kind: turn < 0.9 ? 'change' : 'decline' };
  }
  if (last?.state === 'active' && turn < 0.6) {
    await desk.withdraw(writer, id, reason);
    return { id, kind: 'withdraw' };
  }
  const { dossier } = await desk.draft(writer, { content, reason });
  return { id: dossier.id, kind: 'draft' };
}
