import type { z } from 'zod';
import type { SourceMapping } from '../model/source-mapping.ts';
import type { MappingSchema } from '../model/wire/mapping.ts';

/** A mapping as it leaves. */
export function wireMapping(mapping: SourceMapping): z.input<typeof MappingSchema> {
  const { reference, leaveOut, codes, ...rest } = mapping;
  return {
    ...rest,
    codes: Object.fromEntries(Object.entries(codes).map(([field, pairs]) => [field, { ...pairs }])),
    ...(reference === undefined
      ? {}
      : { reference: reference.kind === 'row' ? reference : { kind: 'columns', columns: [...reference.columns] } }),
    ...(leaveOut === undefined ? {} : { leaveOut: leaveOut.map((rule) => ({ ...rule, values: [...rule.values] })) }),
  };
}
