import { diceCoefficient } from 'dice-coefficient';

/** Lower case, without accents and signs, single spaces: how names are compared. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * How alike two names are, from 0 to 1. By pairs of letters, so that 'datum registratie' is near 'registratiedatum': Dutch
 * writes compounds as one word and headers as often as not do not.
 */
export function closeness(a: string, b: string): number {
  const [one, other] = [plain(a), plain(b)];
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  return 0.95 * diceCoefficient(one.replaceAll(' ', ''), other.replaceAll(' ', ''));
}
