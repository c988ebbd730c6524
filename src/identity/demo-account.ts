import type { AccountId } from '../model/ids.ts';
import type { Text } from '../model/text.ts';

/** An account that anyone may choose in the demonstration. */
export interface DemoAccount {
  readonly id: AccountId;
  readonly label: Text;
  /** What one can try with it: the role and the organisation, in one sentence. */
  readonly description: Text;
}
