import { z } from 'zod';
import { languages } from '../document/index.ts';
import { type Act, type ActBody, draftForms, roles } from '../negotiation/index.ts';
import {
  adoptedFields,
  anyIdSchema,
  broughtSchema,
  carriedSchema,
  countSchema,
  doneSchema,
  draftSchema,
  hashSchema,
  holderSchema,
  notedSourceSchema,
  openingSchema,
  paragraphIdsSchema,
  partyOnFileSchema,
  pendingSchema,
  penWordsSchema,
  placeSchema,
  positionSchema,
  provenanceSchema,
  rationaleSchema,
  stateSchema,
  tabledSchema,
  takenMoveSchema,
  takeSchema,
  timeSchema,
  typedSchema,
  versionsOnFileSchema,
  wordsSchema,
} from './act-parts.ts';
import { deskActSchemas } from './desk-act-schema.ts';
import { audienceSchema, idSchema } from './name-schema.ts';
import { proceedingActs } from './proceeding-act-schema.ts';
import { timeZoneSchema } from './time-zone-schema.ts';

const draft = countSchema;
const party = holderSchema;
const yes = z.literal(true).exactOptional();
const ofParty = party.nullable();

const reason = z.strictObject({
  key: idSchema,
  params: z.record(idSchema, z.union([wordsSchema, z.number(), z.boolean(), z.array(wordsSchema)])),
});

const announced = z.strictObject({
  draft,
  symbol: wordsSchema,
  form: z.enum(draftForms).exactOptional(),
  attribution: z.boolean().exactOptional(),
  mendReferences: z.boolean().exactOptional(),
  at: timeSchema,
  by: idSchema,
});

const documents = z.array(z.strictObject({ id: anyIdSchema, hash: hashSchema })).max(5_000);

const rounds = [
  z.strictObject({
    kind: z.literal('create'),
    id: idSchema,
    title: wordsSchema,
    committee: wordsSchema,
    agendaItem: wordsSchema,
    language: z.enum(languages),
    demonstration: z.boolean(),
    draft: draftSchema,
    brought: broughtSchema.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('issue'),
    draft: draftSchema,
    decisions: z.array(takeSchema).exactOptional(),
    moves: z.array(takenMoveSchema).exactOptional(),
    carried: carriedSchema.exactOptional(),
    mended: z
      .array(z.strictObject({ paragraph: anyIdSchema, from: countSchema, was: wordsSchema, now: wordsSchema }))
      .exactOptional(),
    states: z.array(stateSchema).exactOptional(),
    provenance: provenanceSchema.exactOptional(),
    rationales: z.array(rationaleSchema).exactOptional(),
    pens: z.array(penWordsSchema).exactOptional(),
    opening: openingSchema.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('announce-issue'), announced }),
  z.strictObject({ kind: z.literal('call-off-issue'), draft, why: reason.exactOptional() }),
  z.strictObject({ kind: z.literal('issue-failed'), draft, announced: announced.exactOptional(), why: reason }),
  z.strictObject({ kind: z.literal('close') }),
  z.strictObject({
    kind: z.literal('import'),
    id: idSchema,
    from: z.strictObject({
      negotiation: idSchema,
      seen: z.enum(['public', 'desk']),
      acts: countSchema,
      head: hashSchema,
      draft,
      documents,
    }),
  }),
] as const;

