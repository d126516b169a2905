import { isEnactingFormula } from '../vocabulary/enacting-formula.ts';
import { opensPreambular } from '../vocabulary/opening-phrase.ts';
import { ballotOpenedBy, draftHeading } from '../vocabulary/section-name.ts';
import { inline, superscripts } from './inline.ts';
import { type Block, type Line, unwrap } from './line.ts';
import { marker } from './marker.ts';

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
 * A piece that begins with a backslash and a space is taken as it stands: it has no marker, is no heading, and continues nothing.
 */
export interface Piece {
  readonly lines: readonly Line[];
  /** The source with its markup, lines joined, without the backslash that pins it. */
  readonly raw: string;
  readonly pinned: boolean;
}

const definition = new RegExp(`^(?:[${superscripts}]+|\\*{1,3})\\s+\\S`);
const numberedDefinition = new RegExp(`^[${superscripts}]+\\s+\\S`);

/** Whether a source line has the form of a footnote: its mark, a space, its text. */
export function isDefinition(raw: string): boolean {
  return definition.test(raw);
}

/** `#`, `##`: a title and headings of rank 0, 1 …, for texts that say their structure. */
export const hashHeading = /^(#{1,6})\s+(.*)$/s;

/** Splits a block into its pieces. */
export function pieces(block: Block): Piece[] {
  const groups: Line[][] = [];
  for (const line of block) {
    const before = groups.at(-1)?.at(-1);
    if (before && !separates(before.text, line.text, block)) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.map((lines) => {
    const raw = unwrap(lines.map((line) => line.text));
    const pinned = isPinned(raw);
    return { lines, raw: pinned ? raw.slice(2) : raw, pinned };
  });
}

function isPinned(raw: string): boolean {
  return raw.startsWith('\\ ') || raw === '\\';
}

function separates(before: string, line: string, block: Block): boolean {
  if (hashHeading.test(before) || hashHeading.test(line) || isPinned(line)) return true;
  if (numberedDefinition.test(line)) return true;
  if (definition.test(line) && definition.test(block[0]?.text ?? '')) return true;
  const plainBefore = inline(before).text;
  const plain = inline(line).text;
  if (isEnactingFormula(plainBefore) || isEnactingFormula(plain)) return true;
  if (ballotOpenedBy(plainBefore) || ballotOpenedBy(plain)) return true;
  if (draftHeading(plain) || draftHeading(plainBefore)?.title === '') return true;
  const ended = /[.;:,!?»،؛。；：，]$|(?:[;,] (?:et|and|y|и))$/u.test(plainBefore);
  if (ended && marker(plain)) return true;
  return /[,،，]$/u.test(plainBefore) && /^\p{Lu}/u.test(plain) && opensPreambular(plain);
}

/** Joins pieces that belong together; there is at least one. */
export function joined(parts: readonly Piece[]): Piece {
  const lines = parts.flatMap((part) => part.lines);
  return { lines, raw: unwrap(parts.map((part) => part.raw)), pinned: parts[0]?.pinned ?? false };
}
