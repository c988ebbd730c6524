import type { Node } from '../codes.ts';
import type { ViewContext } from '../view-context.ts';
import { PLAIN_WORDS } from './plain-words.ts';

/** A context for tests: counts of signals in 2025. */
export const CONTEXT: ViewContext = {
  words: PLAIN_WORDS,
  title: 'Signals',
  measure: 'count',
  unit: 'signals',
  window: { from: '2025-01-01', until: '2026-01-01' },
  selections: [],
};

export const node = (code: string, group?: string): Node => ({
  code,
  label: code,
  isSpecial: code.startsWith('_'),
  ...(group === undefined ? {} : { group }),
});