const participants = [
  z.strictObject({ kind: z.enum(['party', 'party-edit']), party: partyOnFileSchema }),
  z.strictObject({ kind: z.literal('party-remove'), code: party }),
  z.strictObject({ kind: z.literal('member-edit'), member: idSchema, name: wordsSchema }),
  z.strictObject({ kind: z.enum(['member-remove', 'member-return']), member: idSchema }),
  z.strictObject({
    kind: z.literal('invite'),
    link: z.strictObject({
      id: idSchema,
      role: z.enum(roles),
      party: ofParty,
      note: wordsSchema,
      created: timeSchema,
      expires: timeSchema,
      revoked: z.boolean(),
    }),
  }),
  z.strictObject({ kind: z.literal('revoke'), link: idSchema }),
  z.strictObject({ kind: z.literal('renew'), link: idSchema, expires: timeSchema }),
  z.strictObject({
    kind: z.literal('join'),
    member: z.strictObject({
      id: idSchema,
      name: wordsSchema,
      role: z.enum(roles),
      party: ofParty,
      link: idSchema.nullable(),
      removed: z.boolean().exactOptional(),
    }),
  }),
  z.strictObject({
    kind: z.literal('holder'),
    name: holderSchema,
    party,
    draft,
    wordings: versionsOnFileSchema,
    positions: z.array(positionSchema),
  }),
] as const;

const wordings = [
  z.strictObject({ kind: z.literal('table'), party, draft, wordings: versionsOnFileSchema }),
  z.strictObject({ kind: z.literal('withdraw'), party, draft, paragraphs: paragraphIdsSchema }),
  z.strictObject({ kind: z.literal('mode'), party, draft, asTyped: z.boolean() }),
  z.strictObject({ kind: z.literal('note-source'), noted: notedSourceSchema }),
  z.strictObject({
    kind: z.literal('support'),
    ...placeSchema,
    party,
    text: wordsSchema.nullable(),
    of: z.array(holderSchema),
    wording: tabledSchema,
  }),
  z.strictObject({
    kind: z.literal('support-move'),
    party,
    draft,
    paragraph: anyIdSchema,
    of: z.array(holderSchema),
    wording: tabledSchema,
  }),
  z.strictObject({
    kind: z.literal('settle'),
    draft,
    pending: pendingSchema,
    choice: z.enum(['keep', 'drop', 'ask']),
    wording: tabledSchema.exactOptional(),
    withdrawn: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('position'), on: z.boolean(), position: positionSchema }),
  z.strictObject({ kind: z.literal('paragraph-state'), recorded: stateSchema }),
  z.strictObject({
    kind: z.literal('ask-to-reopen'),
    on: z.boolean(),
    request: z.strictObject({ draft, paragraph: anyIdSchema, party, why: wordsSchema, ...doneSchema }),
  }),
] as const;

const messageFields = {
  id: idSchema,
  draft,
  text: wordsSchema,
  party: ofParty,
  ...doneSchema,
  withdrawn: yes,
  earlier: z.array(z.strictObject({ text: wordsSchema, until: timeSchema, draft })).exactOptional(),
};
const message = { comment: idSchema, answer: idSchema.optional() };

const conversations = [
  z.strictObject({
    kind: z.literal('comment'),
    comment: z.strictObject({
      ...placeSchema,
      ...messageFields,
      typed: typedSchema,
      audience: audienceSchema.exactOptional(),
      answers: z.array(z.strictObject(messageFields)).exactOptional(),
      resolutions: z.array(z.strictObject({ on: z.boolean(), draft, party: ofParty, ...doneSchema })).exactOptional(),
    }),
  }),
  z.strictObject({ kind: z.literal('comment-answer'), comment: idSchema, answer: z.strictObject(messageFields) }),
  z.strictObject({ kind: z.literal('comment-edit'), ...message, draft, text: wordsSchema }),
  z.strictObject({ kind: z.literal('comment-withdraw'), ...message, on: z.boolean() }),
  z.strictObject({ kind: z.literal('comment-resolve'), comment: idSchema, draft, on: z.boolean(), party: ofParty }),
] as const;

const textPlace = z.strictObject({ text: z.union([countSchema, anyIdSchema]), paragraph: anyIdSchema });

const library = [
  z.strictObject({
    kind: z.literal('library'),
    entry: z.strictObject({ id: anyIdSchema, ...adoptedFields }),
    wordsHash: hashSchema.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('library-remove'), document: anyIdSchema }),
  z.strictObject({ kind: z.literal('baseline'), on: z.boolean(), document: anyIdSchema }),
  z.strictObject({
    kind: z.literal('link'),
    on: z.boolean(),
    link: z.strictObject({ paragraph: anyIdSchema, document: anyIdSchema, target: anyIdSchema }),
  }),
  z.strictObject({
    kind: z.literal('match'),
    match: z.strictObject({ on: z.boolean(), a: textPlace, b: textPlace }),
  }),
] as const;

