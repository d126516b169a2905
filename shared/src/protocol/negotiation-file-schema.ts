import { z } from 'zod';
import { negotiationFormat, negotiationFormatVersion } from '../negotiation/index.ts';
import {
  anyIdSchema,
  countSchema,
  hashSchema,
  haveOwnIds,
  timeSchema,
  wholeDocumentSchema,
  wordsSchema,
  writtenParagraphSchema,
} from './act-parts.ts';
import { wholeActSchema } from './act-schema.ts';
import { maxNameLength, maxParagraphs } from './limits.ts';
import { idSchema, partyCodeSchema } from './name-schema.ts';
import { actsSchema } from './record-schema.ts';
import { lineUpTo } from './written-words.ts';

const head = {
  format: z.literal(negotiationFormat),
  version: z.literal(negotiationFormatVersion),
  negotiation: idSchema,
  title: wordsSchema,
  symbol: wordsSchema,
  exported: timeSchema,
  seen: z.enum(['public', 'desk']),
  acts: countSchema,
  head: hashSchema,
};
const documents = z
  .array(z.strictObject({ id: anyIdSchema, document: wholeDocumentSchema }))
  .max(5_000)
  .refine(haveOwnIds, 'ids-twice');
const texts = z
  .array(
    z.strictObject({
      draft: countSchema,
      party: partyCodeSchema.nullable(),
      paragraphs: z.array(writtenParagraphSchema).min(1).max(maxParagraphs).refine(haveOwnIds, 'ids-twice'),
    }),
  )
  .max(5_000);

/** A whole negotiation on file (negotiation/imports/negotiation-file.ts), to the last member of each act. */
export const negotiationFileSchema = z.strictObject({
  ...head,
  record: z.array(wholeActSchema).min(1).max(200_000),
  documents,
  texts,
});

/** With a file that is taken in: what it is called, and who goes on with it, as what. */
export const importRequestSchema = z.object({
  name: z.string().max(1_000).default(''),
  person: lineUpTo(maxNameLength).min(1),
  role: z.enum(['chair', 'secretariat']).default('chair'),
});

/** The same as it is described to whoever asks for one. */
export const negotiationFileAnswerSchema = z.object({ ...head, record: actsSchema, documents, texts });
