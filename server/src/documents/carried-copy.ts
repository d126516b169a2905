import {
  applyChanges,
  carriedWords,
  changes,
  comparisonKey,
  sameWords,
  smallestChanges,
} from '@adref/shared/differences';
import { type LiveParagraph, type Paragraph, type TextDocument, withoutNoteMarks } from '@adref/shared/document';
import { movedPlaces } from '@adref/shared/rolling';

/** A file beside a draft: its paragraphs, and for each the place of the draft's that it is a version of; null for a new one. */
export interface CopyBesideDraft {
  readonly own: readonly Paragraph[];
  readonly answers: readonly (number | null)[];
  /** Ids of the draft's paragraphs that the file says it has moved; absent where its words have to tell what it changes. */
  readonly moved?: ReadonlySet<string>;
}

/**
 * Which of the drafts a file was made from: the first, the open one, where the file has its symbol and that is of no other draft; whoever puts the
 * words of the one before back there wishes that. Else the one of which it has most paragraphs word for word. Between those that it has as many of,
 * the one whose symbol it has, else the first.
 */
export function draftOfCopy(
  { symbol, paragraphs: words }: Pick<TextDocument, 'symbol' | 'paragraphs'>,
  drafts: readonly [TextDocument, ...TextDocument[]],
): TextDocument {
  const named = drafts.filter((one) => symbol !== '' && one.symbol === symbol);
  if (named.length === 1 && named[0] === drafts[0]) return drafts[0];
  const key = ({ text }: Paragraph) => comparisonKey(withoutNoteMarks(text));
  const said = new Set(words.map(key));
  const shared = ({ paragraphs }: TextDocument) =>
    paragraphs.filter((one) => one.kind !== 'footnote' && said.has(key(one))).length;
  let [best] = drafts;
  for (const one of drafts) {
    const more = shared(one) - shared(best);
    if (more > 0 || (more === 0 && named.length === 1 && one === named[0])) best = one;
  }
  return best;
}

/**
 * A copy of an earlier draft as one of the open draft. Only what the copy changes is its party's wish:
 *
 *   earlier       copy          open                 as a copy of the open one
 *   A B C         A B C         A B2 C N             A B2 C N
 *   A B C         A b C         A B C2 N             A b C2 N
 *   A B C         A C           A B C                A C
 *   A B C         A b C         A C                  A b C             b is new
 *   A B C         A b C         C A B                C A b
 *   A B C         B C A         A C B                C A B
 *   States act    States shall act    All States act     All States shall act
 *
 * `conflicts` are the paragraphs, by id, in which both have changed the same words: these words are as the copy has them, and in `conflicts` as the
 * open draft does.
 */
export function carriedCopy<Copy extends CopyBesideDraft>(
  copy: Copy,
  earlier: TextDocument,
  open: TextDocument,
): Copy & { readonly conflicts: ReadonlyMap<string, string> } {
  const places = new Map(open.paragraphs.map(({ id }, at) => [id, at]));
  const known = new Set(earlier.paragraphs.map(({ id }) => id));
  const since = open.paragraphs.filter(({ id }) => !known.has(id));
  const conflicts = new Map<string, string>();
  const own: readonly LiveParagraph[] = copy.own;
  const moved = movedPlaces(earlier.paragraphs, own, copy.answers, copy.moved);
  const inFile: Carried[] = [];
  copy.own.forEach((one, at) => {
    const before = earlier.paragraphs[copy.answers[at] ?? -1];
    const place = before && places.get(before.id);
    const after = place === undefined ? undefined : open.paragraphs[place];
    if (before && after && place !== undefined) {
      const { text, clash } = carriedWords(before.text, one.text, after.text);
      if (clash !== null) conflicts.set(after.id, clash);
      const stays = !moved.has(copy.answers[at] ?? -1);
      inFile.push({ one: { ...one, text }, place, stays });
      return;
    }
    // What the open draft has left out is no wish of whoever has left it alone; what it has taken up is there.
    const isKept = before ? one.text === before.text : since.some(({ text }) => sameWords(text, one.text));
    if (!isKept) inFile.push({ one, place: null, stays: false });
  });
  const carried = inOrderOf(inFile);
  for (const one of since) {
    const place = places.get(one.id) ?? 0;
    const isNote = one.kind === 'footnote';
    let at = isNote ? carried.length : 0;
    if (!isNote)
      for (const [nth, { place: other, stays }] of carried.entries())
        if (stays && other !== null && other < place && open.paragraphs[other]?.kind !== 'footnote') at = nth + 1;
    carried.splice(at, 0, { one, place, stays: true });
  }
  return {
    ...copy,
    own: carried.map(({ one }) => one),
    answers: carried.map(({ place }) => place),
    ...(copy.moved && { moved: new Set([...copy.moved].filter((id) => places.has(id))) }),
    conflicts,
  };
}

/** A paragraph of a copy, its place in the open draft, and whether the copy leaves it where its own draft has it; false for a new one. */
interface Carried {
  readonly one: Paragraph;
  readonly place: number | null;
  readonly stays: boolean;
}

/** What the copy leaves where it was is where the open draft has it; what it adds and moves stays behind what that is behind in the copy. */
function inOrderOf(inFile: readonly Carried[]): Carried[] {
  const groups: { readonly place: number; readonly list: Carried[] }[] = [{ place: -1, list: [] }];
  const notes: Carried[] = [];
  for (const each of inFile) {
    if (each.one.kind === 'footnote') notes.push(each);
    else if (each.stays && each.place !== null) groups.push({ place: each.place, list: [each] });
    else groups.at(-1)?.list.push(each);
  }
  return [...groups.toSorted((a, b) => a.place - b.place).flatMap(({ list }) => list), ...notes];
}

/**
 * The words of a copy in the draft's typography, where they differ from it in nothing else: whoever types a text again changes its spaces, hyphens
 * and inverted commas, and wishes nothing by it.
 */
export function inTypographyOf(draft: string, own: string): string {
  if (own === draft) return own;
  const found = changes(draft, own);
  const all = found.flatMap((change, at) => smallestChanges(draft, change, found[at - 1]?.to ?? 0));
  const meant = all.filter(({ from, to, text }) => !sameWords(draft.slice(from, to), text));
  return meant.length === all.length ? own : applyChanges(draft, meant);
}
