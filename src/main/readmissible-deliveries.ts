import { aliasesFor } from '../model/aliases-for.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { PartnerId } from '../model/ids.ts';
import type { WireRemappings } from '../model/wire/remapping.ts';
import { deliveriesHeldUpBy } from '../store/facts/deliveries-held-up-by.ts';
import type { FactsReader } from '../store/facts/reader.ts';

/** Deliveries of a partner with rows in quarantine under a value that the lists know now. */
export async function readmissibleDeliveries(
  { rows }: FactsReader,
  catalogue: Catalogue,
  partner: PartnerId,
): Promise<WireRemappings['readmissions']> {
  const aliases = aliasesFor(catalogue, partner);
  const words = [...catalogue.datasets.values()]
    .filter(({ owners }) => owners.includes(partner))
    .flatMap(({ id: dataset, dimensions }) => {
      const lists = new Set<string>(dimensions.flatMap((one) => ('codelist' in one ? [one.codelist] : [])));
      const codes = [...lists].flatMap((id) => catalogue.codelists.get(id)?.codes.map(({ code }) => code) ?? []);
      const read = aliases.filter(({ codelist }) => lists.has(codelist)).map(({ value }) => value);
      return [...new Set([...codes, ...read])].map((word) => ({ dataset, word }));
    });
  const found = await deliveriesHeldUpBy(rows, partner, words);
  const byDelivery = Map.groupBy(found, (row) => String(row['id']));
  return [...byDelivery].map(([delivery, held]) => ({
    delivery,
    dataset: String(held[0]?.['dataset']),
    fileName: String(held[0]?.['file_name']),
    receivedAt: String(held[0]?.['received_at']),
    values: held.map((row) => ({
      column: String(row['column_name']),
      value: String(row['value']),
      rows: Number(row['lines']),
    })),
  }));
}
