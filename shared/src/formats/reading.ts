import type { FootnoteAnchor, Language, TextDocument } from '@adref/shared/document';
import type { Refusal } from '../refusal/index.ts';
import type { Doubt } from './doubt/doubt.ts';
import type { PageDoubt } from './pdf/page-doubt.ts';

/**
 * What reading a file gives, whatever its format. A reader of a format finds all that it can say of these; a list that a format has
 * nothing for stays empty.
 */
export type ReadResult = { readonly ok: true; readonly reading: Reading } | Refusal;

/** How to read a file. */
export interface ReadOptions {
  /** File name, for the symbol, the language and messages: `A-73-505.fr.txt`. */
  readonly name?: string;
  /** The document's own symbol, where the file name does not say it. */
  readonly symbol?: string;
  readonly language?: Language;
  /** Pages of the file, whose text this is, that somebody must look at. */
  readonly pages?: readonly PageDoubt[];
  /** Of a file with tracked changes: which are made; all where nothing is said. */
  readonly changes?: 'accepted' | 'rejected' | { readonly author: string };
}

/** Reads a file that is open: with all tracked changes made, or as is said. */
export type DocumentReader = (changes?: ReadOptions['changes']) => ReadResult;

/** Everything a file says. Each of its words is in a paragraph, a footnote or a zone, in the order of the source. */
export interface Reading {
  /** The file's own document first, then the drafts it contains. */
  readonly documents: readonly TextDocument[];
  readonly sponsors: readonly Sponsors[];
  readonly votes: readonly Vote[];
  readonly experts: readonly Expert[];
  readonly zones: readonly Zone[];
  readonly repairs: readonly Repair[];
  readonly flags: readonly Flag[];
  /** Where each paragraph and footnote is in the source, by id. */
  readonly sources: ReadonlyMap<string, Source>;
  /** How the documents came about, where the format says it. */
  readonly adoptions?: readonly Adoption[];
  /** Type and links of stretches of the paragraphs' words, by id of the paragraph, where the format has them. */
  readonly marks?: ReadonlyMap<string, readonly WordsMark[]>;
  /** Places of signs that are words, whatever they look like, by id of the paragraph or footnote, where the format says it. */
  readonly ordinary?: ReadonlyMap<string, readonly number[]>;
  /** What was changed in it and by whom, where the format tracks changes; made or not in the documents, as was asked. */
  readonly changes?: readonly TrackedChange[];
  /** Where paragraphs are that were moved whole, by path, and where each was, where the format tells a move from what came and went. */
  readonly movedFrom?: ReadonlyMap<string, string>;
  /** Who insists on words of it or puts them under reservation, where the format says so. */
  readonly positions?: readonly FilePosition[];
  /** What was noted beside its words. */
  readonly comments?: readonly FileComment[];
}

/** A change that a file tracks. */
export interface TrackedChange {
  readonly kind: 'insert' | 'delete' | 'move from' | 'move to';
  readonly author: string;
  /** As the file has it, ISO 8601; empty where it has none. */
  readonly date: string;
  /** The words that came or went. */
  readonly text: string;
  /** Whether the end of a paragraph came or went with them. */
  readonly paragraph: boolean;
  readonly source: Source;
}

/** What a party says of words of a file without words of its own. */
export interface FilePosition {
  readonly party: string;
  /** `oppose`: a paragraph that others add, as a whole. */
  readonly stance: 'retain' | 'reserve' | 'oppose';
  /** Range of the words of the paragraph, when no tracked change is made, without marks of footnotes; the whole paragraph where both are null. */
  readonly from: number | null;
  readonly to: number | null;
  /** Only of a paragraph that parties add: the one as whom the file is read for the paragraph, and the words in which the range counts. */
  readonly of?: string;
  /** It is said of where the paragraph is, and not of its words. */
  readonly place?: true;
  readonly source: Source;
}

/** A comment in a file. */
export interface FileComment {
  readonly author: string;
  readonly date: string;
  readonly text: string;
  /** The paragraph that it is in. */
  readonly source?: Source;
  /** Place in the list, from 0, of the comment that it answers. */
  readonly answers?: number;
}

/** What a file says of a stretch of words: how they are set, or where they lead. Offsets in UTF-16 code units. */
export interface WordsMark {
  readonly kind: 'italic' | 'bold' | 'raised' | 'lowered' | 'link';
  readonly from: number;
  readonly to: number;
  /** Only for a link: its address, as the file has it. It may be anything; whoever makes it followable checks it. */
  readonly href?: string;
}

/** How words came to be agreed: without a vote, by a recorded one, a text that was only taken note of, a draft; `unknown` where nobody says. */
export const manners = ['consensus', 'vote', 'noted', 'draft', 'unknown'] as const;

export type Manner = (typeof manners)[number];

