import { isEnactingFormula } from '../vocabulary/enacting-formula.ts';
import { opensPreambular } from '../vocabulary/opening-phrase.ts';
import { ballotOpenedBy, draftHeading } from '../vocabulary/section-name.ts';
import { type Inline, inline, superscripts } from './inline.ts';
import { type Block, type Line, unwrap } from './line.ts';
import { type Marker, marker } from './marker.ts';

/**
 * A paragraph of the source before anything is known about it.
 *
 * Inside a block a line break is ambiguous: a wrapped line, or the next item. It separates
 *   - before a marker (`1.`, `1.1.`, `a)`, `Norme 13 a) :`) where the line before ends in punctuation,
 *   - around a heading `# …`, an enacting formula, a vote heading and `Projet de résolution I`,
 *   - before a footnote's own mark,
 *   - between a line that ends in a comma and one that opens like a preambular paragraph.
 * Everywhere else the line goes on.
 *
 * A piece that begins with a backslash and a space is taken as it is: it has no marker, is no heading, and continues nothing.
 */
export interface Piece extends Inline {
  readonly lines: readonly Line[];
  /** The source with its markup, lines joined, without the backslash that pins it; `text` and `marks` are what it says. */
  readonly raw: string;
  readonly pinned: boolean;
  /** The number its text begins with; null where it has none or is pinned. */
  readonly marker: Marker | null;
}

const definition = new RegExp(`^(?:[${superscripts}]+|\\*{1,3})\\s+\\S`);
const numberedDefinition = new RegExp(`^[${superscripts}]+\\s+\\S`);

/** Whether a source line has the form of a footnote: its mark, a space, its text. */
export function isDefinition(raw: string): boolean {
  return definition.test(raw);
}

/** `#`, `##`: a title and headings of rank 0, 1 …, for texts that say their structure. */
export const hashHeading = /^(#{1,6})\s+(.*)$/s;

/** Splits a block into its pieces, each read once. */
export function pieces(block: Block): Piece[] {
  const groups: ReadLine[][] = [];
  const opensWithNote = definition.test(block[0]?.text ?? '');
  for (const line of block) {
    const read = { line, inline: inline(line.text) };
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && !separates(before, read, opensWithNote)) group.push(read);
    else groups.push([read]);
  }
  return groups.map((group) => {
    const lines = group.map(({ line }) => line);
    const [first] = group;
    const raw = unwrap(lines.map((line) => line.text));
    if (isPinned(raw)) return piece(lines, raw.slice(2), true);
    return piece(lines, raw, false, group.length === 1 ? first?.inline : undefined);
  });
}

/** A line of a block and what it says by itself. */
interface ReadLine {
  readonly line: Line;
  readonly inline: Inline;
}

function piece(lines: readonly Line[], raw: string, pinned: boolean, read: Inline = inline(raw)): Piece {
  return { lines, raw, pinned, ...read, marker: pinned ? null : marker(read.text) };
}

function isPinned(raw: string): boolean {
  return raw.startsWith('\\ ') || raw === '\\';
}

function separates(before: ReadLine, after: ReadLine, opensWithNote: boolean): boolean {
  const line = after.line.text;
  if (hashHeading.test(before.line.text) || hashHeading.test(line) || isPinned(line)) return true;
  if (numberedDefinition.test(line)) return true;
  if (opensWithNote && definition.test(line)) return true;
  const [plainBefore, plain] = [before.inline.text, after.inline.text];
  if (isEnactingFormula(plainBefore) || isEnactingFormula(plain)) return true;
  if (ballotOpenedBy(plainBefore) || ballotOpenedBy(plain)) return true;
  if (draftHeading(plain) || draftHeading(plainBefore)?.title === '') return true;
  const ended = /[.;:,!?»،؛。；：，]$|(?:[;,] (?:et|and|y|и))$/u.test(plainBefore);
  if (ended && marker(plain)) return true;
  return /[,،，]$/u.test(plainBefore) && /^\p{Lu}/u.test(plain) && opensPreambular(plain);
}

/** Joins pieces that belong together; there is at least one. */
export function joined(parts: readonly Piece[]): Piece {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const lines = parts.flatMap((part) => part.lines);
  return piece(lines, unwrap(parts.map((part) => part.raw)), first?.pinned ?? false);
}

/** A piece without the first `from` characters of its text, which say something else than the rest. */
export function without(from: number, { lines, pinned, text, marks }: Piece): Piece {
  const rest = textFrom(from, { text, marks });
  return { lines, raw: rest.text, pinned, ...rest, marker: pinned ? null : marker(rest.text) };
}

/** A text from a place on, with its marks; those before are at its beginning. */
export function textFrom(from: number, { text, marks }: Inline): Inline {
  return {
    text: text.slice(from),
    marks: marks.map((mark) => ({ ...mark, offset: Math.max(0, mark.offset - from) })),
  };
}
