import { z } from 'zod';

const count = z.number().int().min(0);

/** How one field is filled. A row is in exactly one of filled, unknown, notRegistered and notApplicable. */
const FieldQualitySchema = z.object({
  rows: count.describe('Rows that could be cut into fields.'),
  filled: count.describe('Rows with something else than a special code.'),
  unknown: count.describe('`_U`: the source says that it is not known.'),
  notRegistered: count.describe('`_X` or empty: the source did not say.'),
  notApplicable: count.describe('`_Z`.'),
  invalid: count.describe('Of the filled ones, those with a blocking finding in the field.'),
});

const RowQualitySchema = z.object({
  rows: count,
  accepted: count,
  duplicates: count.describe('Rows whose reference and version occur more than once in the file.'),
  sameContent: count.describe('Accepted rows with the same content as one under another reference of the delivery.'),
});

const DelaySchema = z.object({
  field: z.string(),
  rows: count.describe('New records with this date.'),
  late: count,
  bands: z.array(
    z.object({ upTo: z.number().optional().describe('Days; absent: longer than the others.'), rows: count }),
  ),
});

const CountedFieldSchema = FieldQualitySchema.extend({ field: z.string(), distinct: count });

export const DeliveryQualitySchema = z.object({
  isMeasured: z.boolean().describe('False for what came in before quality was measured, was refused or had no rows.'),
  lateAfterDays: z.number().optional(),
  registeringUnit: z.string().optional().describe('Dimension whose codes are the units.'),
  totals: RowQualitySchema.optional(),
  fields: z.array(CountedFieldSchema),
  delays: z.array(DelaySchema).describe('Days from date to receipt.'),
  units: z.array(
    z.object({
      unit: z.string().describe('`_X`: no unit that is known.'),
      totals: RowQualitySchema,
      fields: z.array(CountedFieldSchema),
      delays: z.array(DelaySchema),
    }),
  ),
});

/** What a share that stepped is of. */
export const CHANGED_SHARES = ['filled', 'unknown', 'notRegistered'] as const;

const UnitQualitySchema = RowQualitySchema.extend({
  unit: z.string(),
  filled: count.describe('Fields added up: a row counts once for each field.'),
  applicable: count.describe('Rows times fields that apply to them.'),
  invalid: count,
});

const RegistrationLagSchema = z.object({
  happened: z.string().describe('Date dimension whose quarters these are.'),
  registered: z.string(),
  lastReceipt: z.string().optional().describe('Quarters that ended less than a year before are not complete.'),
  quarters: z.array(
    z.object({
      quarter: z.string(),
      bands: z.array(
        z.object({ upTo: z.number().optional().describe('Days; absent: longer than the others.'), rows: count }),
      ),
    }),
  ),
});

export const QualitySeriesSchema = z.object({
  partner: z.string(),
  dataset: z.string(),
  unit: z.string().optional(),
  registeringUnit: z.string().optional().describe('Dimension whose codes are the units.'),
  units: z
    .array(UnitQualitySchema)
    .describe('All months together, whichever unit was asked for; `_X`: no unit that is known.'),
  deliveries: count.describe('Measured, landed and not withdrawn.'),
  unmeasured: count.describe('Landed before quality was measured, and not withdrawn.'),
  months: z.array(RowQualitySchema.extend({ month: z.string().describe('Of receipt, Europe/Amsterdam.') })),
  fields: z.array(
    z.object({
      field: z.string(),
      months: z.array(
        FieldQualitySchema.extend({
          month: z.string(),
          registrationChanges: z
            .array(z.enum(CHANGED_SHARES))
            .describe(
              'Shares of the rows to which the field applies that stepped since the month before in the series.',
            ),
        }),
      ),
    }),
  ),
  delays: z.array(
    z.object({ month: z.string(), field: z.string(), rows: count, late: count, lateAfterDays: z.number() }),
  ),
  registrationLag: RegistrationLagSchema.optional().describe(
    'Of new records: days from what happened to its registration.',
  ),
});

export type ChangedShare = (typeof CHANGED_SHARES)[number];
export type RowQuality = z.output<typeof RowQualitySchema>;
export type FieldQuality = z.output<typeof FieldQualitySchema>;
export type WireDeliveryQuality = z.output<typeof DeliveryQualitySchema>;
export type WireQualitySeries = z.output<typeof QualitySeriesSchema>;
