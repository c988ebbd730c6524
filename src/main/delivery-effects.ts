import { createReadStream, existsSync } from 'node:fs';
import type { DeliveryEffects } from '../api/delivery-effects.ts';
import { quarantineFile } from '../intake/disk-files.ts';
import type { Intake, ReceivedFile } from '../intake/intake.ts';
import type { Deliverer } from '../intake/mappings/deliverer.ts';
import type { MappingDesk } from '../intake/mappings/mapping-desk.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Delivery } from '../model/delivery.ts';
import type { DeliveryId } from '../model/ids.ts';
import type { SourceMapping } from '../model/source-mapping.ts';
import { deliveriesOf, deliveryById, examplesOf, findingsOf, findingsOfLines } from '../store/facts/deliveries.ts';
import { historyOf } from '../store/facts/delivery-history.ts';
import { qualityOf } from '../store/facts/delivery-quality.ts';
import { qualitySeries } from '../store/facts/quality-series.ts';
import type { FactsReader } from '../store/facts/reader.ts';
import type { DataFolder } from './data-folder.ts';
import { describeFinding } from './describe-finding.ts';
import { readmissibleDeliveries } from './readmissible-deliveries.ts';
import { wireQuality } from './wire-quality.ts';
import { wireQualitySeries } from './wire-quality-series.ts';

interface Parts {
  readonly folder: DataFolder;
  readonly reader: FactsReader;
  readonly intake: Intake;
  readonly catalogue: () => Catalogue;
  readonly feedback: DeliveryEffects['feedback'];
  readonly mappings: MappingDesk;
  /** The mapping of the partner that fits a file that came without the name of one. */
  recognise(deliverer: Deliverer, file: ReceivedFile): Promise<SourceMapping | undefined>;
}

/** The API's view of the way in. */
export function deliveryEffects(parts: Parts): DeliveryEffects {
  const { folder, reader, intake, catalogue, feedback, mappings, recognise } = parts;
  const registered = async (id: DeliveryId): Promise<Delivery> => {
    const delivery = await deliveryById(reader, id);
    if (!delivery) throw new Error(`delivery ${id} was received but is not registered`);
    return delivery;
  };
  return {
    async receive({ body, mends, mapping: wanted, ...request }) {
      const first = mends === undefined ? undefined : await deliveryById(reader, mends);
      const isRows = request.kind === 'delivery';
      const chosen =
        wanted === undefined
          ? { choose: (file: ReceivedFile) => recognise(request, file) }
          : { mapping: await mappings.find(request, wanted) };
      const { id } = await intake.receive(
        {
          ...request,
          ...(isRows ? chosen : {}),
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
    describe: describeFinding,
    async history({ id, dataset }) {
      const definition = catalogue().datasets.get(dataset);
      if (!definition) throw new Error(`dataset '${dataset}' is no longer defined`);
      const { superseded, supersededBy, mendedBy, holding } = await historyOf(reader, id, definition);
      return { holding, superseded: [...superseded], supersededBy: [...supersededBy], mendedBy: [...mendedBy] };
    },
    feedback,
    quality: async ({ id, dataset }) =>
      wireQuality(await qualityOf(reader, id), catalogue().datasets.get(dataset)?.registeringUnit),
    async qualityOverTime(partner, dataset, unit) {
      const definition = catalogue().datasets.get(dataset);
      if (!definition) return undefined;
      const series = await qualitySeries(reader, partner, dataset, unit ?? '');
      return { partner, dataset, ...(unit === undefined ? {} : { unit }), ...wireQualitySeries(series, definition) };
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
        rows: rows.map(({ file, line, values, isKept, isMended }) => ({
          ...(file === undefined ? {} : { file }),
          ...{ line, isKept, isMended, values: [...values] },
          findings: found.filter(({ place }) => place === line).map(describeFinding),
        })),
        ...(rows.length === limit && last !== undefined ? { nextAfter: last } : {}),
      };
    },
    mend: async (request) => registered((await intake.mend(request)).id),
    async previewReadmission(id) {
      const { lines, values } = await intake.previewReadmission(id);
      return { rows: lines.length, values: [...values] };
    },
    readmit: async (request) => registered((await intake.readmit(request)).id),
    async remappings(partner) {
      const readmissions = await readmissibleDeliveries(reader, catalogue(), partner);
      return { readmissions: [...readmissions], recodings: [...(await intake.recodings(partner))] };
    },
    recode: async (request) => registered(await intake.recode(request)),
    previewWithdrawal: intake.previewWithdrawal,
    withdraw: async (request) => registered(await intake.withdraw(request)),
    async cancel(request) {
      await intake.cancel(request);
      return registered(request.delivery);
    },
  };
}
