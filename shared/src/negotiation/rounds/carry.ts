import { applyChanges, changes, rebase } from '../../differences/index.ts';
import { noteMarksIn, type Paragraph, type TextDocument } from '../../document/index.ts';
import { isJoined, piecesOf, type Wording, wordsJoinedOn } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { openDraft } from '../open-draft.ts';
import type { PendingWording } from '../pending/pending-wording.ts';
import { tailsOf } from '../tabling/broken-text.ts';
import { hashedWording } from '../tabling/hashed-wording.ts';
import { isNewNote } from '../tabling/new-notes.ts';
import type { TabledIn, TabledWording } from '../tabling/tabled-wording.ts';
import { takenIn, wordsThatStand } from '../tabling/words-that-stand.ts';
import type { Carried } from './carried.ts';
import { type CarriedPlaces, carriedPlaces } from './carried-places.ts';
import { carriedPositions } from './carried-positions.ts';
import { NotesTakenIn } from './notes-taken-in.ts';
import { openWords } from './open-words.ts';
import { inPieces, withSplits } from './split-paragraph.ts';
import type { WordingOutcome } from './wording-outcome.ts';

/*
 * What a new draft carries over from the round before. Draft "States should act now".
 *
 *   KEN "States shall act now"     draft "All States should act now"    →  KEN "All States shall act now", carried
 *                                  draft "States shall act now"         →  taken: nothing is left to ask for
 *                                  draft "States must act now", decided →  not taken, and the record says so
 *                                  draft "States must act now", typed   →  pending: KEN sees both wordings and says which
 *   KEN "States shall act then"    draft P1 "States should", P "act now"    →  KEN P1 "States shall" and P "act then", carried in two pieces
 *   KEN joins P2 to P1             P1 has the words of P2 by now        →  taken
 *                                  P2 is directly behind P1             →  carried
 *                                  else                                 →  pending
 *   KEN adds N after P2            N is in the draft                    →  taken; other versions of N are amendments of it
 *                                  decided against                      →  not taken
 *                                  else                                 →  carried, in its place among all that KEN moves and adds (carried-order.ts)
 *   KEN moves P2 to after P4       P2 is between P4 and P5              →  taken
 *                                  else                                 →  carried
 *                                  P2 is gone, undecided                →  pending
 *   KEN leaves P2 out              P2 is gone                           →  taken
 *                                  P2 as it was, undecided              →  carried
 *                                  P2 with other words                  →  pending
 *
 * Issuing decides nothing by silence: each wording on the table is carried, pending, taken or decided against, and `outcomes` says which.
 * What is carried asks for what its holder asked for, and for nothing else; where that cannot be, it is not put on the table at all.
 */

/** What becomes of one wording. */
export interface Fate {
  readonly outcome: Pick<WordingOutcome, 'outcome' | 'against'>;
  /** On the table of the new round; several where the new draft has the paragraph in pieces, none where nothing is. */
  readonly wordings: readonly Wording[];
  /** The paragraph of the new draft, or the one it has left out, with which its holder is asked. */
  readonly pending: string | null;
}

/**
 * What is carried over where `next` follows on the open draft, with the decisions of the round in `takes`. Everything on the table is a
 * version: what is only typed so far is to be recorded before. Pure; `hash` is SHA-256 in hex.
 */
export function carriedRound(state: Negotiation, next: TextDocument, hash: (text: string) => string): Carried {
  const { number, document } = openDraft(state);
  const notes = NotesTakenIn.between(document, next.paragraphs);
  if (notes) {
    const beside = carriedRound(state, { ...next, paragraphs: notes.beside(next.paragraphs) }, hash);
    return withNotes(beside, notes, number + 1, hash);
  }
  const places = carriedPlaces(state, next, state.wordings);
  const versions = new Map<string, number>();
  for (const { party, paragraph } of state.record) {
    versions.set(`${party} ${paragraph}`, (versions.get(`${party} ${paragraph}`) ?? 0) + 1);
  }
  const fates = withNotesOfMarks(
    new Map(state.wordings.map((wording) => [wording, fateOf(state, wording, places)])),
    places,
  );
  const proposed = new Set(
    [...fates.values()].flatMap(({ wordings }) =>
      wordings.flatMap((one) => (one.text === null ? [] : [one.paragraph])),
    ),
  );
  const wordings: TabledWording[] = [];
  const pending: PendingWording[] = [...state.pending];
  const outcomes: WordingOutcome[] = [];
  for (const [before, fate] of fates) {
    const { party, paragraph, version } = before;
    // Who would leave out what nobody proposes any more asks for nothing.
    const idle =
      fate.wordings.some((one) => one.text === null && !places.next.has(one.paragraph)) && !proposed.has(paragraph);
    const { outcome, wordings: open, pending: asked } = idle ? settled(fate.outcome.against) : fate;
    outcomes.push({ draft: number, party, paragraph, version, ...outcome });
    if (asked !== null) pending.push({ party, paragraph: asked, tabled: tabledIn(before, asked) });
    for (const wording of open) {
      const key = `${party} ${wording.paragraph}`;
      const nth = (versions.get(key) ?? 0) + 1;
      versions.set(key, nth);
      const agreed = wordsThatStand(takenIn(before), wording.text);
      wordings.push({
        ...wording,
        draft: number + 1,
        version: nth,
        tabled: before.tabled,
        by: before.by,
        hash: hash(hashedWording(wording)),
        carried: first(before, wording.paragraph),
        ...(agreed.length > 0 && { agreed }),
      });
    }
  }
  const added = new Set(wordings.map(({ paragraph }) => paragraph).filter((id) => !places.next.has(id)));
  return {
    wordings,
    bases: state.bases.filter(({ paragraph }) => added.has(paragraph)),
    positions: carriedPositions(state, places, added),
    pending,
    outcomes,
  };
}

