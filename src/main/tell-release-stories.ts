import type { Actor } from '../consultation/effects.ts';
import type { ReleaseDesk } from '../consultation/releases/release-desk.ts';
import { type ReleaseStep, releaseStories } from '../demo/world/release-stories.ts';
import { InputError } from '../model/errors.ts';
import type { AccountId } from '../model/ids.ts';
import type { Release } from '../model/release.ts';

interface Telling {
  readonly desk: ReleaseDesk;
  readonly releases: readonly Release[];
  readonly newTrace: () => string;
}

/** Does what the demonstration tells through the same desk as everyone. Broken off, it goes on where it was. */
export async function tellReleaseStories({ desk, releases, newTrace }: Telling): Promise<void> {
  const actor = (account: AccountId): Actor => ({ account, traceId: newTrace() });
  for (const step of releaseStories(releases)) {
    try {
      await take(step, desk, actor);
    } catch (error) {
      // Done before a break, or by somebody who tried the demonstration out.
      if (!(error instanceof InputError && error.code === 'RELEASE_STATE')) throw error;
    }
  }
}

async function take(step: ReleaseStep, desk: ReleaseDesk, actor: (account: AccountId) => Actor): Promise<void> {
  const as = actor(step.account);
  switch (step.do) {
    case 'draft':
      if (desk.dossiers(step.account).some(({ dossier }) => dossier.acts[0]?.reason === step.reason)) return;
      await desk.draft(as, step);
      return;
    case 'check': {
      const { version } = desk.find(step.account, step.id).dossier;
      await desk.check(as, step.id, { version, check: step.check, isMet: true, reason: step.reason });
      return;
    }
    case 'approve':
      await desk.approve(as, step.id, {
        version: desk.find(step.account, step.id).dossier.version,
        reason: step.reason,
      });
      return;
    case 'withdraw':
      await desk.withdraw(as, step.id, step.reason);
      return;
    case 'request': {
      const isAsked = (reason: string) => desk.requests(step.account).find(({ request }) => request.reason === reason);
      const { request } = isAsked(step.asked.reason) ?? (await desk.request(as, step.asked));
      if (step.decision === undefined) return;
      const { account, ...decision } = step.decision;
      await desk.decide(actor(account), request.id, decision);
    }
  }
}
