import type { DatabaseSync } from 'node:sqlite';
import { accountId, forumId, purposeId, type ReleaseId } from '../../model/ids.ts';
import type { GivenFigures } from '../../model/release-withdrawal.ts';

/** What the log holds of figures that were given on a release, oldest first. Refusals and failures gave none. */
export function givenOnRelease(database: DatabaseSync): (release: ReleaseId) => readonly GivenFigures[] {
  // The first condition reads no JSON: most lines of a long log name other releases.
  const select = database.prepare(`
    SELECT json_extract(entry, '$.as.forum') AS forum, json_extract(entry, '$.as.purpose') AS purpose,
      substr(json_extract(entry, '$.at'), 1, 7) AS month, coalesce(json_extract(entry, '$.form'), 'api') AS form,
      json_extract(entry, '$.account') AS account, count(*) AS answers,
      min(json_extract(entry, '$.at')) AS first, max(json_extract(entry, '$.at')) AS last
    FROM log
    WHERE instr(entry, '"' || ?1 || '"') > 0
      AND json_extract(entry, '$.action') = 'answer' AND json_extract(entry, '$.phase') = 'outcome'
      AND json_extract(entry, '$.status') = 'answered'
      AND EXISTS (SELECT 1 FROM json_each(entry, '$.releases') WHERE value = ?1)
    GROUP BY forum, purpose, month, form, account ORDER BY month, forum, purpose, account, form`);
  return (release) =>
    select.all(release).map((row) => ({
      forum: forumId(String(row['forum'])),
      purpose: purposeId(String(row['purpose'])),
      month: String(row['month']),
      form: String(row['form']),
      account: accountId(String(row['account'])),
      answers: Number(row['answers']),
      first: String(row['first']),
      last: String(row['last']),
    }));
}
