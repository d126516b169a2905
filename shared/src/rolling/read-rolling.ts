import { readAgreed } from './agreed-mark.ts';
import { type Marked, marked, part, trimmed } from './marked-text.ts';
import { ownsSpace, typedLabel } from './notation.ts';
import { readAttribution, readBracket } from './read-bracket.ts';
import type { AgreedMark, Bracket, Segment } from './rolling-text.ts';

/** One paragraph as a rolling text in writing has it; parties are the names that are there. */
export interface ReadParagraph {
  /** `OP5 bis`; empty where there is none. */
  readonly label: string;
  readonly segments: readonly Segment[];
  readonly deletedBy: readonly string[];
  readonly retain: readonly string[];
  readonly reserve: readonly string[];
  /** Who proposes an added paragraph, as it is; null for paragraphs of the draft. */
  readonly holders: readonly string[] | null;
  /** Whether it ends in "[Agreed ad ref]". */
  readonly agreed: boolean;
  /** What is said there. */
  readonly agreedAs?: AgreedMark;
}

/**
 * Reads a rolling text in writing: what `printRolling` prints, exactly; and leniently what people type (hyphens for dashes, semicolons or
 * commas, verbs before or after the names and in any official language, labels without a tab). Never fails: what is not notation is words.
 *
 * @param party the code of a named party; the name itself where absent
 */
export function readRolling(text: string, party: (name: string) => string = (name) => name): ReadParagraph[] {
  const whole = marked(text.replace(/\r\n/g, '\n'));
  const paragraphs: ReadParagraph[] = [];
  let from = 0;
  for (const line of whole.shape.split('\n')) {
    if (line.includes('\t') || line.trim() !== '')
      paragraphs.push(readParagraph(part(whole, from, from + line.length), party));
    from += line.length + 1;
  }
  return paragraphs;
}

function readParagraph(line: Marked, party: (name: string) => string): ReadParagraph {
  const { rest: unmarked, mark } = readAgreed(line, party);
  let rest = unmarked;
  const tab = rest.shape.indexOf('\t');
  const wrapped = tab > 0 && rest.shape.startsWith('[') && /\]\s*$/.test(rest.shape);
  let label = '';
  let whole = readAttribution({ text: '', shape: '' }, party);
  if (wrapped) {
    label = rest.text.slice(1, tab);
    const inside = part(rest, tab + 1, rest.shape.lastIndexOf(']'));
    const dash = lastDash(inside.shape);
    if (dash) whole = readAttribution(part(inside, dash.end, inside.text.length), party);
    rest = part(inside, 0, dash?.at ?? inside.text.length);
  } else if (tab >= 0) {
    label = rest.text.slice(0, tab);
    rest = part(rest, tab + 1, rest.text.length);
  } else {
    const typed = typedLabel.exec(rest.shape);
    if (typed) {
      const [match, named = '', number = '', letter = '', ordinal = ''] = typed;
      label = `${(named || number || letter).replace(/\s/g, '').toUpperCase()}`;
      if (letter) label = letter.replace('(', '');
      if (ordinal) label += ` ${ordinal.toLowerCase()}`;
      rest = part(rest, match.length, rest.text.length);
    }
  }
  return {
    label,
    segments: readSegments(rest, party),
    deletedBy: whole.delete,
    retain: whole.retain,
    reserve: whole.reserve,
    holders: wrapped && whole.plain.length > 0 ? whole.plain : null,
    agreed: mark !== null,
    ...(mark && { agreedAs: mark }),
  };
}

/** The dash outside all brackets that begins the attribution of a whole paragraph: the last one. */
function lastDash(shape: string): { at: number; end: number } | null {
  let depth = 0;
  for (let at = shape.length - 1; at >= 0; at--) {
    if (shape[at] === ']') depth++;
    else if (shape[at] === '[') depth--;
    else if (depth === 0 && /[–—-]/.test(shape[at] ?? '') && (at === 0 || /\s/.test(shape[at - 1] ?? ''))) {
      return { at: Math.max(0, at - 1), end: at + 1 };
    }
  }
  return null;
}

type WordsOrBracket = { readonly words: Marked } | { readonly bracket: Omit<Bracket, 'from' | 'to'> };

function readSegments(body: Marked, party: (name: string) => string): Segment[] {
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
  for (const piece of withSpaces(pieces(body, party))) {
    if ('words' in piece) plain(piece.words.text);
    else {
      const { draft } = piece.bracket;
      segments.push({ ...piece.bracket, from: at, to: at + draft.length });
      at += draft.length;
    }
  }
  return segments;
}

/** Text and brackets in turn. A bracket that never closes is words. */
function pieces(body: Marked, party: (name: string) => string): WordsOrBracket[] {
  const result: WordsOrBracket[] = [];
  let from = 0;
  for (let at = body.shape.indexOf('['); at >= 0; at = body.shape.indexOf('[', from)) {
    const end = closing(body.shape, at);
    if (end < 0) break;
    if (at > from) result.push({ words: part(body, from, at) });
    result.push({ bracket: readBracket(trimmed(part(body, at + 1, end)), party) });
    from = end + 1;
  }
  if (from < body.text.length) result.push({ words: part(body, from, body.text.length) });
  return result;
}

function closing(shape: string, open: number): number {
  let depth = 0;
  for (let at = open; at < shape.length; at++) {
    if (shape[at] === '[') depth++;
    else if (shape[at] === ']' && --depth === 0) return at;
  }
  return -1;
}

/** Gives the brackets the spaces that are outside them for the eye only. */
function withSpaces(all: readonly WordsOrBracket[]): WordsOrBracket[] {
  const result = [...all];
  result.forEach((piece, at) => {
    if ('words' in piece) return;
    const { bracket } = piece;
    const texts = [bracket.draft, ...bracket.alternatives.map(({ text }) => text)];
    const [before, after] = [result[at - 1], result[at + 1]];
    const next = after && 'words' in after ? after.words.text : '';
    const extend = (map: (text: string) => string): WordsOrBracket => ({
      bracket: {
        ...bracket,
        draft: bracket.draft && map(bracket.draft),
        alternatives: bracket.alternatives.map(({ text, holders }) => ({ text: text && map(text), holders })),
      },
    });
    if (before && 'words' in before && before.words.shape.endsWith(' ') && ownsSpace(texts, next)) {
      result[at - 1] = { words: part(before.words, 0, before.words.text.length - 1) };
      result[at] = extend((text) => ` ${text}`);
    } else if (at === 0 && texts.includes('') && after && 'words' in after && after.words.shape.startsWith(' ')) {
      result[1] = { words: part(after.words, 1, after.words.text.length) };
      result[at] = extend((text) => `${text} `);
    }
  });
  return result;
}
