import { request, type Trouble } from '../../client/request.ts';

const ANYTHING = { safeParse: (data: unknown) => ({ success: true as const, data }) };

/** Sends a command and shows the page anew; gives what went wrong, if anything did. */
export type Send = (address: string, body: unknown) => Promise<Trouble | undefined>;

export const sender =
  (onChange: () => void): Send =>
  async (address, body) => {
    const result = await request(address, ANYTHING, { signal: AbortSignal.timeout(20_000), body });
    if (result.kind !== 'ready') return result;
    onChange();
    return undefined;
  };
