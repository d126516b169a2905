import { z } from 'zod';
import { liveParagraphSchema } from './document-schema.ts';
import { rangeFields, recordedStateSchema } from './negotiation-schema.ts';

/* What the end of a round would bring and has left behind, as the server answers it. */

/** What issuing the next draft would come to; see `ForeseenIssue`. */
export const foreseenIssueSchema = z.object({
  open: z.int(),
  asked: z.array(
    z.object({
      party: z.string(),
      paragraph: z.string(),
      text: z.string().nullable(),
      next: z.string().nullable(),
      why: z.enum(['left out', 'reworded', 'waits']),
    }),
  ),
  gone: z.array(z.string()),
  against: z.array(
    z.looseObject({
      party: z.string(),
      paragraph: z.string(),
      ...rangeFields,
      asked: z.string().nullable(),
      taken: z.string().nullable(),
    }),
  ),
  settled: z.array(recordedStateSchema),
  pens: z.array(
    z.object({
      pen: z.string(),
      party: z.string(),
      handed: liveParagraphSchema,
      written: z.array(liveParagraphSchema).nullable(),
    }),
  ),
});

/** References that the next draft would make stale; see `StaleReference`. */
export const staleReferencesSchema = z.array(
  z.object({
    paragraph: z.string(),
    from: z.int(),
    to: z.int(),
    words: z.string(),
    mended: z.string().nullable(),
    sure: z.boolean(),
  }),
);

/** What a party wrote in rounds that are over and did not table. */
export const untabledRoundsSchema = z.array(
  z.object({
    draft: z.int(),
    paragraphs: z.array(z.string()),
    words: z.array(z.object({ paragraph: z.string(), text: z.string().nullable() })),
  }),
);
