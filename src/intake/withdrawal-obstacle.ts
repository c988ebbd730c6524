import { allOf, anyOf, integer, sql } from '../sql/sql.ts';
import type { IntakeConnection, KnownDelivery } from './effects.ts';
import { LIVE_LANDINGS, ownerOrdinal, said, type Which } from './said.ts';
import { recodedSince } from './undo-recoding.ts';

/**
 * Why a delivery cannot be withdrawn now, with what to do; undefined when it can. A re-reference can be taken back as
 * long as nothing stands on it: afterwards nobody can say which of two records a later delivery meant.
 */
export async function withdrawalObstacle(
  facts: Pick<IntakeConnection, 'rows'>,
  which: Which,
  target: KnownDelivery,
): Promise<string | undefined> {
  if (target.kind === 'withdrawal') return 'this is a withdrawal itself; to undo one, deliver the withdrawn file again';
  if (target.state === 'withdrawn') return 'this delivery was withdrawn already';
  if (target.state !== 'accepted')
    return `this delivery is '${target.state}': only an accepted one has anything to withdraw`;
  const recoded = target.landing === undefined ? 0 : await recodedSince(facts, which, target.landing);
  if (recoded > 0) return `${recoded} records of this delivery were recoded since: withdraw those recodings first`;
  return target.kind === 're-reference' ? standsOn(facts, which, target) : undefined;
}

async function standsOn(
  facts: Pick<IntakeConnection, 'rows'>,
  which: Which,
  { id, landing }: KnownDelivery,
): Promise<string | undefined> {
  const own = sql`SELECT old AS name FROM delivery_renames WHERE delivery = ${id} UNION SELECT new FROM delivery_renames WHERE delivery = ${id}`;
  const later = allOf([sql`landing > ${integer(landing ?? 0)}`, sql`landing IN (${LIVE_LANDINGS})`]);
  const [row] = await facts.rows(sql`
    SELECT (SELECT count(DISTINCT reference) FROM (${said(which, [later])}) WHERE reference IN (${own})) AS delivered,
      (SELECT count(*) FROM delivery_renames r JOIN deliveries d ON d.id = r.delivery AND d.state = 'accepted' AND d.landing > ${integer(landing ?? 0)}
        WHERE r.dataset = ${which.dataset.id} AND r.owner = ${ownerOrdinal(which.owner)}
          AND ${anyOf([sql`r.old IN (${own})`, sql`r.new IN (${own})`])}) AS renamed`);
  const [delivered, renamed] = [Number(row?.['delivered']), Number(row?.['renamed'])];
  if (delivered + renamed === 0) return undefined;
  return `later deliveries stand on these references (${delivered} records delivered, ${renamed} referenced anew): withdraw those first, or deliver a file that gives the records other references`;
}
