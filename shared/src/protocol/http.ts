import { z } from 'zod';
import {
  type Numbering,
  numberings,
  type ParagraphKind,
  paragraphKinds,
  type TextDocument,
} from '../document/index.ts';
import type { PageDoubt } from '../formats/index.ts';
import type { Act, LiveChange, Member, NewsItem, PrivateMatters, Role, SeenMark } from '../negotiation/index.ts';
import { roleSchema } from './command-schema.ts';
import { fileMarkSchema } from './file-mark.ts';
import {
  maxHolders,
  maxNameLength,
  maxParagraphLength,
  maxParagraphs,
  maxSymbolLength,
  maxTitleLength,
} from './limits.ts';
import { partyCodeSchema } from './name-schema.ts';
import { lineUpTo } from './written-words.ts';

/**
 * HTTP under /api. A browser's session (cookie) may hold several members, of several negotiations or of one; each request
 * inside a negotiation says as which member it speaks: header `adref-member`, or `?member=` where a header cannot be set.
 *
 *   GET  /api/session                                → Session
 *   POST /api/session/end                            → 204, signs this browser out of everything
 *   GET  /api/invitations/:secret                    → Invitation         (before signing in)
 *   POST /api/invitations/:secret   JoinRequest      → Joined
 *   POST /api/demonstration         EnterRequest     → Joined
 *   POST /api/read?name=&keep=      (bytes of a file)→ ReadDocument[]     (whoever may create)
 *   POST /api/negotiations          CreateRequest    → Joined             (as its chair or secretariat)
 *   GET  /api/negotiations/:id                       → Negotiation, as this member may see it
 *                                                      `?record=current`: without versions that have been replaced
 *   POST /api/negotiations/:id/acts Command          → CommandAnswer
 *   GET  /api/negotiations/:id/acts?after=N            → Act[], in order, as far as this member may see
 *   GET  /api/negotiations/:id/record                  → RecordFile, which is checked without the server
 *   GET  /api/negotiations/:id/record/check            → RecordCheck, of the record as it is stored
 *   GET  /api/negotiations/:id/silence/:window/own     → SilenceBreak[], of the parties that this member writes for
 *   GET  /api/negotiations/:id/heads/:seq            → ActMark, of the act with this number, counted as by this member
 *   GET  /api/negotiations/:id/events?after=<seq>    → text/event-stream of `act` (id: seq), `live` and `end`
 *   GET  /api/negotiations/:id/news                  → News, since this member last looked
 *   GET  /api/negotiations/:id/proposals/:party      → TabledProposal[], through all rounds
 *   POST /api/negotiations/:id/seen SeenMark[]       → SeenMark[], up to where this member has read by now
 *   GET  /api/negotiations/:id/drafts/:n/versions/:paragraph → TabledWording[]
 *   POST /api/negotiations/:id/drafts/:n/party/:code → RoomHandshake      (also /drafts/:n/chair)
 *   GET  /api/negotiations/:id/drafts/:n/party/:code → LiveParagraph[]    (of a round that is over)
 *   GET  /api/negotiations/:id/untabled/:code        → UntabledRound[]
 *   GET  /api/negotiations/:id/stale-references      → StaleReference[], for the desk
 *   GET  /api/negotiations/:id/library/:document     → TextDocument
 *   GET  /api/openapi.json, GET /api/health
 *
 * What there is besides (files to take away and in, the library, where words come from) is described in openapi.json alone.
 *
 * Every error is a problem document (RFC 9457), `application/problem+json`.
 */
export const memberHeader = 'adref-member';

/** Header of every answer under /api: which pages the server hands out by now, so that an older page can say that it should be loaded again. */
export const buildHeader = 'adref-build';

/** Names, URI-encoded one behind the other, the characters of a PDF that no font has a shape for; absent where there are none. */
export const shapelessHeader = 'adref-shapeless';

const title = lineUpTo(maxTitleLength).min(1);

/** Who joins with a link: the name that others read. */
export const joinRequestSchema = z.object({ name: lineUpTo(maxNameLength).min(1) });
export type JoinRequest = z.infer<typeof joinRequestSchema>;

