import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { ears } from '../../src/statistics/early-warning/ears.ts';
import { alerts } from '../alerts.ts';
import type { Benchmark, Contender } from '../benchmark.ts';
import { countWorld } from '../worlds.ts';

interface Size {
  readonly name: string;
  readonly series: number;
  readonly months: number;
  /** 0: exact counts; 9: three owners under cell key. */
  readonly noiseVariance: number;
}

const SEED = 20_260_301;
const THREADS = 2;
type World = readonly (readonly number[])[];

/** What a round of early warning costs: the alert of this month for every series, Farrington with its defaults. */
export const benchmark: Benchmark<Size> = {
  name: 'early-warning',
  title: 'the alert of the last month of every series',
  promise: { size: '500 x 120 protected', contender: `Farrington, ${THREADS} threads`, milliseconds: 1000 },
  sizes: [
    { name: '500 x 120', series: 500, months: 120, noiseVariance: 0 },
    { name: '500 x 120 protected', series: 500, months: 120, noiseVariance: 9 },
  ],
  contenders: ({ series, months, noiseVariance }) => {
    const world = countWorld({ seed: SEED, series, months });
    return [
      {
        name: 'EARS C1',
        run: async () => world.map((counts) => ears(counts, [months - 1], { method: 'C1', noiseVariance })),
      },
      { name: 'Farrington, 1 thread', run: async () => alerts(world, noiseVariance) },
      threaded(world, noiseVariance),
    ];
  },
  check: (answers) => {
    const [alone, together] = ['Farrington, 1 thread', `Farrington, ${THREADS} threads`].map((it) => answers.get(it));
    const isSame = Array.isArray(alone) && JSON.stringify(alone) === JSON.stringify(together);
    return isSame ? [] : ['one thread and two give other p-values'];
  },
};

/** The series split over threads that are there before the clock runs, as in a server; sending them is timed. */
function threaded(world: World, noiseVariance: number): Contender {
  const workers: Worker[] = [];
  const size = Math.ceil(world.length / THREADS);
  return {
    name: `Farrington, ${THREADS} threads`,
    async setup() {
      for (let i = 0; i < THREADS; i++) workers.push(new Worker(new URL('../alerts-worker.ts', import.meta.url)));
      await Promise.all(workers.map((worker) => once(worker, 'online')));
    },
    async run() {
      const parts = workers.map(async (worker, i) => {
        const answer = once(worker, 'message');
        worker.postMessage({ world: world.slice(i * size, (i + 1) * size), noiseVariance });
        const [part] = (await answer) as [readonly number[]];
        return part;
      });
      return (await Promise.all(parts)).flat();
    },
    async teardown() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
