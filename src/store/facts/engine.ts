import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { InputError } from '../../model/errors.ts';
import { Fragment, join, literal, type SqlText, sql, statementOf } from '../../sql/sql.ts';

export type Row = Readonly<Record<string, unknown>>;

/** One connection to the facts engine. Values come as JavaScript values: whole numbers up to 2^53 as numbers, dates as ISO text. */
export interface FactsConnection {
  rows(query: Fragment | SqlText): Promise<readonly Row[]>;
  run(query: Fragment | SqlText): Promise<void>;
  /** All or nothing: commits when `work` resolves, rolls back when it throws. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Stops the running statement; it then rejects. */
  interrupt(): void;
  close(): void;
}

export interface FactsEngine {
  connect(): Promise<FactsConnection>;
  close(): void;
}

export interface EngineLimits {
  readonly threads: number;
  /** For example '1GB'; beyond it the engine spills to `tempFolder`. */
  readonly memory: string;
  readonly tempFolder: string;
  /** Whole paths: of all files but its own, the engine reaches those in these folders alone. Default none. */
  readonly folders?: readonly string[];
}

/**
 * Opens the facts file, or one in memory (`:memory:`), and locks it: whatever statement it is given, it reaches no file
 * elsewhere and no network, loads nothing, and stays locked.
 * @throws InputError STORE_IN_USE when another process holds the file
 */
export async function openEngine(file: string, limits: EngineLimits): Promise<FactsEngine> {
  const instance = await DuckDBInstance.create(file, {
    threads: String(limits.threads),
    memory_limit: limits.memory,
    temp_directory: limits.tempFolder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    allow_persistent_secrets: 'false',
  }).catch((cause: unknown) => {
    // The message holds the path, which may have any word in it.
    if (/could not set lock|conflicting lock|used by another process/i.test(String(cause)))
      throw new InputError(
        'STORE_IN_USE',
        `${file} is held by another process; stop that one first, or use another --data folder`,
        { cause },
      );
    throw cause;
  });
  await lock(await instance.connect(), limits.folders ?? []);
  return { connect: async () => connection(await instance.connect()), close: () => instance.closeSync() };
}

async function lock(driver: DuckDBConnection, folders: readonly string[]): Promise<void> {
  const { run, close } = connection(driver);
  // These take no parameters, and in this order: the folders cannot be named once the outside is shut.
  if (folders.length > 0) await run(sql`SET allowed_directories = [${join(folders.map(literal))}]`);
  await run(sql`SET enable_external_access = false`);
  await run(sql`SET lock_configuration = true`);
  close();
}

function connection(driver: DuckDBConnection): FactsConnection {
  const run = async (query: Fragment | SqlText) => {
    const { text, params } = textOf(query);
    await driver.run(text, params as DuckDBValue[]);
  };
  return {
    run,
    async rows(query) {
      const { text, params } = textOf(query);
      const reader = await driver.runAndReadAll(text, params as DuckDBValue[]);
      return reader.getRowObjectsJson().map(asNumbers(reader.columnNames(), numericColumns(reader.columnTypes())));
    },
    async transaction(work) {
      await driver.run('BEGIN TRANSACTION');
      try {
        const result = await work();
        await driver.run('COMMIT');
        return result;
      } catch (error) {
        await driver.run('ROLLBACK').catch(() => undefined);
        throw error;
      }
    },
    interrupt: () => driver.interrupt(),
    close: () => driver.closeSync(),
  };
}

const textOf = (query: Fragment | SqlText) => (query instanceof Fragment ? statementOf(query) : query);

// The driver's JSON form writes 64-bit and larger whole numbers as text.
const numericColumns = (types: readonly { toString(): string }[]) =>
  types.map((type) => /^U?(BIGINT|HUGEINT)$/.test(type.toString()));

function asNumbers(names: readonly string[], isNumeric: readonly boolean[]) {
  const columns = names.filter((_, i) => isNumeric[i]);
  return (row: Record<string, unknown>): Row => {
    for (const name of columns) if (row[name] !== null) row[name] = Number(row[name]);
    return row;
  };
}
