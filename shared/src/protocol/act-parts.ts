import { z } from 'zod';
import {
  documentKinds,
  emphasisKinds,
  hasForbiddenCharacter,
  languages,
  numberings,
  paragraphKinds,
} from '../document/index.ts';
import { draftForms, reactionStances } from '../negotiation/index.ts';
import { maxTextLength } from './limits.ts';
import { idSchema } from './name-schema.ts';

/*
 * What acts are made of, to the last member: a record that comes from a file is taken for nothing that it is not. Other than in commands nothing
 * is mended: the hashes are of what is there.
 */

/** Words of any length that nobody is shown as another thing: as in a text, with line breaks. */
export const wordsSchema = z
  .string()
  .max(maxTextLength)
  .refine((text) => !hasForbiddenCharacter(text.replaceAll(/\r?\n/g, '')), 'characters-unfit');
/** A code of a party, or of whoever holds words in brackets; as in the name of a room. */
export const holderSchema = z.string().regex(/^[\w-]{1,40}$/);
/** Id of a paragraph, or of a document: whatever a reader of files has made. */
export const anyIdSchema = wordsSchema.min(1).max(200);
/** A number of something that is counted. */
export const countSchema = z.int().min(0).max(1_000_000_000);
/** SHA-256, or another secret of 256 bits, in hex. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
/** A time, ISO 8601 in UTC. */
export const timeSchema = z.iso.datetime();
/** Who did something, and when. */
export const doneSchema = { time: timeSchema, by: idSchema };
const nullableCount = countSchema.nullable();
const holders = z.array(holderSchema).max(1_000);
/** Ids of paragraphs. */
export const paragraphIdsSchema = z.array(anyIdSchema).max(20_000);
const yes = z.literal(true).exactOptional();
const versionName = z.strictObject({ party: holderSchema, version: countSchema });
const versionOf = versionName.extend({ paragraph: anyIdSchema });
const range = { from: nullableCount, to: nullableCount };
/** What something was said of (negotiation/ranges/recorded-place.ts). */
export const placeSchema = {
  draft: countSchema,
  paragraph: anyIdSchema,
  ...range,
  base: versionName.exactOptional(),
};

const shape = {
  kind: z.enum(paragraphKinds),
  level: z.int().min(0).max(100),
  numbering: z.enum(numberings).exactOptional(),
};

const paragraph = z.strictObject({
  id: anyIdSchema,
  ...shape,
  number: wordsSchema.exactOptional(),
  text: wordsSchema,
  anchors: z
    .array(z.strictObject({ offset: countSchema, marker: wordsSchema, footnote: anyIdSchema.nullable() }))
    .exactOptional(),
  emphasis: z
    .array(z.strictObject({ kind: z.enum(emphasisKinds), from: countSchema, to: countSchema }))
    .exactOptional(),
});

/** A paragraph of a text that is being written. */
export const writtenParagraphSchema = paragraph
  .omit({ anchors: true, emphasis: true })
  .extend({ alternativeTo: anyIdSchema.exactOptional(), moved: z.literal(true).exactOptional() });

/** A text with its footnotes, and nothing else. */
export const wholeDocumentSchema = z.strictObject({
  symbol: wordsSchema,
  title: wordsSchema,
  kind: z.enum(documentKinds),
  language: z.enum(languages),
  paragraphs: z.array(paragraph).min(1).max(20_000).refine(haveOwnIds, 'ids-twice'),
  footnotes: z.array(z.strictObject({ id: anyIdSchema, marker: wordsSchema, text: wordsSchema })).max(20_000),
});

/** Whether each has an id of its own. */
export function haveOwnIds(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length;
}

