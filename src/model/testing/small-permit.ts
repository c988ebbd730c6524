import { SMALL } from '../../../test/gate/small-words.ts';
import type { Permit, PermitPart } from '../doors/permit.ts';
import { sealPermit } from '../doors/seal-permit.ts';
import { accountId, codelistId, forumId, partnerId, purposeId, releaseId } from '../ids.ts';
import type { Period, Plan, PlannedDimension } from '../plan.ts';

/** A permit for the small dataset, as a decision would give it. */
export const permitOf = (
  plan: Partial<Plan>,
  parts: readonly PermitPart[] = [partOf()],
  measures: readonly string[] = ['count', ...(plan.sums ?? [])],
): Permit =>
  sealPermit({
    viewer: {
      account: accountId('member'),
      as: { kind: 'forum', forum: forumId('table'), purpose: purposeId('look') },
    },
    dataset: SMALL,
    question: { dataset: SMALL.id, measures, by: [], where: [] },
    plan: { dimensions: [], by: [], sums: [], distincts: [], ...plan },
    parts,
    coverage: [],
    minimumBase: 0,
    validUntil: '2025-01-01',
  });

export const partOf = (rest: Partial<PermitPart> = {}): PermitPart => ({
  owner: partnerId('AA'),
  protection: { kind: 'cell-key', table: 'D5_V3_js2' },
  rules: [{ include: [], exclude: [] }],
  edition: 5,
  releases: [releaseId('small-aa-table.1')],
  ...rest,
});

type Codes = Exclude<PlannedDimension, { kind: 'date' }>;

/** A dimension of codes; its codelist has its name. */
export const codes = (id: string, rest: Pick<Partial<Codes>, 'by' | 'cover'>): PlannedDimension => ({
  kind: id === 'way' ? 'code-list' : 'code',
  id,
  codelist: codelistId(id),
  ...rest,
});

export const date = (rest: Omit<Extract<PlannedDimension, { kind: 'date' }>, 'kind' | 'id'>): PlannedDimension => ({
  kind: 'date',
  id: 'day',
  ...rest,
});

export const period = (level: Period['level'], from: string, until: string): Period => ({ level, from, until });
