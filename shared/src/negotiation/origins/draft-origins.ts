import {
  type Concordance,
  concordance,
  type LiveParagraph,
  labels,
  type Paragraph,
  type TextDocument,
  withNotesTakenIn,
} from '../../document/index.ts';
import {
  type FirstOrigins,
  firstOrigins,
  type Provenance,
  type WordsCheck,
  wordsCheck,
} from '../../provenance/index.ts';
import type { Take } from '../decisions/take.ts';
import type { Draft } from '../draft.ts';
import type { TakenMove } from '../moves/taken-move.ts';
import type { Negotiation } from '../negotiation.ts';
import { labelStyle } from '../numbering/label-style.ts';
import { openDraft } from '../open-draft.ts';
import { bare } from '../rounds/carried-text.ts';
import { NotesTakenIn } from '../rounds/notes-taken-in.ts';
import { decisionsOf, roundView } from '../rounds/round-view.ts';
import { type DerivationRow, derivation } from './derivation.ts';
import type { Rationale } from './rationale.ts';
import { textProvenance } from './text-provenance.ts';

/** Where a text comes from: word by word, paragraph by paragraph, number by number. */
export interface DraftOrigins {
  /** Of the text; null for the chair's, which has none yet. */
  readonly symbol: string | null;
  /** Of the draft that it came out of. */
  readonly before: string;
  /** The provenance was recorded with the issue; else it was found out from the record afterwards, or is that of now. */
  readonly recorded: boolean;
  readonly text: readonly { readonly id: string; readonly label: string; readonly text: string }[];
  readonly provenance: Provenance;
  /** With which draft words came into the text, and where they came from then, through all drafts that led to it. */
  readonly history: DraftHistory;
  readonly check: WordsCheck;
  readonly derivation: readonly DerivationRow[];
  readonly numbers: Concordance;
}

/** What words have come with the drafts of a negotiation up to a text. */
interface DraftHistory {
  /** Symbols of the drafts by number, up to the one before the text; that of the text itself where it has one. */
  readonly symbols: readonly string[];
  readonly paragraphs: readonly FirstOrigins[];
}

/** What the issue of the draft with this number recorded of its words; undefined where it did not. */
type Recorded = (draft: number) => Provenance | undefined;

/**
 * The origins of an issued draft; null for the zero draft, which came out of nothing here. `recorded` is what issues say of them; where one
 * says nothing they are found out from the record, with every version in it.
 */
export function draftOrigins(
  state: Negotiation,
  number: number,
  recorded: Recorded,
  documents: ReadonlyMap<string, TextDocument>,
): DraftOrigins | null {
  const [before, draft] = [state.drafts[number - 1], state.drafts[number]];
  if (!before || !draft) return null;
  const { paragraphs } = draft.document;
  return originsOf(state, {
    symbol: draft.symbol,
    before,
    recorded: recorded(number) !== undefined,
    paragraphs,
    provenances: provenancesTo(state, number, recorded, documents),
    decisions: decisionsOf(state, number - 1),
    moves: state.formerMoves.filter((move) => move.draft === number - 1),
    rationales: state.rationales.filter((one) => one.draft === number - 1),
  });
}

/** The origins of the chair's text as it is now; for the desk. */
export function chairOrigins(
  state: Negotiation,
  text: readonly LiveParagraph[],
  recorded: Recorded,
  documents: ReadonlyMap<string, TextDocument>,
): DraftOrigins {
  const before = openDraft(state);
  return originsOf(state, {
    symbol: null,
    before,
    recorded: false,
    paragraphs: text.map(bare),
    provenances: [...provenancesTo(state, before.number, recorded, documents), textProvenance(state, text, documents)],
    decisions: state.takes,
    moves: state.takenMoves,
    rationales: state.rationales.filter((one) => one.draft === before.number),
  });
}

/** The provenances of the drafts from the first that came out of another up to this one. */
function provenancesTo(
  state: Negotiation,
  number: number,
  recorded: Recorded,
  documents: ReadonlyMap<string, TextDocument>,
): Provenance[] {
  const texts = state.drafts.slice(0, number + 1).map(({ document }) => document);
  const notes = (at: number, text: TextDocument) => {
    const before = texts[at - 1];
    return before ? NotesTakenIn.between(before, text.paragraphs) : null;
  };
  const taken = texts.findIndex((text, at) => notes(at, text) !== null);
  return state.drafts.slice(1, number + 1).map((draft, nth) => {
    const { document } = draft;
    const found =
      recorded(draft.number) ?? textProvenance(roundView(state, draft.number - 1), document.paragraphs, documents);
    // A draft after them has notes among its words: so have they, and each word is told by its place there.
    return nth + 1 < taken ? (notes(nth + 1, withNotesTakenIn(document))?.provenance(found) ?? found) : found;
  });
}

function originsOf(
  state: Negotiation,
  of: {
    readonly symbol: string | null;
    readonly before: Draft;
    readonly recorded: boolean;
    readonly paragraphs: readonly Paragraph[];
    /** Of all drafts that led to the text, its own last. */
    readonly provenances: readonly Provenance[];
    readonly decisions: readonly Take[];
    readonly moves: readonly TakenMove[];
    readonly rationales: readonly Rationale[];
  },
): DraftOrigins {
  const { symbol, recorded, paragraphs, provenances, decisions, moves, rationales } = of;
  const before = draftLike(of.before, paragraphs);
  const provenance = provenances.at(-1) ?? { paragraphs: [], gone: [] };
  const symbols = state.drafts.slice(0, before.number + 1).map((draft) => draft.symbol);
  const style = labelStyle(state);
  const names = labels(paragraphs, style);
  return {
    symbol,
    before: before.symbol,
    recorded,
    text: paragraphs.map(({ id, text }, at) => ({ id, label: names[at] ?? '', text })),
    provenance,
    history: { symbols: symbol === null ? symbols : [...symbols, symbol], paragraphs: firstOrigins(provenances) },
    check: wordsCheck(provenance, paragraphs),
    derivation: derivation(state, { before, after: paragraphs, provenance, decisions, moves, rationales }),
    numbers: concordance(before.document.paragraphs, paragraphs, style),
  };
}

/** The draft before with its notes among its words, where the text has them there and it has not. */
function draftLike(before: Draft, text: readonly Paragraph[]): Draft {
  const taken = NotesTakenIn.between(before.document, text);
  return taken ? { ...before, document: withNotesTakenIn(before.document) } : before;
}
