/*
 * What a party's text changes in the draft, paragraph by paragraph.
 *
 *   draft  A B C          own  A  B'  X  C       →   B: B'     X: added after B
 *   draft  A B C          own  A  C              →   B: deleted
 *   draft  A B C          own  B  C  A           →   A: moved to after C
 *   draft  A "b c" D      own  A  "b"  "c"  D    →   "b c": split
 *   draft  A B C          own  A  "B C"          →   C: joined to B
 *
 * An addition, and what is moved, comes after the last of the draft's paragraphs before it that is where the draft has it; `order` counts
 * all that is there. What is moved is what a person is known to have moved; of all others what is out of the longest row that keeps the order
 * of the draft, of several the shortest words.
 * Footnotes are never moved: they are in the order of their marks, whatever the order of the text that has them.
 */
import {
  keptInOrder,
  type Numbering,
  type Paragraph,
  type ParagraphKind,
  withoutForbidden,
} from '../../document/index.ts';
import type { Placement, Tail, Wording } from '../wording.ts';
import { inOnePiece, joinedOn, piecesOf, withoutSigns } from './break-sign.ts';
import { continuation } from './continuation.ts';
import { restsBehind } from './tail.ts';

/** A paragraph of a party's text. */
export interface OwnParagraph {
  readonly id: string;
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly numbering?: Numbering;
  /** Id of the draft's paragraph that an addition is meant to replace. */
  readonly alternativeTo?: string;
  /** A person has moved it. */
  readonly moved?: true;
  readonly text: string;
}

/**
 * The wordings of `party`: those of the draft's paragraphs in its order, then the additions. `answers` says for each own paragraph which of
 * the draft's it is, by its place there; null where it is none, and each at most once. Additions without words are no proposals yet and are
 * left out; a draft's paragraph without any counts as deleted. Where it can be read in two ways which of the draft's paragraphs are moved, those
 * are that somebody moved, else those whose ids are `elsewhere`.
 */
export function wordingsOfText(
  party: string,
  draft: readonly Paragraph[],
  own: readonly OwnParagraph[],
  answers: readonly (number | null)[],
  elsewhere: ReadonlySet<string> = nobody,
): Wording[] {
  const moved = movedPlaces(draft, own, answers, elsewhere);
  // A text is read again after each key: what says the same as the draft is to cost next to nothing.
  const held = new Array<string | undefined>(draft.length);
  const places = new Map<number, Pick<Placement, 'after' | 'order'>>();
  const tails = new Map<number, Tail[]>();
  const additions: Wording[] = [];
  let after: string | null = null;
  let order = 0;
  /** The draft's paragraph, or a rest of it, that is right before. */
  let before: number | null = null;
  /** How many of the paragraphs that follow are known to be rests of it. */
  let rests = 0;
  for (let at = 0; at < own.length; at++) {
    const paragraph = own[at] as OwnParagraph;
    const answer = answers[at] ?? null;
    const drafted = answer === null ? undefined : draft[answer];
    const words = paragraph.text === drafted?.text ? drafted.text : withoutSigns(paragraph.text);
    if (answer !== null && drafted) {
      held[answer] = words;
      if (moved.has(answer)) places.set(answer, { after, order: order++ });
      else [after, order] = [drafted.id, 0];
      [before, rests] = [answer, 0];
      continue;
    }
    if (words.trim() === '') continue;
    const { id, kind, level, numbering, alternativeTo } = paragraph;
    const head: string | undefined = before === null ? undefined : held[before];
    if (head !== undefined && before !== null && rests === 0)
      rests = restsBehind(draft[before]?.text ?? '', head, additionsFrom(own, answers, at));
    if (head !== undefined && before !== null && rests > 0) {
      rests--;
      held[before] = inOnePiece([...piecesOf(head), words]);
      tails.set(before, [...(tails.get(before) ?? []), { id, kind, level, ...(numbering && { numbering }) }]);
      continue;
    }
    before = null;
    additions.push({
      party,
      paragraph: id,
      text: words,
      placement: {
        after,
        order: order++,
        kind,
        level,
        ...(numbering && { numbering }),
        ...(alternativeTo && draft.some((one) => one.id === alternativeTo) && { alternativeTo }),
      },
    });
  }
  const joined = joinedParagraphs(draft, held, tails);
  const changed: Wording[] = [];
  for (let at = 0; at < draft.length; at++) {
    const drafted = draft[at] as Paragraph;
    const place = places.get(at);
    const words = joined.get(at) ?? held[at] ?? null;
    if (words === drafted.text && !place) continue;
    const wording = wordingOf(party, drafted, words);
    if (!wording && !place) continue;
    const kept = wording ?? { party, paragraph: drafted.id, text: drafted.text };
    const rests = kept.text === null ? undefined : tails.get(at);
    changed.push({ ...kept, ...(rests && { tails: rests }), ...(kept.text !== null && place && { moved: place }) });
  }
  return [...changed, ...additions];
}

