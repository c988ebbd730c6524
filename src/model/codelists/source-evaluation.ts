import type { Codelist } from '../codelist.ts';
import { codelistId } from '../ids.ts';
import { onLevel } from './make.ts';

export const SOURCE_EVALUATION: Codelist = {
  id: codelistId('source-evaluation'),
  version: '1',
  label: { nl: 'Bronevaluatie', en: 'Source evaluation' },
  source: 'Regulation (EU) 2016/794, art. 29',
  levels: [{ id: 'source-evaluation', label: { nl: 'Bronevaluatie', en: 'Source evaluation' } }],
  codes: onLevel('source-evaluation', [
    ['A', 'A: geen twijfel, of altijd betrouwbaar gebleken', 'A: no doubt, or proved reliable in all instances'],
    ['B', 'B: meestal betrouwbaar', 'B: reliable in most instances'],
    ['C', 'C: meestal onbetrouwbaar', 'C: unreliable in most instances'],
    ['X', 'X: niet te beoordelen', 'X: cannot be assessed'],
  ]),
};
