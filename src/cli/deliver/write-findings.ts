import { FindingsSchema, type WireDelivery } from '../../model/wire/delivery.ts';
import type { ApiClient } from '../client.ts';
import type { CliEffects } from '../effects.ts';

/** Writes findings and quarantined rows beside the source file, when there are any; gives a line on each file. */
export async function writeFindings(
  path: string,
  location: string,
  { countsByFinding, quarantined }: WireDelivery,
  client: ApiClient,
  { files }: CliEffects,
): Promise<readonly string[]> {
  const written: string[] = [];
  const found = Object.values(countsByFinding).reduce((sum, count) => sum + count, 0);
  if (found > 0) {
    const target = `${path}.findings.ndjson`;
    await files.write(target, findingLines(location, client));
    written.push(`${found} findings in ${target}`);
  }
  if (quarantined > 0) {
    const target = `${path}.quarantine.csv`;
    await files.write(target, await client.download(`${location}/quarantine`, 'text/csv'));
    written.push(`${quarantined} rows to mend and deliver again in ${target}`);
  }
  return written;
}

/** All findings, one JSON object a line, page by page. */
async function* findingLines(location: string, client: ApiClient): AsyncGenerator<string> {
  for (let offset: number | undefined = 0; offset !== undefined; ) {
    const page: { findings: readonly unknown[]; nextOffset?: number | undefined } = await client.get(
      `${location}/findings?offset=${offset}&limit=1000`,
      FindingsSchema,
    );
    for (const finding of page.findings) yield `${JSON.stringify(finding)}\n`;
    offset = page.nextOffset;
  }
}
