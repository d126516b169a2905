import type { FootnoteAnchor, TextDocument } from '@adref/shared/document';
import type { Repair } from './text/source/flow.ts';
import type { LineSpan } from './text/source/line.ts';
import type { Ballot, ZoneKind } from './text/vocabulary/section-name.ts';

/** Everything a file says. Each of its words is in a paragraph, a footnote or a zone, in the order of the source. */
export interface Reading {
  /** The file's own document first, then the drafts it contains. */
  readonly documents: readonly TextDocument[];
  readonly sponsors: readonly Sponsors[];
  readonly votes: readonly Vote[];
  readonly experts: readonly Expert[];
  readonly zones: readonly Zone[];
  readonly repairs: readonly LocatedRepair[];
  readonly flags: readonly Flag[];
  /** Where each paragraph and footnote stands in the source, by id. */
  readonly sources: ReadonlyMap<string, LineSpan>;
}

/** A repair, and the symbol of the document whose sentence it rejoined. */
export interface LocatedRepair extends Repair {
  readonly document: string;
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

/** A part of the file that is no paragraph of a document. */
export interface Zone {
  readonly kind: ZoneKind;
  /** Symbol of the document it belongs to. */
  readonly document: string;
  readonly lines: LineSpan;
  readonly blocks: readonly ZoneBlock[];
}

export interface ZoneBlock {
  readonly lines: LineSpan;
  readonly text: string;
  readonly anchors?: readonly FootnoteAnchor[];
}

/** Something that a person must look at; nothing is guessed in its place. */
export type Flag =
  | {
      readonly kind: 'footnote mark';
      readonly paragraph: string;
      readonly line: number;
      readonly offset: number;
      readonly marker: string;
      readonly candidates: readonly Candidate[];
      /** Which footnotes of the same document fit the year before the mark; at most twenty, as of the candidates. */
      readonly plausible: readonly string[];
      readonly message: string;
    }
  | {
      readonly kind: 'opening' | 'number' | 'place';
      readonly paragraph: string;
      readonly line: number;
      readonly message: string;
    }
  | { readonly kind: 'vote'; readonly document: string; readonly line: number; readonly message: string }
  | {
      readonly kind: 'footnote without mark';
      readonly footnote: string;
      readonly line: number;
      readonly message: string;
    }
  | { readonly kind: 'symbol'; readonly line: number; readonly message: string };

/** A footnote that an ambiguous mark may mean, and why. */
export interface Candidate {
  readonly footnote: string;
  readonly because: 'same mark, before' | 'same mark, after' | 'fits the year';
}
