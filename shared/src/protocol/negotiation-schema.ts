import { z } from 'zod';
import { bisUsages, languages, paragraphKinds } from '../document/index.ts';
import { draftForms, reactionStances, screenViews } from '../negotiation/index.ts';
import { roleSchema } from './command-schema.ts';
import { documentSchema, liveParagraphSchema } from './document-schema.ts';
import { memberSchema, namesSchema } from './session-schema.ts';

/* The state of a negotiation, as the server answers it. */

/** A stretch of words by its offsets in UTF-16 code units; both null for the whole paragraph. */
export const rangeFields = { from: z.int().nullable(), to: z.int().nullable() };

const base = z.object({ party: z.string(), version: z.int() }).optional();

const party = z.looseObject({
  code: z.string(),
  kind: z.enum(['delegation', 'group']),
  name: namesSchema,
  members: z.array(z.string()),
});

const wording = z.looseObject({
  party: z.string(),
  paragraph: z.string(),
  text: z.string().nullable(),
  placement: z
    .looseObject({
      after: z.string().nullable(),
      order: z.number(),
      alternativeTo: z.string().optional(),
      kind: z.enum(paragraphKinds),
      level: z.int(),
    })
    .optional(),
});

const tabledIn = z.looseObject({ draft: z.int(), version: z.int(), paragraph: z.string().optional() });

const versionSchema = wording.extend({
  draft: z.int(),
  version: z.int(),
  tabled: z.string(),
  by: z.string(),
  hash: z.string(),
  carried: tabledIn.optional(),
  agreed: z
    .array(
      z.looseObject({
        from: z.int(),
        to: z.int(),
        document: z.string(),
        paragraph: z.string(),
        symbol: z.string(),
        label: z.string(),
        adopted: z.enum(['consensus', 'vote', 'noted', 'draft', 'unknown']),
        date: z.string(),
      }),
    )
    .optional(),
});

/** Tabled versions, in the order in which they were tabled. */
export const versionsSchema = z.array(versionSchema);

const said = {
  party: z.string().nullable(),
  draft: z.int(),
  paragraph: z.string(),
  ...rangeFields,
  base,
  by: z.string(),
  time: z.string(),
};

const message = {
  id: z.string(),
  draft: z.int(),
  text: z.string(),
  party: z.string().nullable(),
  by: z.string(),
  time: z.string(),
  withdrawn: z.boolean().optional(),
  earlier: z.array(z.object({ text: z.string(), until: z.string(), draft: z.int() })).optional(),
};

const position = z.looseObject({ ...said, party: z.string(), stance: z.enum(['retain', 'reserve']), note: z.string() });

const take = z.looseObject({
  draft: z.int(),
  paragraph: z.string(),
  ...rangeFields,
  base,
  text: z.string().nullable(),
  time: z.string(),
  by: z.string(),
});

/** What is recorded of the agreement on a paragraph, or on a stretch of it. */
export const recordedStateSchema = z.looseObject({
  draft: z.int(),
  paragraph: z.string(),
  ...rangeFields,
  said: z.looseObject({ state: z.enum(['agreed', 'parked', 'deleted', 'reopened', 'open']) }),
  note: z.string(),
  time: z.string(),
  by: z.string(),
});

const penWords = z.looseObject({
  pen: z.string(),
  handed: liveParagraphSchema,
  written: z.array(liveParagraphSchema).optional(),
  taken: z.boolean().optional(),
  issued: z.int().optional(),
});

const announcedIssue = z.looseObject({ draft: z.int(), symbol: z.string(), at: z.string(), by: z.string() });

