import { saysOpen } from '../../document/index.ts';
import {
  hasSpareSpace,
  ownsSpace,
  sharesSpaceBefore,
  sharesSpaceBehind,
  withSpaceBefore,
  withSpaceBehind,
} from '../bracket-space.ts';
import type { Segment } from '../rolling-text.ts';
import { unattributed } from './attribution.ts';
import type { Item } from './bracket-item.ts';
import { areQuantities, isBracketedWord } from './bracket-words.ts';
import { type Marked, part, trimmed } from './marked-text.ts';
import { namesBehind } from './names-behind.ts';
import { type BracketItems, bracketOf, itemsOf, type PlacelessBracket } from './read-bracket.ts';

/** Words with the brackets in them. */
export interface ReadWords {
  readonly segments: readonly Segment[];
  /** Places in the words of brackets that nothing closes or opens, in UTF-16 code units: they are read as words. */
  readonly unpaired: readonly number[];
}

/** Deepest bracket inside brackets that is read as one; texts of conferences have four. What is deeper is words. */
const deepest = 12;

/** Reads the words of a paragraph: text and brackets in turn. Never fails: what is no bracket is words. */
export function readSegments(body: Marked, depth = 0): ReadWords {
  const pairs = depth > deepest ? { closing: new Map<number, number>(), unpaired: [] } : pairsOf(body.shape);
  const segments: Segment[] = [];
  let at = 0;
  const plain = (text: string) => {
    const last = segments.at(-1);
    if (text === '') return;
    if (last?.kind === 'text')
      segments[segments.length - 1] = { ...last, to: last.to + text.length, text: last.text + text };
    else segments.push({ kind: 'text', from: at, to: at + text.length, text });
    at += text.length;
  };
  const pieces = piecesOf(body, pairs.closing).map(
    (piece): WordsOrBracket =>
      'words' in piece
        ? piece
        : { bracket: bracketOf(piece.items, (words) => readSegments(words, depth + 1).segments, piece.whole) },
  );
  for (const piece of withSpaces(pieces)) {
    if ('words' in piece) plain(piece.words.text);
    else {
      const { draft } = piece.bracket;
      segments.push({ ...piece.bracket, from: at, to: at + draft.length });
      at += draft.length;
    }
  }
  return { segments, unpaired: pairs.unpaired };
}

/** Segments with what was said behind them and is not understood, as a bracket without words that has it as notes. */
export function withNotesBehind(segments: readonly Segment[], notes: readonly string[]): readonly Segment[] {
  if (notes.length === 0) return segments;
  const at = segments.at(-1)?.to ?? 0;
  return [
    ...segments,
    { kind: 'bracket', from: at, to: at, draft: '', alternatives: [], retain: [], reserve: [], notes },
  ];
}

type WordsOrItems = { readonly words: Marked } | { readonly items: BracketItems; readonly whole: string };
type WordsOrBracket = { readonly words: Marked } | { readonly bracket: PlacelessBracket };

/** Where each outer bracket closes, by where it opens; and those without their other half. */
export function pairsOf(shape: string): { closing: Map<number, number>; unpaired: number[] } {
  const closing = new Map<number, number>();
  const open: number[] = [];
  const unpaired: number[] = [];
  for (const match of shape.matchAll(/[[\]]/g)) {
    if (match[0] === '[') open.push(match.index);
    else {
      const from = open.pop();
      if (from === undefined) unpaired.push(match.index);
      else closing.set(from, match.index);
    }
  }
  return { closing, unpaired: [...unpaired, ...open].toSorted((a, b) => a - b) };
}

/** Text and brackets in turn; brackets side by side that are alternatives to each other are one. */
function piecesOf(body: Marked, closing: ReadonlyMap<number, number>): WordsOrItems[] {
  const result: WordsOrItems[] = [];
  let from = 0;
  let words = 0;
  while (from < body.shape.length) {
    const open = body.shape.indexOf('[', from);
    if (open < 0) break;
    const end = closing.get(open);
    const inside = end === undefined ? null : part(body, open + 1, end);
    if (end === undefined || !inside || (isWords(body, inside, end) && !isChoice(body, open, end, closing))) {
      // What looks like a footnote or a year is words as a whole, but a bracket that nothing closes may have whole ones behind it.
      from = end === undefined ? open + 1 : end + 1;
      continue;
    }
    const behind = namesBehind(body, end, () => isHeld(itemsOf(trimmed(inside))));
    const own = saysHowItIs(body, open, end, inside)
      ? {
          items: [{ ...unattributed, words: part(inside, 0, 0), bare: null, notes: [inside.text.trim()] }],
          options: false,
        }
      : itemsOf(trimmed(behind ? joined(inside, behind.said) : inside));
    const gap = part(body, words, open);
    const last = result.at(-1);
    if (
      last &&
      'items' in last &&
      /^\s{0,40}\/?\s{0,40}$/.test(gap.shape) &&
      sideBySide(last.items, own, gap.text === '')
    ) {
      result[result.length - 1] = {
        items: { items: [...last.items.items, ...own.items], options: false },
        whole: `${last.whole} ${inside.text}`,
      };
    } else {
      if (gap.text !== '') result.push({ words: gap });
      result.push({ items: own, whole: inside.text });
    }
    from = behind?.to ?? end + 1;
    words = from;
  }
  if (words < body.text.length) result.push({ words: part(body, words) });
  return result;
}

