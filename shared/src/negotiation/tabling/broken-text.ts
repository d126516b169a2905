import type { TextEdit } from '../../crdt/index.ts';
import type { LiveParagraph, Paragraph } from '../../document/index.ts';
import { isJoined, piecesOf, type Tail, type Wording } from '../../rolling/index.ts';
import { ownWordings } from './own-wordings.ts';
import { editsBetween, textOfWordings } from './text-of-wordings.ts';

/**
 * A live text in which paragraphs of the draft may be split, joined or moved: what it says of each, and the edits that make it say something
 * else. Words of one paragraph of the draft can be in several of the text, or in a part of one.
 */
export class BrokenText {
  readonly #draft: readonly Paragraph[];
  readonly #own: readonly Wording[];
  readonly #byId: ReadonlyMap<string, Wording>;
  readonly #next: ReadonlyMap<string, string>;

  /** What is known to be `elsewhere` is what is moved, where the order can be read in two ways. */
  constructor(draft: readonly Paragraph[], text: readonly LiveParagraph[], elsewhere?: ReadonlySet<string>) {
    this.#draft = draft;
    this.#own = ownWordings('', draft, text, elsewhere);
    this.#byId = new Map(this.#own.map((wording) => [wording.paragraph, wording]));
    this.#next = new Map(draft.slice(1).map(({ id }, at) => [draft[at]?.id ?? '', id]));
  }

  /** The words of a paragraph of the draft as wordings have them, with the signs of what is split and joined; null where it is not there. */
  wordsOf({ id, text }: Paragraph): string | null {
    const own = this.#byId.get(id);
    return own ? own.text : text;
  }

  /** Whether a paragraph of the draft is not one of the text: in pieces, in one with another, or elsewhere. */
  isBroken({ id }: Paragraph): boolean {
    const [own, next] = [this.#byId.get(id), this.#byId.get(this.#next.get(id) ?? '')];
    return (own !== undefined && isBroken(own)) || isJoined(next?.text ?? null);
  }

  /** What it says of a paragraph with other words: it stays where it is, and rests have the ids of `like` where their words are like theirs. */
  reworded(paragraph: Paragraph, text: string | null, like: readonly Wording[] = []): Wording {
    const own = this.#byId.get(paragraph.id);
    const tails = tailsOf(text, [...(own ? [own] : []), ...like]);
    return {
      party: '',
      paragraph: paragraph.id,
      text,
      ...(tails.length > 0 && { tails }),
      ...(text !== null && own?.moved && { moved: own.moved }),
    };
  }

  /** The edits after which it says this of paragraphs of the draft; of all others what it says now. */
  saying(said: readonly Wording[]): TextEdit[] {
    return editsBetween(textOfWordings(this.#draft, this.#own), this.#textSaying(said));
  }

  /**
   * The edits after which it says this of one paragraph, and has it right behind the paragraph `after` (null: before all others), wherever
   * that is in it: whoever moves several says of each where it is among the others, which another text may have in other places.
   *
   *   draft P1 P2 P3    KEN P3 P2 P1, where P2 is after P3    text P1 P2 P3    • P2 behind P3   →   P1 P3 P2
   *
   * Where `after` is not in the text, the wording's own place holds.
   */
  sayingBehind(said: Wording, after: string | null): TextEdit[] {
    return editsBetween(textOfWordings(this.#draft, this.#own), this.#textBehind(said, after));
  }

  /** Where the paragraph then reads as moved to; undefined where it is where the draft has it. */
  placeBehind(said: Wording, after: string | null): Wording['moved'] {
    const then = ownWordings('', this.#draft, this.#textBehind(said, after), new Set([said.paragraph]));
    return then.find(({ paragraph }) => paragraph === said.paragraph)?.moved;
  }

  #textBehind(said: Wording, after: string | null): LiveParagraph[] {
    const text = this.#textSaying([said]);
    const begin = (id: string) => text.findIndex((one) => one.id === id);
    const from = begin(said.paragraph);
    const to = after === null ? 0 : this.#behind(text, begin(after));
    if (from < 0 || to < 0 || from === to || after === said.paragraph) return text;
    const end = this.#behind(text, from);
    const rest = text.toSpliced(from, end - from);
    const place = to > from ? to - (end - from) : to;
    return rest.toSpliced(place, 0, ...text.slice(from, end));
  }

  /** Whether a paragraph of the draft reads as moved. */
  isMoved({ id }: Paragraph): boolean {
    return this.#byId.get(id)?.moved !== undefined;
  }

  /** The place behind the paragraph at `at` and its rests; -1 where it is none. */
  #behind(text: readonly LiveParagraph[], at: number): number {
    if (at < 0) return -1;
    const whole = new Set([...this.#draft.map(({ id }) => id), ...this.#own.map(({ paragraph }) => paragraph)]);
    const next = text.findIndex(({ id }, place) => place > at && whole.has(id));
    return next < 0 ? text.length : next;
  }

  #textSaying(said: readonly Wording[]): LiveParagraph[] {
    const wordings = new Map([...this.#byId, ...said.map((wording) => [wording.paragraph, wording] as const)]);
    return textOfWordings(this.#draft, [...wordings.values()]);
  }
}

/** Whether a wording splits, joins or moves its paragraph. */
export function isBroken({ text, moved }: Pick<Wording, 'text' | 'moved'>): boolean {
  return moved !== undefined || (text !== null && (isJoined(text) || piecesOf(text).length > 1));
}

/** The rests of these words: those of a wording that has the same piece, or one in the same place. */
export function tailsOf(text: string | null, like: readonly Wording[]): Tail[] {
  const pieces = text === null ? [] : piecesOf(text).slice(1);
  if (pieces.length === 0) return [];
  const known = like.flatMap((wording) => {
    const own = wording.text === null ? [] : piecesOf(wording.text).slice(1);
    return (wording.tails ?? []).map((tail, at) => ({ tail, words: own[at] ?? '' }));
  });
  const used = new Set<string>();
  const take = (fits: (words: string) => boolean): Tail | undefined => {
    const found = known.find(({ tail, words }) => !used.has(tail.id) && fits(words));
    if (found) used.add(found.tail.id);
    return found?.tail;
  };
  const same = pieces.map((piece) => take((words) => words === piece));
  const alike = pieces.map(
    (piece, at) => same[at] ?? take((words) => words.slice(-likeEnd) === piece.slice(-likeEnd)) ?? take(() => true),
  );
  const missing = alike.indexOf(undefined);
  return alike.slice(0, missing < 0 ? undefined : missing).flatMap((tail) => tail ?? []);
}

/** Characters at the end of a piece by which it is known again when its beginning is worded otherwise. */
const likeEnd = 12;
