import { z } from 'zod';
import { bisUsages } from '../document/index.ts';
import { screenViews } from '../negotiation/index.ts';
import {
  anyIdSchema,
  countSchema,
  doneSchema,
  holderSchema,
  placeSchema,
  rationaleSchema,
  reactionSchema,
  takenMoveSchema,
  takeSchema,
  timeSchema,
  wordsSchema,
  writtenParagraphSchema,
} from './act-parts.ts';
import { idSchema } from './name-schema.ts';

const draft = countSchema;
const party = holderSchema;
const yes = z.literal(true).exactOptional();

const shownPlace = z.strictObject({ ...placeSchema, ...doneSchema });

/** Acts by which the desk works on its text and shows it, with what parties answer; without what every act has (act-schema.ts). */
export const deskActSchemas = [
  z.strictObject({ kind: z.literal('take'), take: takeSchema }),
  z.strictObject({ kind: z.literal('take-move'), move: takenMoveSchema }),
  z.strictObject({
    kind: z.literal('propose'),
    proposal: z.strictObject({
      ...placeSchema,
      ...doneSchema,
      id: idSchema,
      text: wordsSchema.nullable(),
      note: wordsSchema,
      withdrawn: yes,
      reactions: z.array(reactionSchema),
    }),
  }),
  z.strictObject({ kind: z.literal('proposal-withdraw'), proposal: idSchema, on: z.boolean() }),
  z.strictObject({ kind: z.literal('react'), proposal: idSchema, party, reaction: reactionSchema.nullable() }),
  z.strictObject({ kind: z.literal('rationale'), rationale: rationaleSchema }),
  z.strictObject({
    kind: z.literal('pen'),
    pen: z.strictObject({
      id: idSchema,
      draft,
      paragraph: anyIdSchema.nullable(),
      party,
      words: writtenParagraphSchema.exactOptional(),
      given: timeSchema,
      by: idSchema,
    }),
  }),
  z.strictObject({ kind: z.literal('pen-words'), pen: idSchema, handed: writtenParagraphSchema }),
  z.strictObject({
    kind: z.literal('pen-back'),
    draft,
    pen: idSchema,
    back: z.strictObject({
      ...doneSchema,
      words: z.array(writtenParagraphSchema).exactOptional(),
      taken: z.boolean().exactOptional(),
    }),
  }),
  z.strictObject({
    kind: z.literal('pen-written'),
    pen: idSchema,
    written: z.array(writtenParagraphSchema),
    taken: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('show-text'), draft, on: z.boolean() }),
  z.strictObject({ kind: z.literal('take-up'), place: shownPlace.nullable() }),
  z.strictObject({
    kind: z.literal('show-result'),
    on: z.boolean(),
    paragraph: anyIdSchema,
    text: wordsSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('screen-view'), paragraph: anyIdSchema, view: z.enum(screenViews) }),
  z.strictObject({ kind: z.literal('numbering'), usage: z.enum(bisUsages) }),
] as const;
