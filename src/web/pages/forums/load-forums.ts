import {
  ForumChangesSchema,
  MandatesSchema,
  MeetingsSchema,
  type WireForumChange,
  type WireMandates,
  type WireMeeting,
} from '../../../model/wire/people.ts';
import { ForumsSchema, type WireForum } from '../../../model/wire/sharing.ts';
import { type Result, request } from '../../client/request.ts';

/** What the page on forums shows of what this account may know. */
export interface ForumsGround {
  readonly forums: readonly WireForum[];
  readonly changes: readonly WireForumChange[];
  readonly meetings: readonly WireMeeting[];
  /** Of the forums that this account chairs also those of others. */
  readonly mandates: WireMandates['mandates'];
}

export async function loadForums(signal: AbortSignal): Promise<Result<ForumsGround>> {
  const [forums, changes, meetings, mandates] = await Promise.all([
    request('/v1/forums', ForumsSchema, { signal }),
    request('/v1/forum-changes', ForumChangesSchema, { signal }),
    request('/v1/meetings', MeetingsSchema, { signal }),
    request('/v1/mandates', MandatesSchema, { signal }),
  ]);
  for (const result of [forums, changes, meetings, mandates]) if (result.kind !== 'ready') return result;
  if (forums.kind !== 'ready' || changes.kind !== 'ready' || meetings.kind !== 'ready' || mandates.kind !== 'ready')
    return { kind: 'unexpected' };
  return {
    kind: 'ready',
    value: {
      forums: forums.value.forums,
      changes: changes.value.changes,
      meetings: meetings.value.meetings,
      mandates: mandates.value.mandates,
    },
  };
}
