import { describe, expect, it } from 'vitest';
import { CODELISTS } from '../../model/codelists/index.ts';
import { DATASETS } from '../../model/datasets/index.ts';
import { AnswersRequestSchema } from '../../model/wire/question.ts';
import type { WireDataset } from '../../model/wire/words.ts';
import { questionKey } from '../client/answers.ts';
import type { AskContext } from './ask-context.ts';
import { windowFor } from './ask-context.ts';
import { OVERVIEW, OVERVIEW_PUBLIC } from './overview.ts';
import { questionsFor } from './questions.ts';

const TILES = [...OVERVIEW, ...OVERVIEW_PUBLIC];
const YEAR = { from: '2025-11-01', until: '2026-11-01' };

/** A dataset as an audience sees it that may ask everything down to the month. */
function seen(id: string): WireDataset {
  const dataset = DATASETS.find((entry) => entry.id === id);
  if (dataset === undefined) throw new Error(`no dataset ${id}`);
  const dates = ['year', 'quarter', 'month'].map((level) => ({ id: level, label: { nl: level, en: level } }));
  return {
    ...dataset,
    unitLabel: { nl: '', en: '' },
    measures: [],
    distincts: [],
    ratios: [],
    card: { ...dataset.card, caveats: [] },
    referenceDimension: dataset.referenceDate,
    dimensions: dataset.dimensions.map((dimension) => ({
      id: dimension.id,
      kind: dimension.kind,
      label: dimension.label,
      levels:
        dimension.kind === 'date'
          ? dates
          : [...(CODELISTS.find((list) => list.id === dimension.codelist)?.levels ?? [])],
    })),
  };
}

const asked = (state: AskContext['state']) =>
  TILES.flatMap((tile) => {
    const dataset = seen(tile.dataset);
    const ask = { state, dataset, window: windowFor(tile, dataset, YEAR, '2026-11-23') };
    return Object.values(questionsFor(tile, ask)).map((question) => ({ tile, question }));
  });

const none: AskContext['state'] = { theme: undefined, filters: [], levels: {}, measures: {} };
const amsterdam = { dimension: 'region', level: 'unit', code: 'AMS' };

describe('the questions of the overview', () => {
  it('fit in one request and have the agreed form', () => {
    const questions = [...new Map(asked(none).map(({ question }) => [questionKey(question), question])).values()];
    expect(questions.length).toBeLessThanOrEqual(24);
    expect(AnswersRequestSchema.safeParse({ as: { partner: 'KMAR' }, questions }).success).toBe(true);
  });

  it('name only dimensions that their dataset has', () => {
    for (const { tile, question } of asked({ ...none, theme: 'SMUGGLING', filters: [amsterdam] })) {
      const known = seen(tile.dataset).dimensions.map(({ id }) => id);
      const named = [...(question.by ?? []), ...(question.where ?? [])].map(({ dimension }) => dimension);
      expect(
        named.filter((dimension) => !known.includes(dimension)),
        tile.id,
      ).toEqual([]);
      expect(new Set((question.where ?? []).map(({ dimension }) => dimension)).size).toBe(question.where?.length);
    }
  });

  it('follow a choice, but for the tile that it was made on', () => {
    const filters = (id: string) =>
      asked({ ...none, filters: [amsterdam] })
        .filter(({ tile }) => tile.id === id)
        .map(({ question }) => (question.where ?? []).some(({ dimension }) => dimension === 'region'));
    expect(filters('units')).toEqual([false]);
    expect(new Set(filters('routes'))).toEqual(new Set([true]));
    expect(new Set(filters('missing'))).toEqual(new Set([false]));
  });

  it('ask at the level that the reader chose', () => {
    const [modus] = asked({ ...none, levels: { modus: 'facet' } }).filter(({ tile }) => tile.id === 'modus');
    expect(modus?.question.by?.[0]).toEqual({ dimension: 'modus', level: 'facet' });
  });

  it('take the last whole years of a public source', () => {
    const [missing] = asked(none).filter(({ tile }) => tile.id === 'missing');
    expect(missing?.question.where?.[0]).toEqual({
      dimension: 'incident-date',
      from: '2015-01-01',
      until: '2025-01-01',
    });
  });
});