/** The state of a negotiation, as the member who asks may see it. */
export const negotiationSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  committee: z.string(),
  agendaItem: z.string(),
  language: z.enum(languages),
  demonstration: z.boolean(),
  parties: z.array(party),
  members: z.array(memberSchema),
  drafts: z.array(
    z.looseObject({
      number: z.int(),
      symbol: z.string(),
      document: documentSchema,
      hash: z.string(),
      issued: z.string(),
      form: z.enum(draftForms).optional(),
      attribution: z.boolean().optional(),
    }),
  ),
  wordings: z.array(versionSchema),
  bases: z.array(versionSchema),
  record: z.array(versionSchema),
  positions: z.array(position),
  pending: z.array(z.looseObject({ party: z.string(), paragraph: z.string(), tabled: tabledIn })),
  outcomes: z.array(
    z.looseObject({
      draft: z.int(),
      party: z.string(),
      paragraph: z.string(),
      version: z.int(),
      outcome: z.enum(['taken', 'decided', 'carried', 'pending']),
      against: z.array(z.looseObject({ ...rangeFields, asked: z.string().nullable(), taken: z.string().nullable() })),
    }),
  ),
  bisUsage: z.enum(bisUsages),
  formerTables: z.array(z.looseObject({ draft: z.int() })),
  formerPositions: z.array(position),
  states: z.array(recordedStateSchema),
  reopenRequests: z.array(z.looseObject({ draft: z.int(), paragraph: z.string(), party: z.string(), why: z.string() })),
  formerStates: z.array(recordedStateSchema),
  comments: z.array(
    z.looseObject({
      ...said,
      ...message,
      audience: z.string().optional(),
      answers: z.array(z.looseObject(message)).optional(),
      resolutions: z
        .array(
          z.object({ on: z.boolean(), draft: z.int(), party: z.string().nullable(), by: z.string(), time: z.string() }),
        )
        .optional(),
    }),
  ),
  proposals: z.array(
    z.looseObject({
      id: z.string(),
      draft: z.int(),
      paragraph: z.string(),
      ...rangeFields,
      base,
      text: z.string().nullable(),
      note: z.string(),
      withdrawn: z.boolean().optional(),
      reactions: z.array(z.looseObject({ party: z.string(), stance: z.enum(reactionStances), note: z.string() })),
    }),
  ),
  tablingAsTyped: z.array(z.string()),
  live: z.array(wording),
  notedSources: z.array(z.looseObject({ party: z.string(), paragraph: z.string(), words: z.string() })),
  takes: z.array(take),
  decisions: z.array(take),
  library: z.array(z.looseObject({ id: z.string(), symbol: z.string(), title: z.string(), date: z.string() })),
  baseline: z.array(z.string()),
  links: z.array(z.object({ paragraph: z.string(), document: z.string(), target: z.string() })),
  matches: z.array(z.looseObject({ on: z.boolean() })),
  invitations: z.array(z.looseObject({ id: z.string(), role: roleSchema, expires: z.string(), revoked: z.boolean() })),
  pens: z.array(
    z.looseObject({
      id: z.string(),
      draft: z.int(),
      paragraph: z.string().nullable(),
      party: z.string(),
      given: z.string(),
    }),
  ),
  penWords: z.array(penWords),
  textShown: z.boolean(),
  rationales: z.array(z.looseObject({ draft: z.int(), paragraph: z.string(), text: z.string() })),
  takenUp: z
    .looseObject({
      draft: z.int(),
      paragraph: z.string(),
      time: z.string(),
      by: z.string(),
      view: z.enum(screenViews).exactOptional(),
    })
    .nullable(),
  announced: announcedIssue.nullable(),
  issueFailed: z
    .looseObject({ announced: announcedIssue.nullable(), why: z.looseObject({ key: z.string() }), time: z.string() })
    .nullable(),
  silences: z.array(
    z.looseObject({
      id: z.string(),
      draft: z.int(),
      symbol: z.string(),
      paragraphs: z.array(z.string()).nullable(),
      deadline: z.string(),
      timeZone: z.string(),
      broken: z.array(z.string()),
      ended: z
        .looseObject({ time: z.string(), outcome: z.enum(['kept', 'broken', 'called-off', 'replaced']) })
        .nullable(),
    }),
  ),
  proceedings: z.array(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      symbol: z.string().nullable(),
      meeting: z.int().nullable(),
      date: z.string(),
      withdrawn: z.boolean().optional(),
    }),
  ),
  closed: z.boolean(),
  seq: z.int(),
  head: z.string(),
});
