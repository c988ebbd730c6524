import { parentPort } from 'node:worker_threads';
import { alerts } from './alerts.ts';

interface Part {
  readonly world: readonly (readonly number[])[];
  readonly noiseVariance: number;
}

// A thread that gives the alerts of its part of the series, and waits for the next.
parentPort?.on('message', ({ world, noiseVariance }: Part) => parentPort?.postMessage(alerts(world, noiseVariance)));
