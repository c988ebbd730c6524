import { InputError } from '../model/errors.ts';
import { ANALYSES } from './analyses.ts';
import type { Analysis } from './analysis.ts';

/** @throws InputError NOT_FOUND with the methods that there are */
export function analysisOf(method: string): Analysis {
  const found = ANALYSES.find(({ id }) => id === method);
  if (found) return found;
  const known = ANALYSES.map(({ id }) => id).join(', ');
  throw new InputError('NOT_FOUND', `there is no method '${method}'; there are ${known}`);
}
