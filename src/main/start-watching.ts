import type { ApiEffects } from '../api/effects.ts';
import { watchFolder } from '../intake/watched-folder/watch-folder.ts';
import type { DeliveryId, TraceId } from '../model/ids.ts';
import type { ServerVoice } from './start-server.ts';
import { startTicker } from './ticker.ts';

interface Parts {
  readonly folder: string;
  readonly everyMs: number;
  readonly deliveries: ApiEffects['deliveries'];
  readonly newTrace: () => TraceId;
  readonly report: ServerVoice['report'];
}

const PAGE = 1000;

/** Looks into the watched folder at a steady rhythm; what is in it takes the same way in as a request to the API. */
export function startWatching({ folder, everyMs, deliveries, newTrace, report }: Parts): { stop(): Promise<void> } {
  const watched = watchFolder(folder, {
    receive: async (request) => (await deliveries.receive({ ...request, kind: 'delivery', traceId: newTrace() })).id,
    find: deliveries.find,
    findingLines: (id) => findingLines(id, deliveries),
    quarantine: deliveries.quarantine,
    report,
  });
  return startTicker(everyMs, watched.round, (error) => report(error, 'watched folder'));
}

async function* findingLines(id: DeliveryId, deliveries: ApiEffects['deliveries']): AsyncGenerator<string> {
  for (let offset = 0; ; offset += PAGE) {
    const findings = await deliveries.findings(id, offset, PAGE);
    for (const finding of findings) yield `${JSON.stringify(deliveries.describe(finding))}\n`;
    if (findings.length < PAGE) return;
  }
}