const silenceBreak = z.strictObject({ party, paragraphs: paragraphIdsSchema, reason: wordsSchema, ...doneSchema });

const silence = [
  z.strictObject({
    kind: z.literal('silence'),
    window: z.strictObject({
      id: idSchema,
      draft,
      symbol: wordsSchema,
      paragraphs: paragraphIdsSchema.nullable(),
      opened: timeSchema,
      deadline: timeSchema,
      timeZone: timeZoneSchema,
      note: wordsSchema,
      replaces: idSchema.exactOptional(),
      by: idSchema,
    }),
  }),
  z.strictObject({ kind: z.literal('break-silence'), window: idSchema, said: silenceBreak }),
  z.strictObject({ kind: z.literal('silence-broken'), window: idSchema, paragraphs: paragraphIdsSchema }),
  z.strictObject({
    kind: z.literal('end-silence'),
    window: idSchema,
    outcome: z.enum(['kept', 'broken', 'called-off', 'replaced']),
    paragraphs: paragraphIdsSchema,
  }),
  z.strictObject({ kind: z.literal('publish-breaks'), window: idSchema, breaks: z.array(silenceBreak) }),
] as const;

const head = {
  seq: countSchema,
  ...doneSchema,
  // Of records of the old form, in what is not for the reader.
  hash: z.union([hashSchema, z.literal('')]),
  visibility: audienceSchema.exactOptional(),
  number: countSchema.exactOptional(),
  seal: hashSchema.exactOptional(),
  salt: hashSchema.exactOptional(),
  bridge: hashSchema.exactOptional(),
};

type Body = z.output<
  | (typeof rounds)[number]
  | (typeof participants)[number]
  | (typeof wordings)[number]
  | (typeof conversations)[number]
  | (typeof deskActSchemas)[number]
  | (typeof library)[number]
  | (typeof silence)[number]
  | (typeof proceedingActs)[number]
>;

/** A type of which nothing is optional, so that a member that one of two types lacks shows. */
type Whole<T> = T extends readonly (infer Item)[]
  ? readonly Whole<Item>[]
  : T extends object
    ? { readonly [K in keyof T]-?: Whole<Exclude<T[K], undefined>> }
    : T;

/** But reasons, whose keys are those of whoever recorded them, and a pen as it is given, which is not back. */
type Known = Exclude<ActBody, { kind: 'sealed' | 'call-off-issue' | 'issue-failed' | 'pen' }>;

/** Does not compile while an act has a member that its schema here does not know: a file with it would be refused. */
type Unknown = {
  [K in Known['kind']]: Whole<Extract<Body, { kind: K }>> extends Whole<Omit<Extract<Known, { kind: K }>, 'visibility'>>
    ? never
    : K;
}[Known['kind']];
const unknown: { readonly [K in Unknown]: never } = {};
void unknown;

/**
 * An act to its last member, as a file may have it: nothing is in it that an act of its kind has not, and nothing is mended, since its hash is of
 * what is there.
 */
export const wholeActSchema: z.ZodType<Act> = z.discriminatedUnion('kind', [
  ...rounds.map((schema) => schema.extend(head)),
  ...participants.map((schema) => schema.extend(head)),
  ...wordings.map((schema) => schema.extend(head)),
  ...conversations.map((schema) => schema.extend(head)),
  ...deskActSchemas.map((schema) => schema.extend(head)),
  ...library.map((schema) => schema.extend(head)),
  ...silence.map((schema) => schema.extend(head)),
  ...proceedingActs.map((schema) => schema.extend(head)),
] as unknown as [z.ZodObject<{ kind: z.ZodLiteral<'close'> }>]) as unknown as z.ZodType<Act>;
