import { InputError } from '../../model/errors.ts';

/** @throws InputError PEOPLE_REFUSED that names every problem, if there is any */
export function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new InputError('PEOPLE_REFUSED', problems.join('; '));
}
