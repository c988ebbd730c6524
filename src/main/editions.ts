import { renewEditions } from '../answer/renew-editions.ts';
import type { Moment } from '../model/world.ts';
import { receivedAt } from '../store/facts/landings.ts';
import type { FactsReader } from '../store/facts/reader.ts';
import type { Register } from '../store/register/register.ts';
import type { WorldKeeper } from './world-keeper.ts';

interface Parts {
  readonly reader: FactsReader;
  readonly register: Register;
  readonly keeper: WorldKeeper;
  readonly now: () => Moment;
  readonly seen: Map<string, string>;
  readonly report: (error: unknown) => void;
}

/** Forms the editions that are due and lets the world know. */
export async function renewAll({ reader, register, keeper, now, seen, report }: Parts): Promise<void> {
  const wereFormed = await renewEditions({
    world: keeper.world,
    now,
    report,
    seen,
    formed: keeper.formed,
    rows: reader.rows,
    receivedAt: (sequence) => receivedAt(reader.rows, sequence),
    store: (editions) =>
      register.append(
        editions.map((edition) => ({ kind: 'edition', id: edition.stream, body: edition })),
        now().instant,
        'clock',
      ),
  });
  if (wereFormed) await keeper.refresh();
}