/** Whether a bracket says how things are with its paragraph, `[Pending]`: beside its sentence, not in it. */
function saysHowItIs(body: Marked, open: number, end: number, inside: Marked): boolean {
  if (!saysOpen(inside.shape)) return false;
  const before = body.shape.slice(Math.max(0, open - longestGap), open).trimEnd();
  const behind = body.shape.slice(end + 1, end + 1 + longestGap).trimStart();
  const capital = /^\p{Lu}/u.test(inside.shape.trimStart());
  if (behind === '') return capital || before === '' || /[.;:,!?…\])"”’»]$/u.test(before);
  return before === '' && /^(?![的之])[\p{Lu}\p{Lt}\p{Lo}\p{N}[(“"«]/u.test(behind);
}

/** Characters in which the words beside a bracket begin. */
const longestGap = 10;

/** Whether somebody is named in a bracket. */
function isHeld({ items }: BracketItems): boolean {
  return items.some(({ held, notes }) => notes.length > 0 || Object.values(held).some((names) => names.length > 0));
}

function joined(a: Marked, b: Marked): Marked {
  return { text: a.text + b.text, shape: a.shape + b.shape };
}

/** Whether a bracket is signs of the text; also the words of a link: `[…](https://…)`. */
function isWords(body: Marked, inside: Marked, end: number): boolean {
  return /^\((?:https?:|mailto:|#)/.test(body.shape.slice(end + 1, end + 10)) || isBracketedWord(inside.shape);
}

/** Whether a bracket of a year or a quantity is beside another one, so that both are alternatives. */
function isChoice(body: Marked, open: number, end: number, closing: ReadonlyMap<number, number>): boolean {
  const inside = (from: number, to: number) => body.shape.slice(from + 1, to);
  const gap = /^\s{0,3}\/?\s{0,3}(?=\[)/.exec(body.shape.slice(end + 1, end + 9));
  const next = gap ? end + 1 + gap[0].length : -1;
  const after = closing.get(next);
  if (after !== undefined && areQuantities(inside(open, end), inside(next, after))) return true;
  const before = /\](\s{0,3}\/?\s{0,3})$/.exec(body.shape.slice(Math.max(0, open - 9), open));
  const last = before ? open - (before[1] ?? '').length - 1 : -1;
  const start = last < 0 ? -1 : body.shape.lastIndexOf('[', last);
  return start >= 0 && closing.get(start) === last && areQuantities(inside(start, last), inside(open, end));
}

/**
 * Whether two brackets with nothing between them (`close`: not even a space) are alternatives: one wording each, the second of which does not go
 * on with the first.
 */
function sideBySide(a: BracketItems, b: BracketItems, close: boolean): boolean {
  const [second] = b.items;
  if (a.options || b.options || b.items.length !== 1 || !second) return false;
  // "[应 / 须 – EU][合作 – retain: Japan; reserve: China]": words that are under reservation and nobody's proposal are the draft's.
  if (close && isOnlyReserved(second)) return false;
  const last = a.items.at(-1);
  // "[shall – EU] [delete – China]" speaks of one bracket.
  if (second.bare) return true;
  if (!last || last.bare || /[,;:]$/.test(last.words.shape)) return false;
  return !/^(?:[\s,.;:)]|(?:and|or|as|in|of|to|for|with|by|including|et|ou|y|o|и|или|و|أو|和|或|及)(?![\p{L}]))/iu.test(
    second.words.shape,
  );
}

function isOnlyReserved({ held, bare, notes }: Item): boolean {
  const { reserve, retain: _defenders, ...others } = held;
  return (
    bare === null &&
    notes.length === 0 &&
    reserve.length > 0 &&
    Object.values(others).every((names) => names.length === 0)
  );
}

/** Gives the brackets the spaces that are outside them for the eye only. */
function withSpaces(all: readonly WordsOrBracket[]): WordsOrBracket[] {
  const result = [...all];
  result.forEach((piece, at) => {
    if ('words' in piece) return;
    let { bracket } = piece;
    const texts = [bracket.draft, ...bracket.alternatives.map(({ text }) => text)];
    const [before, after] = [result[at - 1], result[at + 1]];
    const next = after && 'words' in after ? after.words.text : '';
    const extend = (map: (text: string) => string) => {
      bracket = {
        ...bracket,
        draft: bracket.draft && map(bracket.draft),
        alternatives: bracket.alternatives.map(({ text, holders }) => ({ text: text && map(text), holders })),
      };
      result[at] = { bracket };
    };
    const spaced = before && 'words' in before && before.words.shape.endsWith(' ') ? before.words : null;
    const takeBefore = () => {
      if (spaced) result[at - 1] = { words: part(spaced, 0, spaced.text.length - 1) };
    };
    if (spaced && hasSpareSpace(texts, next)) takeBefore();
    else if (spaced && sharesSpaceBefore(texts, next)) {
      takeBefore();
      extend(withSpaceBefore);
    } else if (spaced && ownsSpace(texts, next)) {
      takeBefore();
      extend((text) => ` ${text}`);
    }
    if (!after || !('words' in after) || !after.words.shape.startsWith(' ')) return;
    const shares = sharesSpaceBehind(texts);
    if (!shares && (at > 0 || !texts.includes(''))) return;
    result[at + 1] = { words: part(after.words, 1) };
    extend(shares ? withSpaceBehind : (text) => `${text} `);
  });
  return result;
}
