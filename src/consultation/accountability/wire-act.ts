import type { Account } from '../../model/account.ts';
import type { LoggedAct } from '../../model/logged-act.ts';
import type { Mandate } from '../../model/mandate.ts';
import { PROCESSING_ACTIVITIES } from '../../model/processing-activities.ts';
import type { Release } from '../../model/release.ts';
import type { WireAct } from '../../model/wire/log.ts';

interface Known {
  readonly accounts: readonly Account[];
  readonly mandates: readonly Mandate[];
  readonly releases: readonly Release[];
}

/** What the acts name, by id: acts are many and it is looked up once. */
export function actWriter({ accounts, mandates, releases }: Known): (act: LoggedAct) => WireAct {
  const labels = new Map<string, Account['label']>(accounts.map(({ id, label }) => [id, label]));
  const mandateGrounds = new Map(mandates.map(({ id, ground }) => [id, ground]));
  const releaseGrounds = new Map<string, string>(releases.map(({ id, legalGround }) => [id, legalGround]));
  return (act) => ({
    ...{ place: act.place, traceId: act.traceId, at: act.at, account: act.account, action: act.action },
    accountLabel: labels.get(act.account) ?? { nl: act.account, en: act.account },
    ...(act.as === undefined ? {} : { as: { ...act.as } }),
    actionLabel: PROCESSING_ACTIVITIES[act.action].label,
    subject: typeof act.subject === 'object' && act.subject !== null ? { ...act.subject } : {},
    grounds: [
      ...act.mandates.map((id) => ({ kind: 'mandate' as const, id, ground: mandateGrounds.get(id) ?? '' })),
      ...[...new Set(act.releases)].map((id) => ({
        ...{ kind: 'release' as const, id, ground: releaseGrounds.get(id) ?? '' },
      })),
    ],
    ...(act.origin === undefined ? {} : { origin: { ...act.origin } }),
    ...(act.form === undefined ? {} : { form: act.form }),
    ...(act.end === undefined ? {} : { endedAt: act.end.at, status: act.end.status }),
  });
}
