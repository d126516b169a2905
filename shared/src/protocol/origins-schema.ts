import { z } from 'zod';
import { approaches } from '../negotiation/index.ts';

/* Where words come from, as the server answers it. */

const goneWords = z.object({
  paragraph: z.string(),
  from: z.int(),
  to: z.int(),
  text: z.string(),
  decided: z.boolean(),
});

const originSpan = z.object({
  from: z.int(),
  to: z.int(),
  origin: z.looseObject({ kind: z.enum(['draft', 'tabled', 'carried', 'agreed', 'chair']) }),
});

/** Where the words of a text come from; see `DraftOrigins`. */
export const originsSchema = z.looseObject({
  symbol: z.string().nullable(),
  before: z.string(),
  recorded: z.boolean(),
  text: z.array(z.object({ id: z.string(), label: z.string(), text: z.string() })),
  provenance: z.object({
    paragraphs: z.array(z.object({ paragraph: z.string(), spans: z.array(originSpan) })),
    gone: z.array(goneWords),
  }),
  history: z.object({
    symbols: z.array(z.string()),
    paragraphs: z.array(z.object({ paragraph: z.string(), spans: z.array(originSpan.extend({ draft: z.int() })) })),
  }),
  check: z.object({ added: z.array(goneWords), removed: z.array(goneWords) }),
  derivation: z.array(
    z.looseObject({
      paragraph: z.string(),
      label: z.string().nullable(),
      parties: z.array(z.string()),
      approaches: z.array(z.enum(approaches)),
      rationale: z.string().nullable(),
    }),
  ),
  numbers: z.array(z.object({ id: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});
