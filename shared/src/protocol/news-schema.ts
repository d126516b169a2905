import { z } from 'zod';
import { newsKinds, proposalStates } from '../negotiation/index.ts';

/** Marks that one request may bring: a page gathers what was on screen for some seconds. */
const maxMarks = 500;
/** An id of a paragraph is much shorter. */
const maxPlace = 200;

const mark = z.object({ place: z.string().max(maxPlace).nullable(), seq: z.int().min(0) });

/** Up to where somebody has read, as far as it is new. */
export const seenRequestSchema = z.object({ marks: z.array(mark).max(maxMarks) });

/** Up to where somebody has read: `null` for everywhere. */
export const seenSchema = z.array(mark);

/** What has happened since somebody last looked; the same as the types of shared/negotiation/news, which say what each thing means. */
export const newsSchema = z.object({
  seen: seenSchema,
  items: z.array(
    z.looseObject({
      what: z.enum(newsKinds),
      paragraph: z.string().optional(),
      from: z.int().optional(),
      to: z.int().optional(),
      party: z.string().optional(),
      of: z.array(z.string()).optional(),
      as: z.string().optional(),
      words: z.string().optional(),
      seq: z.int(),
      time: z.string(),
      by: z.string(),
      draft: z.int(),
      among: z.string().optional(),
    }),
  ),
  earlier: z.int(),
  seq: z.int(),
});

const tabledAt = z.object({
  draft: z.int(),
  symbol: z.string(),
  version: z.int().nullable(),
  time: z.string().nullable(),
  paragraph: z.string(),
  label: z.string(),
});
const codes = z.array(z.string());

/** A party's proposals; the same as `TabledProposal`. */
export const proposalsSchema = z.array(
  z.looseObject({
    party: z.string(),
    state: z.enum(proposalStates),
    first: tabledAt,
    last: tabledAt,
    rounds: z.array(z.string()),
    labelNow: z.string().nullable(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    agreed: z.array(z.looseObject({ symbol: z.string(), title: z.string(), label: z.string() })).optional(),
    supporters: codes,
    partly: codes,
    retained: codes,
    reserved: codes,
    adopted: z.object({ symbol: z.string(), label: z.string().nullable(), text: z.string().nullable() }).nullable(),
    notTaken: z.array(
      z.looseObject({ paragraph: z.string(), asked: z.string().nullable(), taken: z.string().nullable() }),
    ),
  }),
);