/** The words of what is added from this place on, up to the draft's next paragraph or one that is meant to replace another. */
function additionsFrom(own: readonly OwnParagraph[], answers: readonly (number | null)[], from: number): string[] {
  const words: string[] = [];
  for (let at = from; at < own.length && (answers[at] ?? null) === null; at++) {
    const { text, alternativeTo } = own[at] as OwnParagraph;
    if (alternativeTo) break;
    const said = withoutSigns(text);
    if (said.trim() !== '') words.push(said);
  }
  return words;
}

/** The wording of one of the draft's paragraphs that has these words, or is not there; null where it reads as in the draft. */
export function wordingOf(party: string, { id, text }: Paragraph, own: string | null): Wording | null {
  // A draft of an earlier version may hold characters that no text may, which are left out where a text begins.
  if (own !== null && (own === text || own === withoutForbidden(text))) return null;
  const emptied = own === null || (own.trim() === '' && text.trim() !== '');
  return { party, paragraph: id, text: emptied ? null : own };
}

/** Places in the draft of the paragraphs that are told as moved; see `wordingsOfText`. */
export function movedPlaces(
  draft: readonly Paragraph[],
  own: readonly Pick<OwnParagraph, 'moved'>[],
  answers: readonly (number | null)[],
  elsewhere: ReadonlySet<string> = nobody,
): ReadonlySet<number> {
  let last = -1;
  const inOrder = answers.every((answer) => {
    if (answer === null) return true;
    const rises = answer > last;
    last = answer;
    return rises;
  });
  if (inOrder) return none;
  const sizeOf = (at: number) => (elsewhere.has(draft[at]?.id ?? '') ? 0 : lengthWithParts(draft, at));
  const places = answers.flatMap((a, b) =>
    a === null || draft[a]?.kind === 'footnote' ? [] : [{ a, b, size: sizeOf(a), moved: own[b]?.moved === true }],
  );
  const kept = keptInOrder(places);
  return new Set(places.flatMap(({ a }, at) => (kept[at] ? [] : [a])));
}

/** Letters of a paragraph and of all that is under it: it is not moved away from its sub-paragraphs where one of these may have been. */
function lengthWithParts(draft: readonly Paragraph[], at: number): number {
  const { kind, level, text } = draft[at] as Paragraph;
  let length = text.length;
  const isPart = (one: Paragraph | undefined) =>
    one?.kind === 'subparagraph' && (kind !== 'subparagraph' || one.level > level);
  for (let next = at + 1; isPart(draft[next]); next++) length += draft[next]?.text.length ?? 0;
  return length;
}

const none: ReadonlySet<number> = new Set();
const nobody: ReadonlySet<string> = new Set();

/** The words of paragraphs that go on in one before them, and what that one has of its own, by their places in the draft. */
function joinedParagraphs(
  draft: readonly Paragraph[],
  held: readonly (string | undefined)[],
  tails: ReadonlyMap<number, readonly Tail[]>,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (let at = 0; at + 1 < draft.length; at++) {
    const text = held[at];
    if (text === undefined || held[at + 1] !== undefined || text === draft[at]?.text || tails.has(at)) continue;
    const bases: string[] = [];
    for (let next = at; next < draft.length && (next === at || held[next] === undefined); next++) {
      bases.push(draft[next]?.text ?? '');
    }
    const whole = continuation(bases, text);
    whole?.pieces.forEach((piece, nth) => {
      found.set(at + nth, nth === 0 ? piece : joinedOn(piece, whole.spaced[nth - 1] ?? true));
    });
  }
  return found;
}
