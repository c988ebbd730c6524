import { z } from 'zod';
import { TextSchema } from './delivery.ts';
import { MandateSchema } from './people.ts';
import { WireForumSchema, WireReleaseSchema } from './sharing.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const path = z.array(hash);
const instant = z.iso.datetime();

/** TreeHeadDataV2 of RFC 9162, with the signature over its bytes; hashes and signature hexadecimal. */
export const TreeHeadSchema = z.object({
  treeSize: z.number().describe('Number of lines.'),
  timestamp: z.number().describe('Milliseconds since 1970.'),
  rootHash: hash,
  signature: z.string().describe('Ed25519 over timestamp, tree size and root hash as RFC 9162, 4.10 lays them out.'),
});

export const LogHeadsSchema = z.object({
  logId: hash.describe('SHA-256 of the public key, DER.'),
  publicKey: z.string().describe('PEM. Keep it, and heads, elsewhere: only that shows a log that was replaced whole.'),
  heads: z.array(TreeHeadSchema).describe('Largest first.'),
  next: z.number().optional().describe('Give it back as `before` for those before; absent at the end.'),
});

/** InclusionProofDataV2 of RFC 9162. */
export const InclusionProofSchema = z.object({
  treeSize: z.number(),
  leafIndex: z.number().describe('Counted from 0: the place of the line, less one.'),
  inclusionPath: path,
});

/** ConsistencyProofDataV2 of RFC 9162. */
export const ConsistencyProofSchema = z.object({
  treeSize1: z.number(),
  treeSize2: z.number(),
  consistencyPath: path,
});

export const WireActSchema = z.object({
  place: z.number().describe('In the log, of its first line.'),
  traceId: z.string(),
  at: instant,
  account: z.string(),
  accountLabel: TextSchema,
  as: z.record(z.string(), z.string()).optional(),
  action: z.string(),
  actionLabel: TextSchema,
  subject: z
    .record(z.string(), z.unknown())
    .describe('What it was about: ids, hashes and the question; no figures, no records.'),
  grounds: z
    .array(z.object({ kind: z.enum(['mandate', 'release']), id: z.string(), ground: z.string() }))
    .describe('The mandates and releases that it rested on, with their ground as it stood then.'),
  origin: z.record(z.string(), z.string()).optional(),
  form: z.string().optional().describe('In which form figures left.'),
  endedAt: instant.optional(),
  status: z.string().optional().describe('How it ended; absent while it runs, or when it was interrupted.'),
});

export const WireActsSchema = z.object({
  acts: z.array(WireActSchema).describe('Newest first.'),
  next: z
    .number()
    .optional()
    .describe(
      'Give it back as `before` to search on; absent at the beginning of the log. A page may be empty and have a next.',
    ),
});

export const WireActDetailSchema = z.object({
  act: WireActSchema,
  logId: hash,
  head: TreeHeadSchema.describe('The first signed head that holds all its lines.'),
  lines: z.array(
    z.object({
      place: z.number(),
      log: z.enum(['audit', 'processing', 'decision']),
      entry: z.string().describe('Canonical JSON: exactly these bytes, in UTF-8, are the leaf.'),
      hash: hash.describe('That chains it to the line before.'),
      inclusion: InclusionProofSchema,
    }),
  ),
});

export const LogCheckSchema = z.object({
  at: instant,
  verdict: z.enum(['unchanged', 'changed']),
  lines: z.number().describe('That follow from each other, from the beginning.'),
  heads: z.number().describe('Signed states against which the log was held.'),
  unfinished: z.number().describe('Acts that were begun and did not end: they run, or were interrupted.'),
  trouble: z.string().optional(),
});

export const ReplayRequestSchema = z.strictObject({
  decisions: z.number().int().min(1).max(100_000).default(1000).describe('How many, counted back from the last.'),
});
export const ReplaySchema = z.object({
  replayed: z.number(),
  same: z.number(),
  different: z
    .array(z.object({ place: z.number(), traceId: z.string(), fields: z.array(z.string()), version: z.string() }))
    .describe('At most twenty.'),
});

/** What held at a moment. `holds`: in force then, by its dates and what was withdrawn. */
export const RegisterAtSchema = z.object({
  at: instant,
  releases: z.array(WireReleaseSchema.extend({ withdrawnAt: z.string().optional(), holds: z.boolean() })),
  mandates: z.array(MandateSchema.extend({ holds: z.boolean() })),
  forums: z.array(WireForumSchema.extend({ holds: z.boolean() })),
  codelists: z.array(z.object({ id: z.string(), label: TextSchema, version: z.string(), codes: z.number() })),
});

export type WireTreeHead = z.output<typeof TreeHeadSchema>;
export type WireLogHeads = z.output<typeof LogHeadsSchema>;
export type WireInclusionProof = z.output<typeof InclusionProofSchema>;
export type WireConsistencyProof = z.output<typeof ConsistencyProofSchema>;
export type WireAct = z.output<typeof WireActSchema>;
export type WireActs = z.output<typeof WireActsSchema>;
export type WireActDetail = z.output<typeof WireActDetailSchema>;
export type WireLogCheck = z.output<typeof LogCheckSchema>;
export type WireReplay = z.output<typeof ReplaySchema>;
export type RegisterAt = z.output<typeof RegisterAtSchema>;
