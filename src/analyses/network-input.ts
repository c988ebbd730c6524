import { z } from 'zod';
import { withoutUndefined } from '../model/without-undefined.ts';

const weight = z.number().min(0).optional();
const EDGE = z
  .strictObject({ from: z.string(), to: z.string(), length: weight, capacity: weight, strength: weight })
  .transform(withoutUndefined);

/** A network, as every method on networks takes it. */
export const NETWORK = {
  directed: z.boolean(),
  nodes: z.array(z.string()).min(1).max(5000),
  edges: z.array(EDGE).max(50_000),
};

/** Ties of four. */
export const TIES = {
  directed: false,
  nodes: ['a', 'b', 'c', 'd'],
  edges: [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'a', to: 'c' },
    { from: 'c', to: 'd' },
  ],
};

export const PSEUDONYMS = 'nodes are pseudonyms or places; results by person stay in the owner’s zone';