const moved = z.strictObject({ after: anyIdSchema.nullable(), order: z.number() });
const placement = moved.extend({ alternativeTo: anyIdSchema.exactOptional(), ...shape });
const wordingFields = {
  party: holderSchema,
  paragraph: anyIdSchema,
  text: wordsSchema.nullable(),
  placement: placement.exactOptional(),
  tails: z
    .array(z.strictObject({ id: anyIdSchema, ...shape }))
    .max(5_000)
    .exactOptional(),
  moved: moved.exactOptional(),
};
/** Words that were only typed. */
export const typedSchema = z.array(z.strictObject(wordingFields)).max(20_000).exactOptional();
const tabledIn = z.strictObject({
  draft: countSchema,
  version: countSchema,
  paragraph: anyIdSchema.exactOptional(),
});

/** What is known of an adopted document. */
export const adoptedFields = {
  symbol: wordsSchema,
  title: wordsSchema,
  language: z.enum(languages),
  adopted: z.enum(['consensus', 'vote', 'noted', 'draft', 'unknown']),
  vote: z.tuple([countSchema, countSchema, countSchema]).nullable(),
  date: wordsSchema,
  original: z.enum(languages).exactOptional(),
};

const agreedSource = { ...adoptedFields, document: anyIdSchema, paragraph: anyIdSchema, label: wordsSchema };

const agreedWords = z.strictObject({ ...agreedSource, from: countSchema, to: countSchema });

/** From where words of a party's own text were taken. */
export const notedSourceSchema = z.strictObject({
  party: holderSchema,
  paragraph: anyIdSchema,
  source: z.strictObject(agreedSource),
  words: wordsSchema,
});

/** A version in the record. */
export const tabledSchema = z.strictObject({
  ...wordingFields,
  draft: countSchema,
  version: countSchema,
  tabled: timeSchema,
  by: idSchema,
  hash: hashSchema,
  supported: z
    .strictObject({ ...range, text: wordsSchema.nullable(), before: nullableCount, place: yes })
    .exactOptional(),
  carried: tabledIn.exactOptional(),
  agreed: z.array(agreedWords).max(1_000).exactOptional(),
});

/** Versions. */
export const versionsOnFileSchema = z.array(tabledSchema).max(50_000);

/** A party on file. */
export const partyOnFileSchema = z.strictObject({
  code: holderSchema,
  kind: z.enum(['delegation', 'group']),
  name: z.strictObject({ en: wordsSchema, fr: wordsSchema }),
  members: holders,
});

const since = z.strictObject({ draft: countSchema }).exactOptional();

/** A position on file. */
export const positionSchema = z.strictObject({
  ...placeSchema,
  ...doneSchema,
  party: holderSchema,
  stance: z.enum(['retain', 'reserve']),
  place: yes,
  carried: since,
  note: wordsSchema,
});

const said = z.union([
  z.strictObject({
    state: z.literal('agreed'),
    level: z.enum(['informals', 'committee']),
    pending: holders,
    conditions: paragraphIdsSchema,
  }),
  z.strictObject({ state: z.literal('parked'), facilitator: wordsSchema, parties: holders }),
  z.strictObject({ state: z.literal('reopened'), requester: holderSchema.nullable() }),
  z.strictObject({ state: z.enum(['deleted', 'open']) }),
]);

/** A state of a paragraph on file. */
export const stateSchema = z.strictObject({
  draft: countSchema,
  paragraph: anyIdSchema,
  ...range,
  ...doneSchema,
  said,
  note: wordsSchema,
  carried: since,
});

const part = z.strictObject({ from: countSchema, to: countSchema, text: wordsSchema, holders });
const source = z.union([
  z.strictObject({ kind: z.literal('draft') }),
  z.strictObject({
    kind: z.literal('party'),
    holders,
    parts: z.array(part).max(5_000).optional(),
    pen: idSchema.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('chair'), proposal: idSchema.optional() }),
  z.strictObject({ kind: z.literal('open'), last: yes.optional() }),
]);

/** A decision on file. */
export const takeSchema = z.strictObject({
  ...placeSchema,
  ...doneSchema,
  text: wordsSchema.nullable(),
  source,
  typed: typedSchema,
  leavesOpen: yes,
});