/**
 * The same where what a footnote that is proposed comes to is told by its marks: it is carried with one of them, and decided against with the last. One
 * whose mark waits for its holder stays where it is.
 */
function withNotesOfMarks(
  fates: ReadonlyMap<TabledWording, Fate>,
  places: CarriedPlaces,
): ReadonlyMap<TabledWording, Fate> {
  const isNew = (wording: TabledWording) => isNewNote(wording) && !places.next.has(wording.paragraph);
  if (![...fates.keys()].some(isNew)) return fates;
  const called = (words: (before: TabledWording, fate: Fate) => readonly Wording[]): ReadonlySet<string> => {
    const found = new Set<string>();
    for (const [before, fate] of fates) {
      for (const { text } of words(before, fate)) {
        for (const { note } of noteMarksIn(text ?? '')) found.add(`${before.party} ${note}`);
      }
    }
    return found;
  };
  const before = called((wording) => [wording]);
  const after = called((wording, { wordings, pending }) => (pending === null ? wordings : [wording]));
  return new Map(
    [...fates].map(([wording, fate]) => {
      const { party, paragraph: note, text } = wording;
      const call = `${party} ${note}`;
      if (!isNew(wording) || !before.has(call)) return [wording, fate];
      const stays = after.has(call);
      if (stays === fate.wordings.length > 0) return [wording, fate];
      const placement = places.placement(wording);
      return [
        wording,
        stays
          ? carried([{ party, paragraph: note, text, ...(placement && { placement }) }], [])
          : settled([{ from: null, to: null, asked: text, taken: null }]),
      ];
    }),
  );
}

/** What is carried over in words with the marks of the notes that the new draft has among its own. */
function withNotes(carried: Carried, notes: NotesTakenIn, draft: number, hash: (text: string) => string): Carried {
  return {
    ...carried,
    wordings: carried.wordings.map((wording) => {
      const marked = notes.wording(wording);
      if (marked === wording) return wording;
      const { agreed: _bare, ...words } = marked;
      const agreed = wordsThatStand(takenIn(wording), words.text);
      return { ...words, hash: hash(hashedWording(words)), ...(agreed.length > 0 && { agreed }) };
    }),
    positions: carried.positions.map((position) =>
      position.draft === draft && !position.base ? notes.ranged(position) : position,
    ),
  };
}

/** Where the words were tabled first that are carried from this version. */
function first(before: TabledWording, paragraph: string): TabledIn {
  return before.carried ?? tabledIn(before, paragraph);
}

function tabledIn({ draft, version, paragraph: under }: TabledWording, paragraph: string): TabledIn {
  return { draft, version, ...(under !== paragraph && { paragraph: under }) };
}

/** What becomes of words of a party, tabled or not: decided is only what it had on the table. */
export function fateOf(state: Negotiation, wording: Wording, places: CarriedPlaces): Fate {
  const { paragraph } = wording;
  const before = places.before.get(paragraph);
  return before ? ofDrafted(state, wording, before, places) : ofAddition(state, wording, places);
}

