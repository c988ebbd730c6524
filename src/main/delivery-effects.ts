import { createReadStream, existsSync } from 'node:fs';
import type { DeliveryEffects } from '../api/delivery-effects.ts';
import { quarantineFile } from '../intake/disk-files.ts';
import { findingKind } from '../intake/finding-kinds.ts';
import type { Intake } from '../intake/intake.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Delivery } from '../model/delivery.ts';
import type { Finding } from '../model/finding.ts';
import type { DeliveryId } from '../model/ids.ts';
import { MAPPINGS } from '../model/mappings/index.ts';
import type { WireFinding } from '../model/wire/delivery.ts';
import { deliveriesOf, deliveryById, examplesOf, findingsOf, findingsOfLines } from '../store/facts/deliveries.ts';
import { historyOf } from '../store/facts/delivery-history.ts';
import type { FactsReader } from '../store/facts/reader.ts';
import type { DataFolder } from './data-folder.ts';

interface Parts {
  readonly folder: DataFolder;
  readonly reader: FactsReader;
  readonly intake: Intake;
  readonly catalogue: () => Catalogue;
}

/** The API's view of the way in. */
export function deliveryEffects({ folder, reader, intake, catalogue }: Parts): DeliveryEffects {
  const registered = async (id: DeliveryId): Promise<Delivery> => {
    const delivery = await deliveryById(reader, id);
    if (!delivery) throw new Error(`delivery ${id} was received but is not registered`);
    return delivery;
  };
  return {
    async receive({ body, mends, ...request }) {
      const first = mends === undefined ? undefined : await deliveryById(reader, mends);
      // Public sources come in their own layout; a partner's own mappings come with a later version.
      const mapping = MAPPINGS.find((it) => it.partner === request.partner && it.dataset === request.dataset);
      const isRows = request.kind === 'delivery';
      const { id } = await intake.receive(
        {
          ...request,
          ...(mapping && isRows ? { mapping } : {}),
          ...(first?.owner === request.partner ? { mends: first.id } : {}),
        },
        body,
      );
      return registered(id);
    },
    find: (id) => deliveryById(reader, id),
    list: (filter, offset, limit) => deliveriesOf(reader, filter, { limit, offset }),
    progress: intake.progress,
    findings: (id, offset, limit, kind) => findingsOf(reader, id, { limit, offset }, kind),
    examples: (id, perKind) => examplesOf(reader, id, perKind),
    describe,
    async history({ id, dataset }) {
      const definition = catalogue().datasets.get(dataset);
      if (!definition) throw new Error(`dataset '${dataset}' is no longer defined`);
      const { superseded, supersededBy, mendedBy, holding } = await historyOf(reader, id, definition);
      return { holding, superseded: [...superseded], supersededBy: [...supersededBy], mendedBy: [...mendedBy] };
    },
    quarantine: async (id) => {
      const file = quarantineFile(folder.root, id);
      return existsSync(file) ? createReadStream(file) : undefined;
    },
    async quarantined(id, after, limit) {
      const { columns, rows } = await intake.quarantined(id, { after, limit });
      const found = await findingsOfLines(reader, id, rows);
      const last = rows.at(-1)?.line;
      return {
        columns: [...columns],
        rows: rows.map(({ line, values, isKept, isMended }) => ({
          ...{ line, isKept, isMended, values: [...values] },
          findings: found.filter((one) => one.line === line).map(describe),
        })),
        ...(rows.length === limit && last !== undefined ? { nextAfter: last } : {}),
      };
    },
    mend: async (request) => registered((await intake.mend(request)).id),
    previewWithdrawal: intake.previewWithdrawal,
    withdraw: async (request) => registered(await intake.withdraw(request)),
    async cancel(request) {
      await intake.cancel(request);
      return registered(request.delivery);
    },
  };
}

function describe({ line, column, kind, value, expectation }: Finding): WireFinding {
  const known = findingKind(kind);
  if (!known) throw new Error(`finding kind '${kind}' is stored but no longer known`);
  return {
    line,
    column,
    kind,
    value,
    expectation,
    severity: known.severity,
    problem: known.problem,
    repair: known.repair,
  };
}