/** How the organ dealt with a document. Empty strings where the file does not say. */
export interface Adoption {
  /** Symbol of the document. */
  readonly document: string;
  /** Code of the organ: `unga` for the General Assembly. */
  readonly body: string;
  /** `75`, or `S-31` for a special one. */
  readonly session: string;
  /** Day of adoption, `2020-12-31`. */
  readonly date: string;
  readonly manner: Manner;
  /** As printed: `Point 98 de l’ordre du jour`. */
  readonly agendaItem: string;
  /** What the organ acted on, as printed: `A/75/394, par. 17`. */
  readonly basis: string;
  readonly steps: readonly HistoryStep[];
}

/** A step on a document's way: tabled, sponsored, recommended, adopted. */
export interface HistoryStep {
  /** In the words of the format: `draftResolution`, `recommendedForAdoption`, `adopted`. */
  readonly outcome: string;
  readonly date: string;
  /** Symbol of the draft, report or record. */
  readonly symbol: string;
  readonly by: string;
}

/** Where something is in a file: in lines of a text, or in a part of a package, `word/document.xml`, at a path of its elements. */
export type Source = { readonly lines: LineSpan } | { readonly part: string; readonly path: string };

/** A whole page of a file, counted from 1. */
export interface PageOfFile {
  readonly page: number;
}

/** First and last line of something, both included, counted from 1. */
export interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** A source as a person finds it: `line 12`, `page 3`, or `word/document.xml, /body/p[12]`. */
export function placeInFile(source: Source | PageOfFile): string {
  if ('page' in source) return `page ${source.page}`;
  return 'lines' in source ? `line ${source.lines.from}` : `${source.part}, ${source.path}`;
}

/** A sentence that the source cuts in two and that reading rejoined. */
export interface Repair {
  readonly kind: 'page break' | 'footnote' | 'vote list';
  /** Symbol of the document whose sentence it is. */
  readonly document: string;
  /** What the sentence was cut after, and what it goes on in. */
  readonly before: Source;
  readonly after: Source;
  /** The seam, with the words on both sides of it. */
  readonly seam: string;
}

/** Who proposed a draft, as its report says; names without their article. */
export interface Sponsors {
  readonly document: string;
  /** Who introduced it; empty where the report does not say. */
  readonly introducedBy: string;
  readonly sponsors: readonly string[];
  /** Those that joined after it was introduced. */
  readonly joined: readonly string[];
}

/** The three lists of a recorded vote. */
export const ballots = ['inFavour', 'against', 'abstaining'] as const;

export type Ballot = (typeof ballots)[number];

/** A recorded vote on a draft. The lists are as voted; what delegations said later is in `statements` and changes no list. */
export interface Vote {
  readonly document: string;
  readonly inFavour: readonly string[];
  readonly against: readonly string[];
  readonly abstaining: readonly string[];
  readonly announced: Readonly<Record<Ballot, number>>;
  readonly statements: readonly Statement[];
}

/** A delegation that said afterwards how it had meant to vote. */
export interface Statement {
  readonly party: string;
  readonly intention: Ballot;
  /** Id of the footnote that says so. */
  readonly footnote: string;
}

/** A member of a group of experts, as an annex lists them. */
export interface Expert {
  readonly state: string;
  readonly name: string;
  readonly position: string;
  /** Sessions attended, where the list says so. */
  readonly sessions: string;
}

/** Parts of a file that are no paragraphs of a document but are kept, each under its name. */
export const zoneKinds = [
  'front matter',
  'note',
  'summary',
  'contents',
  'foreword',
  'letter',
  'vote list',
  'annex',
  'page furniture',
  'conclusions',
] as const;

export type ZoneKind = (typeof zoneKinds)[number];

/** A part of the file that is no paragraph of a document. */
export interface Zone {
  readonly kind: ZoneKind;
  /** Symbol of the document it belongs to. */
  readonly document: string;
  readonly source: Source;
  readonly blocks: readonly ZoneBlock[];
}

/** One block of a zone, with the footnotes that it calls. */
export interface ZoneBlock {
  readonly source: Source;
  readonly text: string;
  readonly anchors?: readonly FootnoteAnchor[];
}

/** Something that a person must look at; nothing is guessed in its place. */
export type Flag = Doubt & Flagged;

/** What a flag is about, and where that is. */
type Flagged =
  | {
      readonly kind: 'footnote mark';
      readonly paragraph: string;
      readonly source: Source;
      readonly offset: number;
      readonly marker: string;
      readonly candidates: readonly Candidate[];
      /** Which footnotes of the same document fit the year before the mark; at most twenty, as of the candidates. */
      readonly plausible: readonly string[];
    }
  | {
      readonly kind: 'opening' | 'number' | 'place' | 'bracket';
      readonly paragraph: string;
      readonly source: Source;
    }
  | { readonly kind: 'vote'; readonly document: string; readonly source: Source }
  | { readonly kind: 'footnote without mark'; readonly footnote: string; readonly source: Source }
  | { readonly kind: 'symbol' | 'character' | 'content'; readonly source: Source }
  | { readonly kind: 'page'; readonly source: PageOfFile };

/** A footnote that an ambiguous mark may mean, and why. */
export interface Candidate {
  readonly footnote: string;
  readonly because: 'same mark, before' | 'same mark, after' | 'fits the year';
}
