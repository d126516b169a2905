import { isClosingLine } from '../vocabulary/closing-line.ts';
import { formulaForm, isEnactingFormula, isOrganName } from '../vocabulary/enacting-formula.ts';
import { ballotOpenedBy, draftHeading, masthead } from '../vocabulary/section-name.ts';
import { closers, closingBrackets, nameBehind } from './closers.ts';
import { isDefinition, isNumberedDefinition, isPinned } from './definition.ts';
import { isFormula } from './formula.ts';
import { type Inline, inline } from './inline.ts';
import { type Block, type Gap, type Line, unwrap } from './line.ts';
import { enclosedMarker, type Marker } from './marker.ts';
import type { Openings } from './openings.ts';

/**
 * A paragraph of the source before anything is known about it.
 *
 * Inside a block a line break is ambiguous: a wrapped line, or the next item. It separates
 *   - before a marker (`1.`, `1.1.`, `a)`, `Norme 13 a) :`) where the line before ends in punctuation or a bracket, or where
 *     the number is the next one and a capital follows it,
 *   - behind the name of an organ, or `Distr.: General`, that a block begins with: the end of a masthead above a title
 *   - around a heading `# …`, an enacting formula, a vote heading and `Projet de résolution I`,
 *   - before a footnote's own mark,
 *   - between a line that ends in a comma and one that opens like a preambular paragraph; where such openings have a small
 *     letter, or none, only where the line had room for the next word.
 * Everywhere else the line goes on.
 *
 * A piece that begins with a backslash and a space is taken as it is: it has no marker, is no heading, and continues nothing.
 */
export interface Piece extends Inline {
  readonly lines: readonly Line[];
  /** The source with its markup, lines joined, without the backslash that pins it; `text` and `marks` are what it says. */
  readonly raw: string;
  readonly pinned: boolean;
  /** What is before it. */
  readonly gap: Gap;
  /** The number its text begins with; null where it has none or is pinned. */
  readonly marker: Marker | null;
}

/** `#`, `##`: a title and headings of rank 0, 1 …, for texts that say their structure. */
export const hashHeading = /^(#{1,6})\s+(.*)$/s;

/** What is known of a document before its blocks are split. */
export interface SourceLayout {
  readonly openings: Openings;
  /** Characters of its longest wrapped lines; 0 where none of its lines is known to be wrapped, so that each is a paragraph. */
  readonly width: number;
}

/** Splits a block into its pieces, each read once. */
export function pieces(block: Block, layout: SourceLayout): Piece[] {
  const groups: ReadLine[][] = [];
  const opensWithNote = isDefinition(block[0]?.text ?? '');
  const read = block.map((line): ReadLine => ({ line, inline: inline(line.text) }));
  for (const [at, line] of read.entries()) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && !separates(group, before, line, read[at + 1], opensWithNote, layout)) group.push(line);
    else groups.push([line]);
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
  return {
    lines,
    raw,
    pinned,
    gap: lines[0]?.gap ?? 'blank',
    ...read,
    marker: pinned ? null : enclosedMarker(read.text),
  };
}

/** Characters at the end of a line that are looked at: what is after its sign is short. */
const longestEnd = 80;

/** A line that ends what it is in: after its punctuation there may be brackets, quotation marks and the name of a holder in brackets. */
const ended = new RegExp(
  `(?:[.;:,!?»،؛。；：，]|(?:[;,] (?:et|and|y|и|или|or|ou|o)))[${closers}]*${nameBehind}$|[${closingBrackets}”"’]$`,
  'u',
);

/** A line that ends in a comma, with what may be after it. */
const suspended = new RegExp(`[,،，][${closers}]*${nameBehind}$`, 'u');

/** Share of a line's width that the next word may leave empty before the break is one that a person made. */
const fullLine = 0.9;