/** The seat at which somebody enters the demonstration. */
export const enterRequestSchema = z.object({
  role: roleSchema,
  party: partyCodeSchema.nullable(),
  /** What a visitor is called in the language of its page; a number follows. */
  called: lineUpTo(maxNameLength / 2)
    .min(1)
    .optional(),
});
export type EnterRequest = z.infer<typeof enterRequestSchema>;

/** Deepest level of a paragraph that a reader gives. */
const deepestLevel = 20;

/** A paragraph of a text with brackets, as a person has corrected it. */
const correctedParagraphSchema = z.object({
  /** As read; null for one that was split off. */
  id: z.string().max(maxNameLength).nullable(),
  kind: z.enum(paragraphKinds),
  level: z.int().min(0).max(deepestLevel),
  numbering: z.enum(numberings).optional(),
  /** Its words with the brackets in them; a backslash makes the next sign an ordinary one. */
  text: z.string().max(maxParagraphLength * 2),
});

/**
 * The text is the file that the reader gave (POST /api/read), and read again by the server: `file` holds the mark under which it is kept there,
 * or its bytes in base64.
 */
export const createRequestSchema = z.object({
  title,
  committee: lineUpTo(maxTitleLength),
  agendaItem: lineUpTo(maxTitleLength),
  symbol: lineUpTo(maxSymbolLength).min(1),
  /** Name of the person who creates, and as what. */
  name: lineUpTo(maxNameLength).min(1),
  role: z.enum(['chair', 'secretariat']),
  file: z
    .object({
      name: z.string().max(200),
      base64: z.base64().optional(),
      kept: fileMarkSchema.optional(),
      symbol: z.string().max(maxSymbolLength).nullable(),
    })
    .refine(({ base64, kept }) => (base64 === undefined) !== (kept === undefined)),
  /** Of a text with brackets: its paragraphs as a person has corrected them, in place of those read. */
  paragraphs: z.array(correctedParagraphSchema).max(maxParagraphs).optional(),
  /** Of a text with brackets: whether it is shown with the names of who holds what; true where absent. */
  attribution: z.boolean().optional(),
  /** Which party each name in brackets means: a code, also of none that is there yet; null for nobody. Others are matched as read. */
  holders: z
    .array(z.object({ name: z.string().max(maxNameLength), party: partyCodeSchema.nullable() }))
    .max(maxHolders)
    .optional(),
});
export type CreateRequest = z.infer<typeof createRequestSchema>;
export type CorrectedParagraph = z.infer<typeof correctedParagraphSchema>;

/** One membership of this browser's session. */
export interface Membership {
  readonly member: Member;
  readonly negotiation: {
    readonly id: string;
    readonly title: string;
    readonly symbol: string;
    readonly demonstration: boolean;
  };
}

/** Who this browser is. */
export interface Session {
  /** Whether this browser has a session; false too when it has run out. */
  readonly signedIn: boolean;
  readonly memberships: readonly Membership[];
  /** May create negotiations. */
  readonly mayCreate: boolean;
  /** The ready-made negotiation, with what one may enter it as; null where the server runs without it. */
  readonly demonstration: {
    readonly id: string;
    readonly title: string;
    readonly symbol: string;
    readonly seats: readonly {
      readonly role: Role;
      readonly party: string | null;
      readonly name: { en: string; fr: string };
    }[];
  } | null;
}

/** What an invitation link says before one signs in with it. `negotiation` is null for the server's own link, which lets its bearer create. */
export interface Invitation {
  readonly negotiation: { readonly id: string; readonly title: string } | null;
  readonly role: Role;
  readonly party: { readonly code: string; readonly name: { readonly en: string; readonly fr: string } } | null;
}

/** Signed in. `member` is null after the server's own link. */
export interface Joined {
  readonly negotiation: string | null;
  readonly member: string | null;
}

/** What POST /api/read found in a file. */
export interface ReadDocument {
  readonly symbol: string;
  readonly title: string;
  readonly kind: TextDocument['kind'];
  readonly paragraphs: number;
  /** Its paragraphs as they were read, by label and words, and then its notes; where it carries brackets, these have them. */
  readonly lines?: readonly { readonly label: string; readonly text: string }[];
  /** Only where it carries brackets. */
  readonly brackets?: ReadBrackets;
  /** Pages of the file that somebody must look at, whichever document is on them; only where there are some. */
  readonly pages?: readonly PageDoubt[];
}

