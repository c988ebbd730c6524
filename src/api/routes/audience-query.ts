import { z } from 'zod';
import { InputError } from '../../model/errors.ts';
import { forumId, partnerId, purposeId } from '../../model/ids.ts';
import type { Audience } from '../../model/question.ts';

/** As whom, in the query of a GET: ids of a forum and purpose or of a partner, never a filter on records. */
export const AudienceQuery = z.strictObject({
  partner: z.string().optional(),
  forum: z.string().optional(),
  purpose: z.string().optional(),
});

export function audienceOf({ partner, forum, purpose }: z.output<typeof AudienceQuery>): Audience {
  if (partner !== undefined && forum === undefined && purpose === undefined)
    return { kind: 'partner', partner: partnerId(partner) };
  if (partner === undefined && forum !== undefined && purpose !== undefined)
    return { kind: 'forum', forum: forumId(forum), purpose: purposeId(purpose) };
  throw new InputError('REQUEST_INVALID', 'say as whom: either forum and purpose, or partner');
}