/** Words of a paragraph that the draft has. */
function ofDrafted(state: Negotiation, wording: Wording, before: Paragraph, places: CarriedPlaces): Fate {
  const fate = ofWords(state, wording, before, places);
  const moves = places.openMoves(wording);
  if (moves.length > 0 && state.takenMoves.some((move) => move.paragraph === wording.paragraph)) {
    // The chair has it elsewhere, or where it was: that is decided.
    return fate.outcome.outcome === 'taken' ? { ...fate, outcome: { ...fate.outcome, outcome: 'decided' } } : fate;
  }
  // Its holder is asked for the whole of it.
  if (moves.length === 0 || fate.pending !== null || fate.wordings.some(({ text }) => text === null)) return fate;
  const { party } = wording;
  const elsewhere = moves.map(({ paragraph: { id: paragraph, text }, moved }): Wording => {
    const words = fate.wordings.find((one) => one.paragraph === paragraph) ?? { party, paragraph, text };
    return { ...words, moved };
  });
  const moved = new Set(moves.map(({ paragraph }) => paragraph.id));
  return carried(
    [...elsewhere, ...fate.wordings.filter(({ paragraph }) => !moved.has(paragraph))],
    fate.outcome.against,
  );
}

/** The words of it, wherever it is. */
function ofWords(state: Negotiation, wording: Wording, before: Paragraph, places: CarriedPlaces): Fate {
  const { party } = wording;
  const now = places.standing(wording.paragraph);
  const pieced = places.split(wording.paragraph);
  const split = pieced && piecesOf(wording.text ?? '').length > 1 ? withSplits(pieced) : pieced;
  const whole = (one: Wording): Wording => {
    const tails = tailsOf(one.text, [wording]);
    return tails.length > 0 ? { ...one, tails } : one;
  };
  const paragraph = now?.id ?? wording.paragraph;
  const joined = now ? null : places.joined(wording.paragraph);
  const after = split?.joined ?? now?.text ?? joined;
  const base = before.text;
  const { text, closed, against } = openWords(state, wording, {
    takes: places.takesOn(wording.paragraph),
    base,
    next: after,
    drafted: true,
  });
  // Whoever wants it elsewhere wants it to be there.
  if (wording.moved && after === null && !closed) return asked(paragraph, against);
  if (closed || text === base || text === after) return settled(against);
  if (after === null || (text === null && (after !== base || split))) return asked(paragraph, against);
  // What goes on in one paragraph goes on in no other one.
  if (text !== null && isJoined(text) && now && !places.goesOn(wording.paragraph)) return asked(paragraph, against);
  if (text === null || (after === base && !split)) return carried([whole({ party, paragraph, text })], against);
  const rebased = rebase(changes(base, text), base, after);
  if (joined !== null) {
    const isMet = rebased.changes.length + rebased.conflicts.length === 0;
    return isMet ? settled(against) : asked(paragraph, against);
  }
  const pieces = split ? inPieces(split, rebased.changes) : [{ id: paragraph, changes: rebased.changes }];
  if (rebased.conflicts.length > 0 || !pieces) return asked(paragraph, against);
  const open = pieces.flatMap(({ id, changes: own }): Wording[] => {
    const drafted = places.next.get(id)?.text ?? '';
    const words = applyChanges(drafted, own);
    return words === drafted ? [] : [whole({ party, paragraph: id, text: words })];
  });
  // A paragraph of no words is nothing that anybody asked for.
  if (open.some((one) => one.text !== null && saysNothing(one.text))) return asked(paragraph, against);
  return open.length === 0 ? settled(against) : carried(open, against);
}

/** Whether a wording splits off, or joins on, no words at all. */
function saysNothing(text: string): boolean {
  const pieces = piecesOf(isJoined(text) ? wordsJoinedOn(text) : text);
  return (pieces.length > 1 || isJoined(text)) && pieces.some((piece) => piece.trim() === '');
}

/** Words of a paragraph that the draft does not have. */
function ofAddition(state: Negotiation, wording: Wording, places: CarriedPlaces): Fate {
  const { party, paragraph } = wording;
  const base = state.bases.find((version) => version.paragraph === paragraph)?.text ?? wording.text ?? '';
  const drafted = places.draftedNow(wording);
  const { text, closed, against } = openWords(state, wording, {
    takes: places.takesOn(paragraph),
    base,
    next: drafted?.text ?? null,
    drafted: false,
  });
  if (closed || (drafted && text === drafted.text)) return settled(against);
  if (!drafted) {
    const placement = places.placement(wording);
    return carried([{ party, paragraph, text, ...(placement && { placement }) }], against);
  }
  return carried([{ party, paragraph: drafted.id, text }], against);
}

function settled(against: WordingOutcome['against']): Fate {
  return { outcome: { outcome: against.length > 0 ? 'decided' : 'taken', against }, wordings: [], pending: null };
}

function carried(wordings: readonly Wording[], against: WordingOutcome['against']): Fate {
  return { outcome: { outcome: 'carried', against }, wordings, pending: null };
}

function asked(paragraph: string, against: WordingOutcome['against']): Fate {
  return { outcome: { outcome: 'pending', against }, wordings: [], pending: paragraph };
}
