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
 * all that is there. What is moved is what is out of the longest row that keeps the order of the draft, of several the shortest words.
 */
import {
  longestIncreasing,
  type Numbering,
  type Paragraph,
  type ParagraphKind,
  withoutForbidden,
} from '../../document/index.ts';
import type { Placement, Tail, Wording } from '../wording.ts';
import { inOnePiece, joinedOn, piecesOf, withoutSigns } from './break-sign.ts';
import { continuation } from './continuation.ts';
import { isTail } from './tail.ts';

/** A paragraph of a party's text. */
export interface OwnParagraph {
  readonly id: string;
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly numbering?: Numbering;
  /** Id of the draft's paragraph that an addition is meant to replace. */
  readonly alternativeTo?: string;
  readonly text: string;
}

/**
 * The wordings of `party`: those of the draft's paragraphs in its order, then the additions. `answers` says for each own paragraph which of
 * the draft's it is, by its place there; null where it is none, and each at most once. Additions without words are no proposals yet and are
 * left out; a draft's paragraph without any counts as deleted.
 */
export function wordingsOfText(
  party: string,
  draft: readonly Paragraph[],
  own: readonly OwnParagraph[],
  answers: readonly (number | null)[],
): Wording[] {
  const moved = movedPlaces(draft, answers);
  const held = new Map<number, { text: string; place?: Pick<Placement, 'after' | 'order'>; tails: Tail[] }>();
  const additions: Wording[] = [];
  const ids = new Set(draft.map(({ id }) => id));
  let after: string | null = null;
  let order = 0;
  /** The draft's paragraph, or a rest of it, that is right before. */
  let before: number | null = null;
  own.forEach((paragraph, at) => {
    const answer = answers[at] ?? null;
    const drafted = answer === null ? undefined : draft[answer];
    // Most paragraphs say what the draft says: the very same words are compared at a glance from here on.
    const words = paragraph.text === drafted?.text ? drafted.text : withoutSigns(paragraph.text);
    if (answer !== null && drafted) {
      if (moved.has(answer)) {
        held.set(answer, { text: words, place: { after, order: order++ }, tails: [] });
      } else {
        held.set(answer, { text: words, tails: [] });
        [after, order] = [drafted.id, 0];
      }
      before = answer;
      return;
    }
    if (paragraph.text.trim() === '') return;
    const { id, kind, level, numbering, alternativeTo } = paragraph;
    const head = before === null ? undefined : held.get(before);
    if (head && before !== null && !alternativeTo && isTail(draft[before]?.text ?? '', head.text, words)) {
      head.text = inOnePiece([...piecesOf(head.text), words]);
      head.tails.push({ id, kind, level, ...(numbering && { numbering }) });
      return;
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
        ...(alternativeTo && ids.has(alternativeTo) && { alternativeTo }),
      },
    });
  });
  const joined = joinedParagraphs(draft, held);
  const changed = draft.flatMap((drafted, at): Wording[] => {
    const known = held.get(at);
    const words = joined.get(at) ?? known?.text ?? null;
    const wording = wordingOf(party, drafted, words);
    const { place, tails = [] } = known ?? {};
    if (!wording && !place) return [];
    const kept = wording ?? { party, paragraph: drafted.id, text: drafted.text };
    const whole = kept.text !== null;
    return [{ ...kept, ...(whole && tails.length > 0 && { tails }), ...(whole && place && { moved: place }) }];
  });
  return [...changed, ...additions];
}

/** The wording of one of the draft's paragraphs that has these words, or is not there; null where it reads as in the draft. */
export function wordingOf(party: string, { id, text }: Paragraph, own: string | null): Wording | null {
  // A draft of an earlier version may hold characters that no text may, which are left out where a text begins.
  if (own !== null && (own === text || own === withoutForbidden(text))) return null;
  const emptied = own === null || (own.trim() === '' && text.trim() !== '');
  return { party, paragraph: id, text: emptied ? null : own };
}

/** Places in the draft of the paragraphs that are elsewhere. */
function movedPlaces(draft: readonly Paragraph[], answers: readonly (number | null)[]): ReadonlySet<number> {
  const places = answers.filter((answer) => answer !== null);
  if (places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))) return new Set();
  const kept = longestIncreasing(places.map((a, b) => ({ a, b, size: draft[a]?.text.length ?? 0 })));
  return new Set(places.filter((_, at) => !kept[at]));
}

/** The words of paragraphs that go on in one before them, and what that one has of its own, by their places in the draft. */
function joinedParagraphs(
  draft: readonly Paragraph[],
  held: ReadonlyMap<number, { readonly text: string; readonly tails: readonly Tail[] }>,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [at, { text, tails }] of held) {
    if (tails.length > 0 || text === draft[at]?.text || held.has(at + 1)) continue;
    const bases: string[] = [];
    for (let next = at; next < draft.length && (next === at || !held.has(next)); next++) {
      bases.push(draft[next]?.text ?? '');
    }
    const whole = continuation(bases, text);
    whole?.pieces.forEach((piece, nth) => {
      found.set(at + nth, nth === 0 ? piece : joinedOn(piece, whole.spaced[nth - 1] ?? true));
    });
  }
  return found;
}
