import type { LiveParagraph, TextDocument } from '../../document/index.ts';
import { invalid, type Refusal } from '../../refusal/index.ts';
import type { Act } from '../act.ts';
import { foldAll } from '../fold.ts';
import type { LibraryEntry } from '../library/library-entry.ts';
import type { Negotiation } from '../negotiation.ts';
import { openDraft } from '../open-draft.ts';
import { linkedDocuments } from '../origins/text-provenance.ts';
import { tableText } from '../ranges/table-now.ts';
import { canonicalJson } from '../record/canonical.ts';
import { BrokenChain, checkPublicRecord, recordOnFileHead, type Sha256 } from '../record/chain.ts';
import type { FileHead } from '../record/file-head.ts';
import { redactForAll } from '../redact.ts';
import { roundView } from '../rounds/round-view.ts';
import { isPrivate } from '../visibility.ts';

/** The first words of a negotiation on file, by which a program knows it, and the version of what follows. */
export const negotiationFormat = 'adref-negotiation';
export const negotiationFormatVersion = 1;

/**
 * A whole negotiation as one file, as far as whoever took it may see it: what another installation needs to go on with it, and to check it.
 * Drafts, parties, wordings, decisions, states and conversations are in its acts, of which everything else is the fold.
 */
export interface NegotiationFile extends FileHead {
  readonly format: typeof negotiationFormat;
  readonly version: typeof negotiationFormatVersion;
  /** Hash of the last public act. */
  readonly head: string;
  /** All acts in order, numbered from 1 by `seq`; those of private conversations are in their places, if they were asked for. */
  readonly record: readonly Act[];
  /** The library's documents that the negotiation refers to, by their ids in its acts. */
  readonly documents: readonly { readonly id: string; readonly document: TextDocument }[];
  /** Texts as they were being written, of those whom the reader writes for, if they were asked for. `party`: null for the chair's. */
  readonly texts: readonly WrittenText[];
}

/** A text of a party, or the chair's (null), in the round of a draft. */
export interface WrittenText {
  readonly draft: number;
  readonly party: string | null;
  readonly paragraphs: readonly LiveParagraph[];
}

/** Hash of the last public act. */
export function publicHeadOf(acts: readonly Act[]): string {
  const last = acts.findLast(({ visibility }) => visibility !== 'desk' && !isPrivate(visibility));
  return last?.hash ?? '';
}

/** Ids of the library's documents whose words a negotiation cannot be read without. */
export function documentsOf(state: Negotiation): string[] {
  return [...new Set([...state.library.map(({ id }) => id), ...linkedDocuments(state)])];
}

/**
 * Checks a negotiation on file, whose form was checked before: that its chains are whole, its seals open where it has what opens them, its
 * drafts and the library's documents are those that their hashes are of, and that its acts fold to a negotiation whose every round can be read. The state, or what does not fit first.
 */
export function checkedNegotiation(file: NegotiationFile, hash: Sha256): Negotiation | Refusal {
  const { record, seen } = file;
  if (record.length !== file.acts || publicHeadOf(record) !== file.head)
    return invalid('negotiation-file-cut', { acts: file.acts, there: record.length });
  const early = seen === 'public' && record.find(({ number }) => number === undefined);
  if (early) return invalid('negotiation-file-early', { act: early.seq });
  const broken = brokenAct(file, hash);
  if (broken !== null) return invalid('negotiation-file-act', { act: broken });
  const state = folded(record);
  if (!state) return invalid('negotiation-file-folds');
  const there = new Set(file.documents.map(({ id }) => id));
  const missing = state.library.find(({ id }) => !there.has(id));
  if (missing) return invalid('negotiation-file-document', { symbol: missing.symbol });
  const other = otherWords(file, hash);
  return other ? invalid('negotiation-file-other-words', { symbol: other.symbol || other.title }) : state;
}

/** A document of the library whose words are not those that the negotiation has referred to; null where there is none, as far as its acts say. */
function otherWords({ record, documents }: NegotiationFile, hash: Sha256): LibraryEntry | null {
  const referred = new Map(record.flatMap((act) => (act.kind === 'library' ? [[act.entry.id, act] as const] : [])));
  for (const { id, document } of documents) {
    const act = referred.get(id);
    if (act?.wordsHash !== undefined && hash(canonicalJson(document)) !== act.wordsHash) return act.entry;
  }
  return null;
}

/** The place of the first act that does not follow from those before it; null where all do. */
function brokenAct({ record, seen }: NegotiationFile, hash: Sha256): number | null {
  try {
    const head = recordOnFileHead(record, hash);
    if ((head.unopened === true) !== (seen === 'public')) return 1;
    const places: number[] = [];
    const shown = record.flatMap((act) => {
      const forAll = redactForAll(act) ?? [];
      if (!Array.isArray(forAll)) places.push(act.seq);
      return forAll;
    });
    try {
      checkPublicRecord(shown, hash);
    } catch (error) {
      if (error instanceof BrokenChain) return places[error.seq - 1] ?? error.seq;
      throw error;
    }
  } catch (error) {
    if (error instanceof BrokenChain) return error.seq;
    throw error;
  }
  for (const act of record) {
    if (act.kind !== 'create' && act.kind !== 'issue') continue;
    if (hash(canonicalJson(act.draft.document)) !== act.draft.hash) return act.seq;
  }
  return null;
}

/** The state that acts fold to, if they do, and every round of it can be read. */
function folded(record: readonly Act[]): Negotiation | null {
  try {
    const state = foldAll(null, record);
    const numbers = state.drafts.every(({ number }, index) => number === index);
    for (const { number } of state.drafts) tableText(roundView(state, number));
    const rounds = state.record.every(({ draft }) => state.drafts[draft] !== undefined);
    return numbers && rounds && openDraft(state) ? state : null;
  } catch {
    // Whatever a made-up record makes of our own functions, it is no negotiation.
    return null;
  }
}
