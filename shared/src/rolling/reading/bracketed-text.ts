/*
 * The paragraphs of a text that carries brackets:
 *
 *   States [should] [shall] act.               brackets in a paragraph (read-bracket.ts)
 *   [1. Decides …;  ¶  2. Invites … – EU]      one bracket around several paragraphs is one around each
 *   Option 1: States should act.               words that nobody holds and that are not the draft's
 *   [Alt: States shall act – EU]               the same, as an alternative to the paragraph before it
 *   States act. [Agreed ad ref]   [Closed] States act.        settled (agreed-mark.ts)
 *   States act. [Pending]                      said of the paragraph: no words of it, and flagged
 */
import { readAgreed } from '../agreed-mark.ts';
import { type ReadMove, readMoves } from '../breaks/move-mark.ts';
import type { AgreedMark, Segment } from '../rolling-text.ts';
import { allNamed } from './attribution.ts';
import { type Marked, part, trimmed, unmarked } from './marked-text.ts';
import { optionHead } from './read-bracket.ts';
import { altHead, readItem } from './read-item.ts';
import { pairsOf, readSegments, withNotesBehind } from './read-segments.ts';

/** A paragraph of a text as it was read, with its brackets as signs among its words. */
export interface ParagraphWithSigns {
  readonly id: string;
  readonly text: string;
  /** Places in `text` of signs that a backslash made ordinary, in UTF-16 code units. */
  readonly literal?: readonly number[];
}

/** What the brackets of a paragraph say. */
export interface BracketedParagraph {
  readonly segments: readonly Segment[];
  readonly agreed: AgreedMark | null;
  /** Where its moves say that parties want it. */
  readonly moves: readonly ReadMove[];
  /** Whether it is said to be an alternative to another paragraph. */
  readonly alternative: boolean;
  /** Signs of brackets that have no other half, each with the words around it. */
  readonly unpaired: readonly string[];
}

/** The brackets of a text by paragraph; those without any, and without a mark, are left out. */
export function readBrackets(paragraphs: readonly ParagraphWithSigns[]): Map<string, BracketedParagraph> {
  const read = new Map<string, BracketedParagraph>();
  const lines = paragraphs.map(({ text, literal }) => {
    const { rest, mark, doubts } = readAgreed(unmarked(text, literal), { leading: true });
    return { mark, doubts, ...readMoves(rest, { leading: true }) };
  });
  const bodies = spread(lines.map(({ rest }) => rest));
  paragraphs.forEach(({ id }, at) => {
    const body = bodies[at];
    const { mark: agreed = null, doubts = [], moves = [] } = lines[at] ?? {};
    if (!body) return;
    const whole = asOption(body);
    const { segments, unpaired } = readSegments(whole);
    if (!agreed && moves.length + unpaired.length === 0 && !segments.some(({ kind }) => kind === 'bracket')) return;
    read.set(id, {
      segments: withNotesBehind(segments, doubts),
      agreed,
      moves,
      alternative: /^\s*\[/.test(whole.shape) && altHead.test(whole.shape.trimStart().slice(1).trimStart()),
      unpaired: unpaired.map((place) => whole.text.slice(Math.max(0, place - around), place + around)),
    });
  });
  return read;
}

/** Characters shown on either side of a sign. */
const around = 20;

/** Most paragraphs that one bracket goes around; one that nothing closes must not take in the rest of the text. */
const mostSpanned = 80;

/** Gives every paragraph its own half of a bracket that goes around several. */
function spread(lines: readonly Marked[]): Marked[] {
  const bodies = [...lines];
  const open: number[] = [];
  lines.forEach((line, at) => {
    const { unpaired } = pairsOf(line.shape);
    for (const place of unpaired) {
      if (line.shape[place] === '[') {
        open.push(at);
        continue;
      }
      const from = open.pop();
      if (from === undefined || at - from > mostSpanned) continue;
      const inside = part(line, 0, place);
      const item = readItem(inside, () => null);
      const said =
        allNamed(item).length > 0 && inside.text.startsWith(item.words.text)
          ? part(inside, Math.min(inside.text.length, item.words.text.length))
          : null;
      for (let n = from; n <= at; n++) {
        const body = bodies[n] ?? nothing;
        if (n === from) bodies[n] = joined(body, ...(said ? [said] : []), closing);
        else if (n === at) bodies[n] = joined(opening, body);
        else bodies[n] = joined(opening, body, ...(said ? [said] : []), closing);
      }
    }
  });
  return bodies;
}

const nothing: Marked = { text: '', shape: '' };
const opening: Marked = { text: '[', shape: '[' };
const closing: Marked = { text: ']', shape: ']' };

function joined(...parts: readonly Marked[]): Marked {
  return { text: parts.map(({ text }) => text).join(''), shape: parts.map(({ shape }) => shape).join('') };
}

/** A paragraph that begins as an option is one bracket. */
function asOption(body: Marked): Marked {
  const [head] = body.shape.matchAll(optionHead);
  const first = trimmed(body);
  if (head?.index !== body.shape.length - body.shape.trimStart().length) return body;
  return first.text.length > head[0].length ? joined(opening, first, closing) : body;
}
