import { z } from 'zod';
import { ballotsCast, sponsorRoles } from '../negotiation/index.ts';
import { anyIdSchema, countSchema, doneSchema, holderSchema, paragraphIdsSchema, wordsSchema } from './act-parts.ts';
import { idSchema } from './name-schema.ts';

const party = holderSchema;
const yes = z.literal(true).exactOptional();

const entryFields = {
  id: idSchema,
  ...doneSchema,
  symbol: wordsSchema.nullable(),
  meeting: countSchema.nullable(),
  date: z.iso.date(),
  withdrawn: yes,
};
const certified = z.strictObject({ order: countSchema, ...doneSchema });
const roll = z.array(z.strictObject({ party, vote: z.enum(ballotsCast) })).max(1_000);
const result = z.strictObject({
  for: countSchema,
  against: countSchema,
  abstain: countSchema,
  adopted: z.boolean(),
});

const entry = z.union([
  z.strictObject({
    ...entryFields,
    kind: z.literal('item'),
    session: countSchema.nullable(),
    decision: wordsSchema.nullable(),
    plenary: z.strictObject({ meeting: countSchema, date: z.iso.date() }).nullable(),
    meetings: z.array(countSchema),
    documents: z.array(wordsSchema),
  }),
  z.strictObject({
    ...entryFields,
    kind: z.literal('introduction'),
    party,
    title: z.strictObject({ en: wordsSchema, fr: wordsSchema }),
  }),
  z.strictObject({ ...entryFields, kind: z.literal('sponsor'), party, role: z.enum(sponsorRoles), leaves: yes }),
  z.strictObject({
    ...entryFields,
    kind: z.literal('oral-revision'),
    party,
    paragraph: anyIdSchema,
    before: wordsSchema,
    after: wordsSchema,
    certified: certified.nullable(),
  }),
  z.strictObject({
    ...entryFields,
    kind: z.literal('implications'),
    how: z.enum(['published', 'read-out']),
    statement: wordsSchema.nullable(),
  }),
  z.strictObject({
    ...entryFields,
    kind: z.literal('separate-vote'),
    paragraphs: paragraphIdsSchema,
    roll,
    result,
  }),
  z.strictObject({ ...entryFields, kind: z.literal('adoption'), how: z.literal('consensus') }),
  z.strictObject({ ...entryFields, kind: z.literal('adoption'), how: z.literal('vote'), roll, result }),
  z.strictObject({
    ...entryFields,
    kind: z.literal('intention'),
    party,
    vote: idSchema,
    intended: z.enum(ballotsCast),
  }),
  z.strictObject({
    ...entryFields,
    kind: z.literal('explanation'),
    party,
    when: z.enum(['before', 'after']),
    text: wordsSchema,
  }),
]);

/** Acts about what happened in meetings; without what every act has (act-schema.ts). */
export const proceedingActs = [
  z.strictObject({ kind: z.literal('proceeding'), entry }),
  z.strictObject({ kind: z.literal('certify-revision'), entry: idSchema, certified }),
  z.strictObject({ kind: z.literal('withdraw-proceeding'), entry: idSchema, on: z.boolean() }),
] as const;
