import { z } from 'zod';
import { type LiveParagraph, numberings, paragraphKinds } from '../document/index.ts';
import { maxNameLength } from './limits.ts';
import { partyCodeSchema } from './name-schema.ts';

/*
 *   POST /api/negotiations/:id/drafts/:draft/marked-up?name=&party=&author=   (bytes of a file) → MarkedUpText
 *   POST /api/negotiations/:id/drafts/:draft/rolling    RollingRequest → a file             (desk)
 */

/**
 * A marked-up copy of a draft, as it was read, in its own order: a paragraph has the id of the draft's that it is a version of; null for a new
 * one.
 */
export interface MarkedUpText {
  readonly paragraphs: readonly (Omit<LiveParagraph, 'id'> & { readonly id: string | null })[];
  /** Ids of the draft's paragraphs that the file says it has moved; of others the order tells. */
  readonly moved: readonly string[];
  /** Who has tracked changes in it; several where the file has been round. */
  readonly authors: readonly string[];
  /**
   * As whose it was read: one of the authors; empty, with the changes of all. Null where there are several of whom none is the party, or more
   * than one: somebody has to say, and no paragraphs are told.
   */
  readonly author: string | null;
  /** Symbol of the earlier draft that it is a copy of; absent where it is one of the draft itself. */
  readonly basedOn?: string;
  /**
   * Paragraphs in which both the copy and the draft have changed the same words of the earlier one, which are there as the copy has them: `text` has
   * them as the draft does. Absent without any.
   */
  readonly conflicts?: readonly { readonly paragraph: string; readonly text: string }[];
}

/** The form of `MarkedUpText`. */
export const markedUpTextSchema = z.object({
  paragraphs: z.array(
    z.looseObject({
      id: z.string().nullable(),
      kind: z.enum(paragraphKinds),
      level: z.int(),
      numbering: z.enum(numberings).optional(),
      text: z.string(),
    }),
  ),
  moved: z.array(z.string()),
  authors: z.array(z.string()),
  author: z.string().nullable(),
  basedOn: z.string().optional(),
  conflicts: z.array(z.object({ paragraph: z.string(), text: z.string() })).optional(),
});

/** Files of which one rolling text may be made at once: of all Members of the United Nations, and observers. */
export const maxRollingFiles = 250;

/**
 * How the rolling text of several files can be had: five forms of Word file, a page, text in notation, Akoma Ntoso, JSON, and what of it is printed as a PDF: on
 * paper changes have no authors, which brackets name.
 */
export const filedForms = [
  'rolling',
  'rolling-unattributed',
  'rolling-tracked',
  'by-paragraph',
  'by-party',
  'html',
  'text',
  'akn',
  'json',
  'rolling.pdf',
  'rolling-unattributed.pdf',
  'by-paragraph.pdf',
  'by-party.pdf',
] as const;

export type FiledForm = (typeof filedForms)[number];

/**
 * Marked-up copies of a draft, of which one rolling text is made; `party` is null where each author of tracked changes is a party. Of several
 * authors in the file of a party the one who is the party by code or name counts, or whom `author` names; all where that is empty.
 */
export const rollingRequestSchema = z.object({
  form: z.enum(filedForms),
  files: z
    .array(
      z.object({
        party: partyCodeSchema.nullable(),
        author: z.string().max(maxNameLength).optional(),
        name: z.string().max(200),
        base64: z.base64(),
      }),
    )
    .min(1)
    .max(maxRollingFiles),
});

export type RollingRequest = z.infer<typeof rollingRequestSchema>;
