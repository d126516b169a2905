import { z } from 'zod';
import { documentKinds, numberings, paragraphKinds } from '../document/index.ts';
import { pageDoubtKeys } from '../formats/index.ts';

/*
 * What the server answers, for the description of the interface; the same as the types in http.ts, which say what each thing
 * means. Clients of later versions may find more than is listed. Larger answers have files of their own (`…-schema.ts`).
 */

const act = z.looseObject({ kind: z.string(), seq: z.int(), time: z.string(), by: z.string(), hash: z.string() });

/** What a command has recorded. */
export const commandAnswerSchema = z.object({
  acts: z.array(act),
  secret: z.string().optional(),
  secrets: z.array(z.object({ link: z.string(), secret: z.string() })).optional(),
});

/** Pages of a file that somebody must look at. */
export const pageDoubtsSchema = z.array(z.object({ page: z.int(), key: z.enum(pageDoubtKeys) }));

/** The documents of a file, with what their brackets say. */
export const readDocumentsSchema = z.array(
  z.object({
    symbol: z.string(),
    title: z.string(),
    kind: z.enum(documentKinds),
    paragraphs: z.int(),
    brackets: z
      .object({
        paragraphs: z.array(
          z.object({
            id: z.string(),
            kind: z.enum(paragraphKinds),
            level: z.int(),
            numbering: z.enum(numberings).optional(),
            label: z.string(),
            text: z.string(),
          }),
        ),
        holders: z.array(z.object({ name: z.string(), code: z.string() })),
        notes: z.array(z.object({ paragraph: z.string(), text: z.string() })),
      })
      .optional(),
    pages: pageDoubtsSchema.optional(),
  }),
);

/** An act of a record, by its number and hash (`ActMark`). */
export const actMarkSchema = z.object({ seq: z.int(), hash: z.string() });

/** What an editor needs to open the room of a text. */
export const roomHandshakeSchema = z.object({
  room: z.string(),
  clientId: z.int(),
  generation: z.string(),
  schema: z.int(),
  writable: z.boolean(),
});

/** How the server is. */
export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded', 'full', 'gone']),
  unreadable: z.record(z.string(), z.union([z.int(), z.boolean()])).optional(),
});
