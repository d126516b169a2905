import { z } from 'zod';
import { bisUsages } from '../document/index.ts';
import { agreementLevels, type Command, draftForms, reactionStances, screenViews } from '../negotiation/index.ts';
import { proceedingSchemas, silenceSchemas } from './adoption-schema.ts';
import {
  maxCommentLength,
  maxLinksAtOnce,
  maxNameLength,
  maxParagraphLength,
  maxPartiesAtOnce,
  maxSymbolLength,
} from './limits.ts';
import { audienceSchema, idSchema, partyCodeSchema } from './name-schema.ts';
import { lineUpTo, passageUpTo } from './written-words.ts';

/*
 * Schemas that check what clients send over HTTP; the OpenAPI document is generated from the same. What a check of our own says is the
 * key of its sentence in the catalogue of refusals, with `{field}` as the parameter.
 */

const draft = z.int().min(0).max(9_999);
const offset = z.int().min(0).max(maxParagraphLength);
/** What a command is about: a paragraph (both ends null), or a range of it in UTF-16 code units (`Target`). */
export const targetSchema = z
  .object({
    paragraph: idSchema,
    from: offset.nullable(),
    to: offset.nullable(),
    base: z.object({ party: partyCodeSchema, version: z.int().min(1) }).optional(),
    words: z.string().max(maxParagraphLength).optional(),
    place: z.literal(true).optional(),
  })
  .refine(({ from, to }) => (from === null) === (to === null), 'range-with-one-end')
  .refine(({ from, to }) => from === null || to === null || from <= to, 'range-backwards');
const words = z.string().max(maxParagraphLength);
const note = passageUpTo(maxCommentLength);
const name = lineUpTo(maxNameLength).min(1);
/** See `Role`. */
export const roleSchema = z.enum(['chair', 'secretariat', 'delegate', 'observer']);

/** See `Party`. */
export const partySchema = z.object({
  code: partyCodeSchema,
  kind: z.enum(['delegation', 'group']),
  name: z.object({ en: name, fr: name }),
  members: z.array(partyCodeSchema).max(250),
});

const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft') }),
  z.object({
    kind: z.literal('party'),
    holders: z.array(partyCodeSchema).min(1).max(250),
    parts: z
      .array(
        z
          .object({ from: offset, to: offset, text: words, holders: z.array(partyCodeSchema).min(1).max(250) })
          .refine(({ from, to }) => from <= to, 'range-backwards'),
      )
      .min(1)
      .max(1_000)
      .optional(),
  }),
  z.object({ kind: z.literal('chair'), proposal: idSchema.optional() }),
  z.object({ kind: z.literal('open'), last: z.literal(true).optional() }),
]);

const version = z.int().min(1).max(1_000_000).nullable();
const restoredSchema = z.object({
  paragraph: idSchema,
  version,
  seen: version,
  own: z.object({ was: words.nullable(), now: words.nullable() }).exactOptional(),
});

/** See `SeenNote`. */
const seenNotesSchema = z
  .array(z.object({ paragraph: idSchema, text: words }))
  .max(1_000)
  .exactOptional();

/** From which paragraph of the library words in one of the own text were taken. */
const takenFromSchema = z.object({ paragraph: idSchema, document: idSchema, target: idSchema });

/** A paragraph of a draft, by its number, or of a library document. */
const placeSchema = z.object({ text: z.union([draft, idSchema]), paragraph: idSchema });

