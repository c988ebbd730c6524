import type { AnswerTable } from '../../src/model/doors/answer-table.ts';
import type { Benchmark, Contender } from '../benchmark.ts';
import { type Installation, makeDemonstration, openInstallation, removeDemonstration } from '../page/installation.ts';
import { type PageFilter, pageRequest } from '../page/page-questions.ts';
import { handWrittenRules, oneScan, rawTotal, tileByTile } from '../page/raw-page.ts';

interface Size {
  readonly name: string;
  readonly records: number;
  readonly filter: PageFilter;
}

const MDT = { forum: 'mdt', purpose: 'direction-and-actions' };
const NODE: PageFilter = { from: '2025-01-01', until: '2026-01-01', themes: ['SMUGGLING'] };
/** Eleven periods and two codes: 22 cover nodes. */
const COVER: PageFilter = { from: '2023-02-01', until: '2025-12-01', themes: ['SMUGGLING', 'TRAFFICKING'] };

const sizesOf = (records: number): readonly Size[] => [
  { name: `${records / 1e6} M, one node`, records, filter: NODE },
  { name: `${records / 1e6} M, 22 nodes`, records, filter: COVER },
];

/** A page of eight tiles for a forum: through the gate, and by the engine alone without any rule. */
export const benchmark: Benchmark<Size> = {
  name: 'page',
  title: 'a page of eight tiles on signals, as the forum MDT',
  sizes: sizesOf(1_000_000),
  sizesFor: (records) => records.flatMap(sizesOf),
  contenders: ({ records, filter }) => {
    let opened: Installation | undefined;
    let folder = '';
    const open = () => {
      if (!opened) throw new Error('the installation is not open');
      return opened;
    };
    const gate = (name: string, change: Parameters<Installation['ask']>[2] = {}): Contender => ({
      name,
      run: async () => publishedTotals(await open().ask('mdt-member', pageRequest(MDT, filter), change)),
    });
    return [
      {
        name: 'DuckDB, one scan, no rules',
        async setup() {
          folder = await makeDemonstration(records);
          opened = await openInstallation(folder);
        },
        run: async () => (await open().facts.rows(oneScan(filter))).length,
        async teardown() {
          await opened?.close();
          if (folder) removeDemonstration(folder);
        },
      },
      {
        name: 'DuckDB, tile by tile, no rules',
        run: async () => {
          let rows = 0;
          for (const tile of tileByTile(filter)) rows += (await open().facts.rows(tile)).length;
          return rows;
        },
      },
      {
        name: 'DuckDB, one scan, rules by hand',
        run: async () => {
          await open().facts.rows(oneScan(filter, handWrittenRules));
          return rawTotal(open().facts, filter, handWrittenRules);
        },
      },
      gate('Ketenbeeld, gate'),
      gate('Ketenbeeld, gate, tile by tile', { isPlain: true }),
    ];
  },
  check: (answers, { filter }) => {
    const [scan, tiles] = ['DuckDB, one scan, no rules', 'DuckDB, tile by tile, no rules'].map((it) => answers.get(it));
    const truth = Number(answers.get('DuckDB, one scan, rules by hand'));
    const [page = [], plain] = ['Ketenbeeld, gate', 'Ketenbeeld, gate, tile by tile'].map(
      (it) => answers.get(it) as readonly number[] | undefined,
    );
    // Two owners, one look-up each for every cover node; noise of one look-up is at most 5.
    const most = 5 * 2 * (filter === NODE ? 1 : 22);
    return [
      ...(scan === tiles ? [] : [`one scan gave ${scan} rows, tile by tile ${tiles}`]),
      ...(JSON.stringify(page) === JSON.stringify(plain) ? [] : ['a page gives other figures than its questions']),
      ...(Math.abs((page[0] ?? Number.NaN) - truth) <= most
        ? []
        : [`the gate published ${page[0]} where rules by hand count ${truth}`]),
    ];
  },
};

/** What was published, added up by tile. */
const publishedTotals = (answers: readonly AnswerTable[]): readonly number[] =>
  answers.map(({ cells, refusal }) => {
    if (!cells) throw new Error(`refused: ${refusal?.reason}`);
    return cells.reduce((sum, { values }) => sum + (values['count'] ?? 0), 0);
  });
