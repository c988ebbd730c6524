import type { Me } from '../../../model/wire/sharing.ts';

/** The partners for which the account holds any mandate. */
export const ownPartners = ({ mandates }: Me): readonly string[] => [
  ...new Set(mandates.flatMap(({ partner }) => (partner === undefined ? [] : [partner]))),
];

/** Whether the page offers changes; the server decides again. */
export const mayChange = ({ mandates }: Me, partner: string): boolean =>
  mandates.some((mandate) => mandate.role === 'data-owner' && mandate.partner === partner);
