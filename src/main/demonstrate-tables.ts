import type { ApiEffects } from '../api/effects.ts';
import { demoTables } from '../demo/world/tables.ts';
import { InputError } from '../model/errors.ts';
import { accountId, traceId } from '../model/ids.ts';
import type { TableDefinition } from '../model/published-table.ts';
import type { Register } from '../store/register/register.ts';
import type { LoadState } from './load-demonstration.ts';

interface Parts {
  readonly register: Register;
  readonly tables: Pick<ApiEffects['publishedTables'], 'list' | 'preview' | 'define' | 'approve'>;
  readonly now: () => { readonly instant: string };
  readonly newTrace: () => string;
  readonly say: (line: string) => void;
}

/**
 * Published tables of the demonstration, by the commands that their owners and second persons use. Once; a start after a
 * break goes on with what is missing. A table without records is left out; so is, and said, one that its records do not allow.
 */
export async function demonstrateTables({ register, tables, now, newTrace, say }: Parts): Promise<void> {
  const [state] = register.current<LoadState>('demonstration');
  if (!state?.isDone || state.hasTables) return;
  const by = (role: string, { owner }: TableDefinition) => accountId(`${owner.toLowerCase()}-${role}`);
  const act = (role: string, definition: TableDefinition) => ({
    account: by(role, definition),
    traceId: traceId(newTrace()),
  });
  for (const { definition, isApproved } of demoTables(state.day)) {
    const known = tables
      .list(by('owner', definition))
      .find(({ as, table }) => as === 'owner' && table.dataset === definition.dataset);
    try {
      if (!known && (await tables.preview(act('owner', definition), definition)).edition.audit.isEmpty) continue;
      const { table, editions } = known ?? (await tables.define(act('owner', definition), definition));
      const waits = editions.every(({ approvedAt }) => approvedAt === undefined);
      if (isApproved && waits) await tables.approve(act('approver', definition), table.id);
      say(`  ${definition.owner}: ${definition.title.nl}`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      say(`  ${definition.owner}: ${definition.title.nl}: ${error.message}`);
    }
  }
  register.append(
    [{ kind: 'demonstration', id: 'load', body: { ...state, hasTables: true } }],
    now().instant,
    'demonstration',
  );
}
