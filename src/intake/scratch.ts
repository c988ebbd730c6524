import type { DeliveryId } from '../model/ids.ts';
import { identifier, literal, sql } from '../sql/sql.ts';
import type { IntakeConnection, IntakeFiles } from './effects.ts';

const DATABASE = 'intake_scratch';

/**
 * A table in the delivery's scratch database: a file of its own beside the facts, so that a delivery of any size needs
 * no memory of its size, and cleaning up is removing one file.
 */
export const scratch = (table: string) => sql`${identifier(DATABASE)}.${identifier(table)}`;

/** Lends a fresh scratch database to `work`. */
export async function withScratch<T>(
  facts: IntakeConnection,
  files: IntakeFiles,
  id: DeliveryId,
  work: () => Promise<T>,
): Promise<T> {
  await facts.run(sql`DETACH DATABASE IF EXISTS ${identifier(DATABASE)}`);
  const path = await files.scratch(id);
  // ATTACH takes no parameter.
  await facts.run(sql`ATTACH ${literal(path)} AS ${identifier(DATABASE)}`);
  try {
    return await work();
  } finally {
    await facts.run(sql`DETACH DATABASE IF EXISTS ${identifier(DATABASE)}`).catch(() => undefined);
    await files.removeScratch(id);
  }
}
