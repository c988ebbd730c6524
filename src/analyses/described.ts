import { z } from 'zod';
import type { Analysis } from './analysis.ts';

/** What goes into a method, as JSON Schema, with an example that runs. */
export const described = ({ id, title, source, assumptions, input, example }: Analysis) => ({
  method: id,
  title,
  source,
  assumptions,
  input: z.toJSONSchema(input, { io: 'input' }),
  example,
});
