import { z } from 'zod';
import { recordFormat } from '../negotiation/index.ts';
import { audienceSchema } from './name-schema.ts';

const act = z.looseObject({ kind: z.string(), seq: z.int(), time: z.string(), by: z.string(), hash: z.string() });

/** Acts in order. */
export const actsSchema = z.array(act);

/** A record on file, as far as it can be described without its acts: each of those is judged by its hash. */
export const recordFileSchema = z.object({
  format: z.literal(recordFormat),
  negotiation: z.string(),
  title: z.string(),
  symbol: z.string(),
  exported: z.string(),
  seen: z.enum(['public', 'desk']),
  acts: z.int(),
  head: z.string(),
  record: actsSchema,
  private: z
    .array(z.object({ visibility: audienceSchema, acts: z.int(), head: z.string(), record: actsSchema }))
    .exactOptional(),
});

/** Whether the chain of a record is whole: how many acts it has and the hash of the last; else the first act that does not fit. */
export const recordCheckSchema = z.object({
  whole: z.boolean(),
  acts: z.int(),
  head: z.string(),
  breaks: z.int().nullable(),
});

/** Objections to a silence. */
export const silenceBreaksSchema = z.array(
  z.looseObject({
    party: z.string(),
    paragraphs: z.array(z.string()),
    reason: z.string(),
    time: z.string(),
    by: z.string(),
  }),
);

/** See `recordCheckSchema`. */
export type RecordCheck = z.output<typeof recordCheckSchema>;