/** See `Command`. */
export const commandSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('party'), party: partySchema }),
  z.object({ kind: z.literal('party-several'), parties: z.array(partySchema).min(1).max(maxPartiesAtOnce) }),
  z.object({ kind: z.literal('party-edit'), party: partySchema }),
  z.object({ kind: z.literal('party-remove'), code: partyCodeSchema }),
  z.object({ kind: z.literal('party-remove-several'), codes: z.array(partyCodeSchema).min(1).max(maxPartiesAtOnce) }),
  z.object({ kind: z.literal('member-edit'), member: idSchema, name }),
  z.object({ kind: z.literal('member-remove'), member: idSchema }),
  z.object({ kind: z.literal('member-return'), member: idSchema }),
  z.object({ kind: z.literal('invite'), role: roleSchema, party: partyCodeSchema.nullable(), note }),
  z.object({
    kind: z.literal('invite-several'),
    role: z.enum(['delegate', 'observer']),
    parties: z.array(partyCodeSchema).min(1).max(maxLinksAtOnce),
    note,
  }),
  z.object({ kind: z.literal('revoke'), link: idSchema }),
  z.object({ kind: z.literal('revoke-several'), links: z.array(idSchema).min(1).max(maxLinksAtOnce) }),
  z.object({ kind: z.literal('renew'), link: idSchema }),
  z.object({
    kind: z.literal('table'),
    draft,
    party: partyCodeSchema,
    paragraphs: z.array(idSchema).min(1).max(5_000).nullable(),
    agreed: z.array(takenFromSchema).max(100).exactOptional(),
  }),
  z.object({
    kind: z.literal('withdraw'),
    draft,
    party: partyCodeSchema,
    paragraphs: z.array(idSchema).min(1).max(5_000),
  }),
  z.object({
    kind: z.literal('restore'),
    draft,
    party: partyCodeSchema,
    wordings: z.array(restoredSchema).min(1).max(5_000),
  }),
  z.object({ kind: z.literal('holder'), draft, name: partyCodeSchema, party: partyCodeSchema }),
  z.object({
    kind: z.literal('support'),
    draft,
    party: partyCodeSchema,
    target: targetSchema,
    text: words.nullable(),
    notes: seenNotesSchema,
  }),
  z.object({
    kind: z.literal('position'),
    draft,
    party: partyCodeSchema,
    target: targetSchema,
    stance: z.enum(['retain', 'reserve']),
    on: z.boolean(),
    taken: draft.optional(),
    note,
  }),
  z.object({
    kind: z.literal('comment'),
    draft,
    party: partyCodeSchema.nullable(),
    target: targetSchema,
    text: note.min(1),
    audience: audienceSchema.exactOptional(),
  }),
  z.object({
    kind: z.literal('comment-answer'),
    comment: idSchema,
    party: partyCodeSchema.nullable(),
    text: note.min(1),
  }),
  z.object({
    kind: z.literal('comment-edit'),
    comment: idSchema,
    answer: idSchema.exactOptional(),
    text: note.min(1),
  }),
  z.object({
    kind: z.literal('comment-withdraw'),
    comment: idSchema,
    answer: idSchema.exactOptional(),
    on: z.boolean(),
  }),
  z.object({
    kind: z.literal('comment-resolve'),
    comment: idSchema,
    party: partyCodeSchema.nullable(),
    on: z.boolean(),
  }),
  z.object({
    kind: z.literal('settle'),
    draft,
    party: partyCodeSchema,
    paragraph: idSchema,
    tabled: z.object({ draft, version: z.int().min(1).max(1_000_000), paragraph: idSchema.exactOptional() }),
    choice: z.enum(['keep', 'drop', 'ask']),
  }),
  z.object({
    kind: z.literal('paragraph-state'),
    draft,
    target: targetSchema,
    said: z.discriminatedUnion('state', [
      z.object({
        state: z.literal('agreed'),
        level: z.enum(agreementLevels),
        pending: z.array(partyCodeSchema).max(250),
        conditions: z.array(idSchema).max(500),
      }),
      z.object({
        state: z.literal('parked'),
        facilitator: lineUpTo(maxNameLength),
        parties: z.array(partyCodeSchema).max(250),
      }),
      z.object({ state: z.literal('deleted') }),
      z.object({ state: z.literal('reopened'), requester: partyCodeSchema.nullable() }),
      z.object({ state: z.literal('open') }),
    ]),
    note,
  }),
  z.object({
    kind: z.literal('ask-to-reopen'),
    draft,
    party: partyCodeSchema,
    paragraph: idSchema,
    on: z.boolean(),
    why: note,
  }),
  takenFromSchema.extend({ kind: z.literal('note-source'), draft, party: partyCodeSchema }),
  z.object({ kind: z.literal('mode'), draft, party: partyCodeSchema, asTyped: z.boolean() }),
  z.object({ kind: z.literal('propose'), draft, target: targetSchema, text: words.nullable(), note }),
  z.object({ kind: z.literal('proposal-withdraw'), draft, proposal: idSchema, on: z.boolean() }),
  z.object({
    kind: z.literal('react'),
    draft,
    party: partyCodeSchema,
    proposal: idSchema,
    stance: z.enum(reactionStances).nullable(),
    note,
  }),
  z.object({
    kind: z.literal('take'),
    draft,
    target: targetSchema,
    text: words.nullable(),
    source: sourceSchema,
    seen: z.string().max(40).nullable().optional(),
    notes: seenNotesSchema,
  }),
  z.object({
    kind: z.literal('announce-issue'),
    draft,
    symbol: lineUpTo(maxSymbolLength).min(1),
    form: z.enum(draftForms).optional(),
    attribution: z.boolean().optional(),
    mendReferences: z.boolean().optional(),
    seconds: z.int().min(1).max(86_400),
  }),
  z.object({ kind: z.literal('call-off-issue'), draft }),
  z.object({
    kind: z.literal('issue'),
    draft,
    symbol: lineUpTo(maxSymbolLength).min(1),
    form: z.enum(draftForms).optional(),
    attribution: z.boolean().optional(),
    mendReferences: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('refer'), on: z.boolean(), document: idSchema }),
  z.object({ kind: z.literal('baseline'), on: z.boolean(), document: idSchema }),
  z.object({
    kind: z.literal('link'),
    on: z.boolean(),
    link: z.object({ paragraph: idSchema, document: idSchema, target: idSchema }),
  }),
  z.object({ kind: z.literal('match'), match: z.object({ on: z.boolean(), a: placeSchema, b: placeSchema }) }),
  z.object({ kind: z.literal('numbering'), usage: z.enum(bisUsages) }),
  z.object({ kind: z.literal('pen'), draft, paragraph: idSchema, party: partyCodeSchema }),
  z.object({
    kind: z.literal('pen-back'),
    draft,
    pen: idSchema,
    take: z.boolean(),
    leaveOpen: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('show-text'), draft, on: z.boolean() }),
  z.object({ kind: z.literal('rationale'), draft, paragraph: idSchema, text: note }),
  z.object({ kind: z.literal('take-up'), draft, target: targetSchema.nullable() }),
  z.object({ kind: z.literal('show-result'), draft, paragraph: idSchema, on: z.boolean() }),
  z.object({ kind: z.literal('screen-view'), draft, paragraph: idSchema, view: z.enum(screenViews) }),
  z.object({
    kind: z.literal('support-move'),
    draft,
    party: partyCodeSchema,
    paragraph: idSchema,
    after: idSchema.nullable(),
  }),
  z.object({
    kind: z.literal('take-move'),
    draft,
    paragraph: idSchema,
    source: z.enum(['party', 'draft', 'open']),
    after: idSchema.nullable().optional(),
  }),
  z.object({ kind: z.literal('close') }),
  ...silenceSchemas,
  ...proceedingSchemas,
]) satisfies z.ZodType<Command>;
