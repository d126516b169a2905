import { z } from 'zod';
import { ballotsCast, sponsorRoles } from '../negotiation/index.ts';
import { withoutSigns } from '../rolling/index.ts';
import { maxCommentLength, maxParagraphLength, maxSymbolLength, maxTitleLength } from './limits.ts';
import { idSchema, partyCodeSchema } from './name-schema.ts';
import { timeZoneSchema } from './time-zone-schema.ts';
import { lineUpTo, passageUpTo } from './written-words.ts';

/* What is sent on the way to adoption: silence procedures and the committee's proceedings. */

const draft = z.int().min(0).max(9_999);
const words = z.string().max(maxParagraphLength);
/** Words of a text that is no longer negotiated: nothing in them splits or joins paragraphs. */
const revised = words.overwrite(withoutSigns);
const note = passageUpTo(maxCommentLength);
const when = {
  symbol: lineUpTo(maxSymbolLength).min(1).nullable(),
  meeting: z.int().min(1).max(9_999).nullable(),
  date: z.iso.date(),
};
/** The 193 Members; a committee has no more. */
const roll = z.array(z.object({ party: partyCodeSchema, vote: z.enum(ballotsCast) })).max(250);
const title = lineUpTo(maxTitleLength).min(1);
const symbolSchema = lineUpTo(maxSymbolLength).min(1);

const saidSchema = z.union([
  z.object({
    ...when,
    kind: z.literal('item'),
    session: z.int().min(1).max(999).nullable(),
    decision: symbolSchema.nullable(),
    plenary: z.object({ meeting: z.int().min(1).max(9_999), date: z.iso.date() }).nullable(),
    meetings: z.array(z.int().min(1).max(9_999)).max(200),
    documents: z.array(symbolSchema).max(100),
  }),
  z.object({
    ...when,
    kind: z.literal('introduction'),
    party: partyCodeSchema,
    title: z.object({ en: title, fr: title }),
  }),
  z.object({
    ...when,
    kind: z.literal('sponsor'),
    party: partyCodeSchema,
    role: z.enum(sponsorRoles),
    leaves: z.literal(true).exactOptional(),
  }),
  z.object({
    ...when,
    kind: z.literal('oral-revision'),
    party: partyCodeSchema,
    paragraph: idSchema,
    before: revised.min(1),
    after: revised,
  }),
  z.object({
    ...when,
    kind: z.literal('implications'),
    how: z.enum(['published', 'read-out']),
    statement: symbolSchema.nullable(),
  }),
  z.object({ ...when, kind: z.literal('separate-vote'), paragraphs: z.array(idSchema).min(1).max(5_000), roll }),
  z.object({ ...when, kind: z.literal('adoption'), how: z.literal('consensus') }),
  z.object({ ...when, kind: z.literal('adoption'), how: z.literal('vote'), roll }),
  z.object({
    ...when,
    kind: z.literal('intention'),
    party: partyCodeSchema,
    vote: idSchema,
    intended: z.enum(ballotsCast),
  }),
  z.object({
    ...when,
    kind: z.literal('explanation'),
    party: partyCodeSchema,
    when: z.enum(['before', 'after']),
    text: note.min(1),
  }),
]);

/** Commands about silence procedures. */
export const silenceSchemas = [
  z.object({
    kind: z.literal('silence'),
    draft,
    paragraphs: z.array(idSchema).max(5_000).nullable(),
    deadline: z.iso.datetime({ offset: true }).optional(),
    timeZone: timeZoneSchema,
    note,
    replaces: idSchema.optional(),
  }),
  z.object({
    kind: z.literal('break-silence'),
    window: idSchema,
    party: partyCodeSchema,
    paragraphs: z.array(idSchema).max(5_000),
    reason: note,
  }),
  z.object({ kind: z.literal('end-silence'), window: idSchema }),
  z.object({ kind: z.literal('publish-breaks'), window: idSchema }),
] as const;

/** Commands about the committee's proceedings. */
export const proceedingSchemas = [
  z.object({ kind: z.literal('proceeding'), said: saidSchema }),
  z.object({ kind: z.literal('certify-revision'), entry: idSchema }),
  z.object({ kind: z.literal('withdraw-proceeding'), entry: idSchema, on: z.boolean() }),
] as const;
