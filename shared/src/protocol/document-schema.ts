import { z } from 'zod';
import { documentKinds, emphasisKinds, languages, numberings, paragraphKinds } from '../document/index.ts';

/* Texts, as the server answers them. */

const paragraph = z.looseObject({
  id: z.string(),
  kind: z.enum(paragraphKinds),
  level: z.int(),
  numbering: z.enum(numberings).optional(),
  number: z.string().optional(),
  text: z.string(),
  anchors: z.array(z.object({ offset: z.int(), marker: z.string(), footnote: z.string().nullable() })).optional(),
  emphasis: z.array(z.object({ kind: z.enum(emphasisKinds), from: z.int(), to: z.int() })).optional(),
});

/** A paragraph of a text that is being written; see `LiveParagraph`. */
export const liveParagraphSchema = paragraph
  .omit({ anchors: true, emphasis: true })
  .extend({ alternativeTo: z.string().optional(), moved: z.literal(true).optional() });

/** A text with its footnotes; see `TextDocument`. */
export const documentSchema = z.looseObject({
  symbol: z.string(),
  title: z.string(),
  kind: z.enum(documentKinds),
  language: z.enum(languages),
  paragraphs: z.array(paragraph),
  footnotes: z.array(z.looseObject({ id: z.string(), marker: z.string(), text: z.string() })),
});

/** A text that is being written, or was when its round ended. */
export const liveTextSchema = z.array(liveParagraphSchema);