function separates(
  group: readonly ReadLine[],
  before: ReadLine,
  after: ReadLine,
  next: ReadLine | undefined,
  opensWithNote: boolean,
  { openings, width }: SourceLayout,
): boolean {
  const line = after.line.text;
  if (hashHeading.test(before.line.text) || hashHeading.test(line) || isPinned(line)) return true;
  if (isNumberedDefinition(line)) return true;
  if (opensWithNote && isDefinition(line)) return true;
  const [plainBefore, plain] = [before.inline.text, after.inline.text];
  if (isEnactingFormula(plainBefore) || isEnactingFormula(plain)) return true;
  if (group.length === 1 && (isOrganName(plainBefore) || masthead.test(plainBefore))) return true;
  const [own, following] = [enclosedMarker(plain), next?.inline.text ?? ''];
  // By its form alone a line is one only at the head of a block, below a title at most: others are cut by the page's width.
  const mayBe = (text: string, at: number) =>
    at === 0 || formulaForm(text) !== 'form' || (at === 1 && isHead(group[0]?.inline.text ?? '', openings));
  if (mayBe(plainBefore, group.length - 1) && isFormula(plainBefore, { text: plain, marker: own }, openings))
    return true;
  if (
    next &&
    /[,،，]$/u.test(plain) &&
    mayBe(plain, group.length) &&
    isFormula(plain, { text: following, marker: enclosedMarker(following) }, openings)
  )
    return true;
  if (ballotOpenedBy(plainBefore) || ballotOpenedBy(plain)) return true;
  // The day above the meeting, or the two without a space between: each is a line of its own.
  const close = isClosingLine(plainBefore) && isClosingLine(plain);
  if (close && !isClosingLine(unwrap([plainBefore, plain]))) return true;
  if (draftHeading(plain) || draftHeading(plainBefore)?.title === '') return true;
  if (own && ended.test(plainBefore.slice(-longestEnd))) return true;
  if (
    own &&
    (follows(enclosedMarker(group[0]?.inline.text ?? ''), own) || isTyped(own)) &&
    /^\p{Lu}|^\p{Lo}/u.test(plain.slice(own.length))
  )
    return true;
  if (!suspended.test(plainBefore.slice(-longestEnd)) || !openings.opens(plain)) return false;
  if (/^[\s[({“"«]*\p{Lu}/u.test(plain)) return true;
  // Where no line goes on in the next, each is a paragraph.
  if (width === 0) return true;
  // One bracket ends and another begins, in scripts without capitals.
  if (/[\]］】]$/u.test(plainBefore) && /^[[［【]/u.test(plain)) return true;
  const word = /^\S+/u.exec(openings.language === 'zh' ? plain.slice(0, 2) : plain)?.[0] ?? '';
  return plainBefore.length + 1 + word.length <= fullLine * width;
}

/** Whether a line may be a title. */
function isHead(text: string, openings: Openings): boolean {
  return (
    enclosedMarker(text) === null && !openings.knows(text) && !openings.acts(text) && !/[,;:،؛，；：]$/u.test(text)
  );
}

/** Whether a marker is the next number after another. */
function follows(before: Marker | null, after: Marker): boolean {
  if (!before || !('value' in before) || !('value' in after) || before.style !== after.style) return false;
  return after.value === before.value + 1;
}

/** A label such as `PP3` or `2 bis`, which no sentence goes on with. */
function isTyped(own: Marker): boolean {
  return own.style === 'preambular' || own.style === 'operative' || ('added' in own && own.added !== '');
}

/** Joins pieces that belong together; there is at least one. */
export function joinedPieces(parts: readonly Piece[]): Piece {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const lines = parts.flatMap((part) => part.lines);
  return piece(lines, unwrap(parts.map((part) => part.raw)), first?.pinned ?? false);
}

/** A piece without the first `from` characters of its text, which say something else than the rest. */
export function pieceFrom(from: number, { lines, pinned, gap, text, marks, set }: Piece): Piece {
  const rest = textFrom(from, { text, marks, ...(set && { set }) });
  return { lines, raw: rest.text, pinned, gap, ...rest, marker: pinned ? null : enclosedMarker(rest.text) };
}

/** A text from a place on, with its marks; those before are at its beginning. */
export function textFrom(from: number, { text, marks, set = [] }: Inline): Inline {
  const left = set
    .map((one) => ({ ...one, from: Math.max(0, one.from - from), to: one.to - from }))
    .filter(({ to }) => to > 0);
  return {
    text: text.slice(from),
    marks: marks.map((mark) => ({ ...mark, offset: Math.max(0, mark.offset - from) })),
    ...(left.length > 0 && { set: left }),
  };
}