/** A text with brackets as it was read, for a person to correct. */
export interface ReadBrackets {
  readonly paragraphs: readonly ReadBracketedParagraph[];
  /** Who is named in brackets, and the code under which the words will be on the table. */
  readonly holders: readonly { readonly name: string; readonly code: string }[];
  /** What was not understood. */
  readonly notes: readonly { readonly paragraph: string; readonly text: string }[];
}

/** One paragraph of it; see `CreateRequest`. */
interface ReadBracketedParagraph {
  readonly id: string;
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly numbering?: Numbering;
  readonly label: string;
  readonly text: string;
}

/** What opens an invitation link that was just made or renewed. */
export interface LinkSecret {
  /** Id of the link. */
  readonly link: string;
  readonly secret: string;
}

/**
 * The acts recorded for a command, the newest last. `secrets` are those of the links made or renewed, in order, and absent where there are
 * none; `secret` is the only one of them. They are shown once.
 */
export interface CommandAnswer {
  readonly acts: readonly Act[];
  readonly secret?: string;
  readonly secrets?: readonly LinkSecret[];
}

/** An act, by its number and hash: what a client remembers of a record, to tell whether it went back. */
export interface ActMark {
  readonly seq: number;
  readonly hash: string;
}

/** What a member has not read yet. */
export interface News {
  /** Up to where it has read. */
  readonly seen: readonly SeenMark[];
  /** In the order in which it happened; of very many the latest. */
  readonly items: readonly NewsItem[];
  /** How many there are before these. */
  readonly earlier: number;
  /** The last act that was looked at, counted as by this member. */
  readonly seq: number;
}

/** What a client needs before it opens a room. */
export interface RoomHandshake {
  readonly room: string;
  /** Yjs client id leased to this member for this document; updates under any other are refused. */
  readonly clientId: number;
  /** Of the text's log: what was kept of the text in another one (before a backup was restored) is not merged into it. */
  readonly generation: string;
  readonly schema: number;
  /** False once the draft is no longer the open one or the negotiation is closed: nothing is accepted, everything is readable. */
  readonly writable: boolean;
}

/** How many people have the negotiation open, each counted once however many windows they have. Nothing says who they are, or what they read. */
export interface Attendance {
  /** By code of their party, those who speak for it; a party without anybody is absent. */
  readonly delegates: Readonly<Record<string, number>>;
  readonly observers: number;
  /** Chair and secretariat. */
  readonly desk: number;
}

/**
 * One event of the stream. `live`: what a party that tables as it types has changed. `private`: at first all of the reader's, and again when
 * it is in others. `attendance`: who is there, at first and when it changes.
 */
export type StreamEvent =
  | { readonly event: 'act'; readonly data: Act }
  | { readonly event: 'live'; readonly data: LiveChange }
  | { readonly event: 'private'; readonly data: PrivateMatters }
  | { readonly event: 'attendance'; readonly data: Attendance }
  | { readonly event: 'end'; readonly data: { readonly reason: 'signed out' | 'restart' } };

/** RFC 9457. `code` is for programs, `detail` is a sentence for people. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code:
    | 'unauthenticated'
    | 'forbidden'
    | 'stale'
    | 'malformed'
    | 'invalid'
    | 'closed'
    | 'not-found'
    | 'too-large'
    | 'too-many'
    | 'full'
    /** Stored, but damaged: closed until whoever runs the server has repaired it. */
    | 'damaged'
    | 'internal';
  /** Of a refused command, the same as data: readers show it in their own language (`sentenceOf`). */
  readonly reason?: { readonly key: string; readonly params: Readonly<Record<string, string | number>> } | undefined;
}

/** Paragraphs of one round that is over in which a party wrote what it did not table, and what its text of the next round has no place for. */
export interface UntabledRound {
  readonly draft: number;
  readonly paragraphs: readonly string[];
  /** What its text said in each; null where it left the paragraph out. */
  readonly words: readonly { readonly paragraph: string; readonly text: string | null }[];
}
