import { createReadStream, existsSync } from 'node:fs';
import type { ApiEffects } from '../api/effects.ts';
import { quarantineFile } from '../intake/disk-files.ts';
import { findingKind } from '../intake/finding-kinds.ts';
import type { Intake } from '../intake/intake.ts';
import type { Finding } from '../model/finding.ts';
import { MAPPINGS } from '../model/mappings/index.ts';
import type { WireFinding } from '../model/wire/delivery.ts';
import { deliveriesOf, deliveryById, findingsOf } from '../store/facts/deliveries.ts';
import type { FactsReader } from '../store/facts/reader.ts';
import type { DataFolder } from './data-folder.ts';

interface Parts {
  readonly folder: DataFolder;
  readonly reader: FactsReader;
  readonly intake: Intake;
}

const NEWEST = 200;

/** The API's view of the way in. */
export function deliveryEffects({ folder, reader, intake }: Parts): ApiEffects['deliveries'] {
  return {
    async receive({ body, ...request }) {
      // Public sources come in their own layout; a partner's own mappings come with a later version.
      const mapping = MAPPINGS.find((it) => it.partner === request.partner && it.dataset === request.dataset);
      const receipt = await intake.receive({ ...request, ...(mapping ? { mapping } : {}) }, body);
      const delivery = await deliveryById(reader, receipt.id);
      if (!delivery) throw new Error(`delivery ${receipt.id} was received but is not registered`);
      return delivery;
    },
    find: (id) => deliveryById(reader, id),
    list: (owners) => deliveriesOf(reader, owners, { limit: NEWEST, offset: 0 }),
    findings: (id, offset, limit) => findingsOf(reader, id, { limit, offset }),
    describe,
    quarantine: async (id) => {
      const file = quarantineFile(folder.root, id);
      return existsSync(file) ? createReadStream(file) : undefined;
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
