import { z } from 'zod';
import { bisUsages, documentKinds, languages, numberings, paragraphKinds } from '../document/index.ts';
import { approaches, draftForms, reactionStances, screenViews } from '../negotiation/index.ts';
import { roleSchema } from './command-schema.ts';

/**
 * What the server answers, for the description of the interface; the same as the types in http.ts, which say what each thing
 * means. Clients of later versions may find more than is listed.
 */
const names = z.object({ en: z.string(), fr: z.string() });
const range = { from: z.int().nullable(), to: z.int().nullable() };
const base = z.object({ party: z.string(), version: z.int() }).optional();

const member = z.looseObject({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  party: z.string().nullable(),
  link: z.string().nullable(),
});
const party = z.looseObject({
  code: z.string(),
  kind: z.enum(['delegation', 'group']),
  name: names,
  members: z.array(z.string()),
});

const paragraph = z.looseObject({
  id: z.string(),
  kind: z.enum(paragraphKinds),
  level: z.int(),
  numbering: z.enum(numberings).optional(),
  number: z.string().optional(),
  text: z.string(),
  anchors: z.array(z.object({ offset: z.int(), marker: z.string(), footnote: z.string().nullable() })).optional(),
});

export const liveParagraphSchema = paragraph.omit({ anchors: true }).extend({ alternativeTo: z.string().optional() });

export const documentSchema = z.looseObject({
  symbol: z.string(),
  title: z.string(),
  kind: z.enum(documentKinds),
  language: z.enum(languages),
  paragraphs: z.array(paragraph),
  footnotes: z.array(z.looseObject({ id: z.string(), marker: z.string(), text: z.string() })),
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
});

export const versionsSchema = z.array(versionSchema);

const said = {
  party: z.string().nullable(),
  draft: z.int(),
  paragraph: z.string(),
  ...range,
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
  ...range,
  base,
  text: z.string().nullable(),
  time: z.string(),
  by: z.string(),
});

const recordedState = z.looseObject({
  draft: z.int(),
  paragraph: z.string(),
  ...range,
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

export const negotiationSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  committee: z.string(),
  agendaItem: z.string(),
  language: z.enum(languages),
  demonstration: z.boolean(),
  parties: z.array(party),
  members: z.array(member),
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
      against: z.array(z.looseObject({ ...range, asked: z.string().nullable(), taken: z.string().nullable() })),
    }),
  ),
  bisUsage: z.enum(bisUsages),
  formerTables: z.array(z.looseObject({ draft: z.int() })),
  formerPositions: z.array(position),
  states: z.array(recordedState),
  reopenRequests: z.array(z.looseObject({ draft: z.int(), paragraph: z.string(), party: z.string(), why: z.string() })),
  formerStates: z.array(recordedState),
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
      ...range,
      base,
      text: z.string().nullable(),
      note: z.string(),
      withdrawn: z.boolean().optional(),
      reactions: z.array(z.looseObject({ party: z.string(), stance: z.enum(reactionStances), note: z.string() })),
    }),
  ),
  tablingAsTyped: z.array(z.string()),
  live: z.array(wording),
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

const act = z.looseObject({ kind: z.string(), seq: z.int(), time: z.string(), by: z.string(), hash: z.string() });
export const commandAnswerSchema = z.object({
  acts: z.array(act),
  secret: z.string().optional(),
  secrets: z.array(z.object({ link: z.string(), secret: z.string() })).optional(),
});

export const sessionSchema = z.object({
  signedIn: z.boolean(),
  memberships: z.array(
    z.object({
      member,
      negotiation: z.object({ id: z.string(), title: z.string(), symbol: z.string(), demonstration: z.boolean() }),
    }),
  ),
  mayCreate: z.boolean(),
  demonstration: z
    .object({
      id: z.string(),
      title: z.string(),
      symbol: z.string(),
      seats: z.array(z.object({ role: roleSchema, party: z.string().nullable(), name: names })),
    })
    .nullable(),
});

export const invitationSchema = z.object({
  negotiation: z.object({ id: z.string(), title: z.string() }).nullable(),
  role: roleSchema,
  party: z.object({ code: z.string(), name: names }).nullable(),
});

export const joinedSchema = z.object({ negotiation: z.string().nullable(), member: z.string().nullable() });
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
  }),
);
export const recordHeadSchema = z.object({ seq: z.int(), hash: z.string() });
export const roomHandshakeSchema = z.object({
  room: z.string(),
  clientId: z.int(),
  generation: z.string(),
  schema: z.int(),
  writable: z.boolean(),
});
export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded', 'full', 'gone']),
  unreadable: z.record(z.string(), z.union([z.int(), z.boolean()])).optional(),
});
export const untabledRoundsSchema = z.array(
  z.object({
    draft: z.int(),
    paragraphs: z.array(z.string()),
    words: z.array(z.object({ paragraph: z.string(), text: z.string().nullable() })),
  }),
);
export const liveTextSchema = z.array(liveParagraphSchema);
const goneWords = z.object({
  paragraph: z.string(),
  from: z.int(),
  to: z.int(),
  text: z.string(),
  decided: z.boolean(),
});
const originSpan = z.object({
  from: z.int(),
  to: z.int(),
  origin: z.looseObject({ kind: z.enum(['draft', 'tabled', 'carried', 'agreed', 'chair']) }),
});
export const originsSchema = z.looseObject({
  symbol: z.string().nullable(),
  before: z.string(),
  recorded: z.boolean(),
  text: z.array(z.object({ id: z.string(), label: z.string(), text: z.string() })),
  provenance: z.object({
    paragraphs: z.array(z.object({ paragraph: z.string(), spans: z.array(originSpan) })),
    gone: z.array(goneWords),
  }),
  history: z.object({
    symbols: z.array(z.string()),
    paragraphs: z.array(z.object({ paragraph: z.string(), spans: z.array(originSpan.extend({ draft: z.int() })) })),
  }),
  check: z.object({ added: z.array(goneWords), removed: z.array(goneWords) }),
  derivation: z.array(
    z.looseObject({
      paragraph: z.string(),
      label: z.string().nullable(),
      parties: z.array(z.string()),
      approaches: z.array(z.enum(approaches)),
      rationale: z.string().nullable(),
    }),
  ),
  numbers: z.array(z.object({ id: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});
export const foreseenIssueSchema = z.object({
  open: z.int(),
  asked: z.array(
    z.object({
      party: z.string(),
      paragraph: z.string(),
      text: z.string().nullable(),
      next: z.string().nullable(),
      why: z.enum(['left out', 'reworded', 'waits']),
    }),
  ),
  gone: z.array(z.string()),
  against: z.array(
    z.looseObject({
      party: z.string(),
      paragraph: z.string(),
      ...range,
      asked: z.string().nullable(),
      taken: z.string().nullable(),
    }),
  ),
  settled: z.array(recordedState),
  pens: z.array(
    z.object({
      pen: z.string(),
      party: z.string(),
      handed: liveParagraphSchema,
      written: z.array(liveParagraphSchema).nullable(),
    }),
  ),
});
export const staleReferencesSchema = z.array(
  z.object({
    paragraph: z.string(),
    from: z.int(),
    to: z.int(),
    words: z.string(),
    mended: z.string().nullable(),
    sure: z.boolean(),
  }),
);
