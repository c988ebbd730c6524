import type { AuditBody, LogLineBody } from '../model/log-line.ts';
import type { LoggedAct, StoredLogLine } from '../model/logged-act.ts';
import { bodyOf } from './body-of.ts';

/** What ties the lines of one act: its span; of an older line, that has none, its name within the trace. */
export const actKey = (line: Pick<AuditBody, 'traceId' | 'step' | 'action'> & { readonly spanId?: string }): string =>
  line.spanId ?? `${line.traceId}/${line.step}/${line.action}`;

/** To which act a line belongs. */
function keyOf(body: LogLineBody): string {
  switch (body.log) {
    case 'audit':
      return actKey(body);
    case 'processing':
      return body.record.span_id;
    case 'decision':
      return body.record.parent_span_id;
  }
}

/**
 * The acts that these intents began, in their order.
 * @param lines those of the acts, in order of place; of other acts they may hold more
 */
export function actsOf(intents: readonly StoredLogLine[], lines: readonly StoredLogLine[]): readonly LoggedAct[] {
  const said = lines.flatMap(({ place, entry }) => {
    const body = bodyOf(entry);
    return body ? [{ place, body, key: keyOf(body) }] : [];
  });
  const byAct = Map.groupBy(said, ({ key }) => key);
  return intents.flatMap(({ place, entry }) => {
    const body = bodyOf(entry);
    if (body?.log !== 'audit') return [];
    const own = (byAct.get(actKey(body)) ?? []).filter((it) => it.place >= place);
    return [actOf(place, body, own)];
  });
}

function actOf(
  place: number,
  intent: AuditBody,
  lines: readonly { readonly place: number; readonly body: LogLineBody }[],
): LoggedAct {
  const { traceId, at, account, as, action, subject, releases, form } = intent;
  const outcome = lines.find(({ body }) => body.log === 'audit' && body.phase === 'outcome')?.body;
  const end = outcome?.log === 'audit' ? outcome : undefined;
  const decided = lines.flatMap(({ body }) => (body.log === 'decision' ? body.record : []))[0];
  const mandates = decided?.attributes['adl.core.policies']['mandates'];
  return {
    ...{ place, traceId, at, account, action, subject, releases },
    ...(as === undefined ? {} : { as }),
    ...(form === undefined ? {} : { form }),
    // Lines from before there were three logs have no origin.
    ...('origin' in intent ? { origin: intent.origin } : {}),
    mandates: Array.isArray(mandates) ? mandates.map(String) : [],
    ...(end
      ? {
          end: {
            at: end.at,
            status: end.status ?? 'failed',
            ...(end.digest === undefined ? {} : { digest: end.digest }),
          },
        }
      : {}),
    lines: [...new Set([place, ...lines.map((it) => it.place)])],
  };
}
