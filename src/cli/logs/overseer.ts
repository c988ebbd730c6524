import type { Fitting } from '../connect.ts';

/** Whom the logs are for. */
export const OVERSEER: Fitting = { id: 'auditor', roles: ['auditor'] };
