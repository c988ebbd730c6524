import { z } from 'zod';
import { InputError } from '../../model/errors.ts';
import { forumId, meetingId, partnerId, purposeId } from '../../model/ids.ts';
import type { Audience } from '../../model/question.ts';

/** As whom, in the query of a GET: ids of a forum and purpose or of a partner, never a filter on records. */
export const AudienceQuery = z.strictObject({
  partner: z.string().optional(),
  forum: z.string().optional(),
  purpose: z.string().optional(),
  meeting: z.string().optional(),
});

export function audienceOf({ partner, forum, purpose, meeting }: z.output<typeof AudienceQuery>): Audience {
  if (partner !== undefined && forum === undefined && purpose === undefined && meeting === undefined)
    return { kind: 'partner', partner: partnerId(partner) };
  if (partner === undefined && forum !== undefined && purpose !== undefined)
    return {
      ...{ kind: 'forum', forum: forumId(forum), purpose: purposeId(purpose) },
      ...(meeting === undefined ? {} : { meeting: meetingId(meeting) }),
    };
  throw new InputError(
    'REQUEST_INVALID',
    'say as whom: either forum and purpose, with or without a meeting, or partner',
  );
}
