import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { MeetingSight } from '../../consultation/people/meeting-desk.ts';
import {
  AttendeeRequestSchema,
  MeetingRequestSchema,
  MeetingSchema,
  MeetingsSchema,
  type WireMeeting,
} from '../../model/wire/people.ts';
import type { ApiEffects } from '../effects.ts';
import { ERRORS, json } from '../responses.ts';
import { accountOf, actorOf } from '../signed-in.ts';

const IdParams = z.object({ id: z.string().max(64) });
const tags = ['meetings'];

const wire = ({ meeting, withoutSeat, guests }: MeetingSight): WireMeeting => ({
  ...meeting,
  agenda: [...meeting.agenda],
  attendees: [...meeting.attendees],
  withoutSeat: [...withoutSeat],
  attendingGuests: [...guests],
});

/** Meetings of forums: what may be shown follows from who attends. */
export const meetingRoutes =
  ({ meetings: desk }: Pick<ApiEffects, 'meetings'>): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/meetings',
      {
        schema: {
          operationId: 'listMeetings',
          tags,
          summary: 'Meetings of the forums in which this account has a seat, newest first',
          response: { 200: json('Meetings', MeetingsSchema), ...ERRORS },
        },
      },
      async (request) => ({ meetings: desk.meetings(accountOf(request)).map(wire) }),
    );

    app.post(
      '/meetings',
      {
        schema: {
          operationId: 'planMeeting',
          tags,
          summary: 'Plan a meeting, as chair',
          body: MeetingRequestSchema,
          response: { 201: json('Planned', MeetingSchema), ...ERRORS },
        },
      },
      async (request, reply) => reply.code(201).send(wire(await desk.plan(actorOf(request), request.body))),
    );

    app.put(
      '/meetings/:id',
      {
        schema: {
          operationId: 'changeMeeting',
          tags,
          summary: 'Change a meeting that is not open yet, as chair',
          params: IdParams,
          body: MeetingRequestSchema,
          response: { 200: json('Changed', MeetingSchema), ...ERRORS },
        },
      },
      async (request) => wire(await desk.change(actorOf(request), request.params.id, request.body)),
    );

    app.post(
      '/meetings/:id/openings',
      {
        schema: {
          operationId: 'openMeeting',
          tags,
          summary: 'Open a meeting, as chair: from then on its attendees may look together',
          params: IdParams,
          response: { 201: json('Opened', MeetingSchema), ...ERRORS },
        },
      },
      async (request, reply) => reply.code(201).send(wire(await desk.open(actorOf(request), request.params.id))),
    );

    app.post(
      '/meetings/:id/attendees',
      {
        schema: {
          operationId: 'admitAttendee',
          tags,
          summary: 'Let somebody in while the meeting is open, as chair; what is shown can only become less',
          params: IdParams,
          body: AttendeeRequestSchema,
          response: { 201: json('Admitted', MeetingSchema), ...ERRORS },
        },
      },
      async (request, reply) =>
        reply.code(201).send(wire(await desk.admit(actorOf(request), request.params.id, request.body.account))),
    );

    app.post(
      '/meetings/:id/closings',
      {
        schema: {
          operationId: 'closeMeeting',
          tags,
          summary: 'Close a meeting, as chair',
          params: IdParams,
          response: { 201: json('Closed', MeetingSchema), ...ERRORS },
        },
      },
      async (request, reply) => reply.code(201).send(wire(await desk.close(actorOf(request), request.params.id))),
    );
  };