/** A decision on a place, on file. */
export const takenMoveSchema = z.strictObject({
  draft: countSchema,
  paragraph: anyIdSchema,
  ...doneSchema,
  moved: moved.nullable(),
  source: z.union([
    z.strictObject({ kind: z.literal('party'), holders }),
    z.strictObject({ kind: z.enum(['draft', 'open']) }),
  ]),
});

/** Words that wait for their holder. */
export const pendingSchema = z.strictObject({ party: holderSchema, paragraph: anyIdSchema, tabled: tabledIn });

/** A reason of the desk. */
export const rationaleSchema = z.strictObject({
  draft: countSchema,
  paragraph: anyIdSchema,
  text: wordsSchema,
  ...doneSchema,
});

/** Words of a pen. */
export const penWordsSchema = z.strictObject({
  pen: idSchema,
  handed: writtenParagraphSchema,
  written: z.array(writtenParagraphSchema).exactOptional(),
  taken: z.boolean().exactOptional(),
  issued: countSchema.exactOptional(),
});

/** A draft on file. */
export const draftSchema = z.strictObject({
  number: countSchema,
  symbol: wordsSchema,
  document: wholeDocumentSchema,
  hash: hashSchema,
  issued: timeSchema,
  form: z.enum(draftForms).exactOptional(),
  attribution: z.boolean().exactOptional(),
});

/** What a text had in brackets. */
export const broughtSchema = z.strictObject({
  parties: z.array(partyOnFileSchema).max(1_000),
  wordings: versionsOnFileSchema,
  positions: z.array(positionSchema).max(20_000),
  states: z.array(stateSchema).max(20_000),
  notes: z.array(z.strictObject({ paragraph: anyIdSchema, text: wordsSchema })).max(20_000),
});

/** What an issue carries over. */
export const carriedSchema = z.strictObject({
  wordings: versionsOnFileSchema,
  bases: versionsOnFileSchema,
  positions: z.array(positionSchema).max(20_000),
  pending: z.array(pendingSchema).max(20_000),
  outcomes: z
    .array(
      versionOf.extend({
        draft: countSchema,
        outcome: z.enum(['taken', 'decided', 'carried', 'pending']),
        against: z.array(z.strictObject({ ...range, asked: wordsSchema.nullable(), taken: wordsSchema.nullable() })),
      }),
    )
    .max(50_000),
});

const tabledSource = z.strictObject({
  party: holderSchema,
  paragraph: anyIdSchema,
  version: nullableCount,
  carried: z.strictObject({ draft: countSchema, version: countSchema }).exactOptional(),
  pen: idSchema.exactOptional(),
});
const origin = z.union([
  z.strictObject({ kind: z.literal('draft'), paragraph: anyIdSchema, at: countSchema }),
  z.strictObject({ kind: z.enum(['tabled', 'carried']), versions: z.array(tabledSource), decided: z.boolean() }),
  z.strictObject({
    kind: z.literal('agreed'),
    document: anyIdSchema,
    paragraph: anyIdSchema,
    decided: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('chair'), decided: z.boolean() }),
]);

/** Where the words of a draft come from. */
export const provenanceSchema = z.strictObject({
  paragraphs: z.array(
    z.strictObject({
      paragraph: anyIdSchema,
      spans: z.array(z.strictObject({ from: countSchema, to: countSchema, origin })),
    }),
  ),
  gone: z.array(
    z.strictObject({
      paragraph: anyIdSchema,
      from: countSchema,
      to: countSchema,
      text: wordsSchema,
      decided: z.boolean(),
    }),
  ),
});

/** Opens the seals of a round. */
export const openingSchema = z.strictObject({
  commitments: z.array(hashSchema),
  decisions: z.array(z.strictObject({ at: countSchema, salt: hashSchema }).nullable()),
  seals: z.array(z.strictObject({ number: countSchema, desk: countSchema, salt: hashSchema })),
});

/** A party's word on a proposal. */
export const reactionSchema = z.strictObject({
  party: holderSchema,
  stance: z.enum(reactionStances),
  note: wordsSchema,
  ...doneSchema,
});
