import type { Language } from '../../../document/index.ts';
import type { Flag, Reading, Source, WordsMark } from '../../reading.ts';
import { readSource } from '../../text/read-source.ts';
import type { Flow } from '../../text/source/flow.ts';
import { enclosedMarker, type Marker, marker } from '../../text/source/marker.ts';
import { Openings } from '../../text/source/openings.ts';
import type { Piece } from '../../text/source/piece.ts';
import { isEnactingFormula } from '../../text/vocabulary/enacting-formula.ts';
import { footnoteId, lineMarksOf } from './line-marks.ts';
import type { WordNoteCalled } from './notes.ts';
import type { ShownLine } from './shown-line.ts';
import type { StyleSheet } from './style-sheet.ts';

/** Longest heading, in UTF-16 code units, that is told by its style: people number whole paragraphs with styles of headings. */
const longestHeading = 250;

/** Ranks of the styles of headings of the United Nations: New York, Geneva. */
const ranks: readonly (readonly [RegExp, number])[] = [
  [/^_*\s*h\s*_?\s*ch(?:_?g)?$/, 0],
  [/^_*\s*h_?\s*_?1(?:_?g)?$/, 0],
  [/^_*\s*h_?\s*_?2(?:\/3|3)?(?:_?g)?$/, 1],
  [/^_*\s*h_?\s*_?4(?:_?g)?$/, 2],
  [/^(?:heading|titre|título|заголовок|标题|عنوان) ?1$/, 0],
  [/^(?:heading|titre|título|заголовок|标题|عنوان) ?2$/, 1],
  [/^(?:heading|titre|título|заголовок|标题|عنوان) ?[3-9]$/, 2],
];

/**
 * Reads the lines of a file that somebody else wrote as the reader of plain text reads those of a text: by their numbers, their words and
 * their order. What the file says for certain is taken from it: which footnote is called where, headings by style, what is a table.
 */
export function readForeign(
  lines: readonly ShownLine[],
  notes: ReadonlyMap<string, WordNoteCalled>,
  styles: StyleSheet,
  about: { readonly symbol: string; readonly language: Language; readonly part: string },
): Reading {
  const formula = lines.findIndex(({ text }) => isEnactingFormula(text));
  const inBox = lines[formula]?.role === 'box';
  const notesFrom = typedNotesFrom(lines);
  const pieces = lines.slice(0, notesFrom).map((line, at) => pieceOf(line, at, formula, styles, inBox));
  const order = [...new Set(lines.flatMap(({ calls }) => calls.map(({ key }) => key)))];
  const lineOf = new Map<string, number>();
  lines.forEach(({ calls }, at) => {
    for (const { key } of calls) if (!lineOf.has(key)) lineOf.set(key, at + 1);
  });
  const definitions = order.flatMap((key) => {
    const note = notes.get(key);
    const line = lineOf.get(key) ?? 1;
    return note ? [{ marker: internal(key), text: note.text, lines: { from: line, to: line } }] : [];
  });
  for (const [at, { text, raised }] of lines.slice(notesFrom).entries()) {
    const line = notesFrom + at + 1;
    definitions.push({ marker: raised[0]?.marker ?? '', text, lines: { from: line, to: line } });
  }
  const openings = new Openings(
    pieces.map(({ lines }) => lines),
    about.language,
  );
  const flow: Flow = { pieces, definitions, furniture: [], openings, marks: 0, repairs: [] };
  const read = readSource(flow, about.symbol, about.language);
  return withPlaces(read, lines, pieces, notes, about.part);
}

/**
 * Where the notes begin that somebody has typed behind the text, each a paragraph with its raised mark before it, to which one in the text answers;
 * the number of lines where there are none.
 */
function typedNotesFrom(lines: readonly ShownLine[]): number {
  const called = new Set(
    lines.flatMap(({ raised }) => raised.flatMap(({ offset, marker: sign }) => (offset > 0 ? [sign] : []))),
  );
  let from = lines.length;
  for (;;) {
    const [first] = lines[from - 1]?.raised ?? [];
    if (first?.offset !== 0 || !called.has(first.marker)) return from;
    from--;
  }
}

/** By what the reader of text knows a note: no mark that anybody prints. */
const internal = (key: string) => `\u0001${key}`;

/** `inBox`: whether the text itself is in text boxes, and not what is said beside it. */
function pieceOf(line: ShownLine, at: number, formula: number, styles: StyleSheet, inBox: boolean): Piece {
  const label = countedLabel(line);
  const pinned =
    line.role === 'row' || (line.role === 'box' && !inBox && enclosedMarker(`${label}${line.text}`) === null);
  const heading = pinned ? '' : headingSign(line, at, formula, styles);
  const text = `${heading}${label}${line.text}`;
  const shift = text.length - line.text.length;
  const marks = [
    ...line.calls.map(({ offset, key }) => ({ offset: offset + shift, marker: internal(key) })),
    ...line.raised.map(({ offset, marker: sign }) => ({ offset: offset + shift, marker: sign })),
  ].toSorted((a, b) => a.offset - b.offset);
  return {
    lines: [{ number: at + 1, text, gap }],
    raw: text,
    pinned,
    gap,
    text,
    marks,
    marker: pinned ? null : enclosedMarker(text),
  };
}

/** A count with whatever signs a list puts around it: `[1.]`, `1 -`, `a]`. */
const countIn = /^[^\p{L}\p{N}]*(?:(\d{1,3})|([a-z]{1,3}|[ivxl]{1,6}|[а-я]|\p{Script=Arabic}{1,2}))[^\p{L}\p{N}]*$/iu;

/** A letter under a number that a list prints with it: `1.(a)`, `1 (a)`. */
const partOfNumber = /^\d{1,3}[.\s]*\(([a-z]{1,5})\)\.?$/i;

/**
 * What Word counts before a line, with a space behind it, as a number that is read as one. Empty where nothing is counted, and where somebody
 * has typed a number behind it: who writes `5 bis.` in a list means that.
 */
function countedLabel({ role, number, text }: ShownLine): string {
  if (role === 'row' || number === '') return '';
  const label = `${number} `;
  const [counted, typed] = [marker(label), enclosedMarker(text)];
  if (typed && isNumber(typed) && (!counted || isNumber(counted) || counted.style === 'item')) return '';
  if (typed && counted && typed.printed === counted.printed) return '';
  if (counted || marker(`${label}${text}`)) return label;
  const [, part] = partOfNumber.exec(number) ?? [];
  if (part) return `(${part}) `;
  const [, digits, letter] = countIn.exec(number) ?? [];
  if (digits) return `${digits}. `;
  return letter && !/[.)]$/.test(number) ? `${letter}) ` : label;
}

const isNumber = ({ style }: Marker) => style === 'number' || style === 'operative' || style === 'preambular';

/** Each paragraph of a file is one: nothing goes on in the next. */
const gap = 'blank';

/** `# ` before a title, `## ` before a heading of rank 0; empty before what is none. */
function headingSign(line: ShownLine, at: number, formula: number, styles: StyleSheet): string {
  const { text, style } = line;
  if (line.role !== 'body' || text.length > longestHeading || /[;:,،，；]$/u.test(text) || isEnactingFormula(text))
    return '';
  const name = styles.nameOf(style);
  if (name === 'title' || name === 'titre' || name === 'título') return '# ';
  const rank = ranks.find(([pattern]) => pattern.test(name))?.[1];
  if (rank === undefined) return '';
  // Above the formula there is nothing but the title.
  if (at < formula) return '# ';
  return /^(?:\d{1,3}|\(?[a-z]\))$/.test(line.number.replace(/\.$/, '')) ? '' : `${'#'.repeat(rank + 2)} `;
}

/** The reading with places in the file in the place of line numbers, and footnotes by what the file says. */
function withPlaces(
  read: Reading,
  lines: readonly ShownLine[],
  pieces: readonly Piece[],
  notes: ReadonlyMap<string, WordNoteCalled>,
  part: string,
): Reading {
  const place = (source: Source): Source =>
    'lines' in source ? { part, path: lines[source.lines.from - 1]?.path ?? '' } : source;
  const keyOf = (marker: string): string | null => (marker.startsWith('\u0001') ? marker.slice(1) : null);
  const renamed = new Map<string, string>();
  const idOfKey = new Map<string, string>();
  const byMarker = new Map<string, string>();
  const marks = new Map<string, readonly WordsMark[]>();
  const documents = read.documents.map((document) => {
    const prefix = /^(.*)\.note/.exec(document.footnotes[0]?.id ?? '')?.[1] ?? '';
    const idOf = footnoteId(prefix);
    const footnotes = document.footnotes.map((note) => {
      const key = keyOf(note.marker);
      const marker = (key !== null && notes.get(key)?.marker) || note.marker;
      const id = idOf(marker);
      renamed.set(note.id, id);
      if (key !== null) idOfKey.set(key, id);
      if (!byMarker.has(marker)) byMarker.set(marker, id);
      return { ...note, id, marker };
    });
    return { ...document, footnotes };
  });
  const anchored = <One extends { readonly anchors?: TextAnchors }>(one: One): One => {
    if (!one.anchors) return one;
    const anchors = one.anchors.map((anchor) => {
      const key = keyOf(anchor.marker);
      if (key === null) return { ...anchor, footnote: byMarker.get(anchor.marker) ?? null };
      return { ...anchor, marker: notes.get(key)?.marker ?? '', footnote: idOfKey.get(key) ?? null };
    });
    return { ...one, anchors };
  };
  const placed = documents.map((document) => ({
    ...document,
    paragraphs: document.paragraphs.map((paragraph) => {
      const source = read.sources.get(paragraph.id);
      const at = source && 'lines' in source ? source.lines.from - 1 : -1;
      const [line, piece] = [lines[at], pieces[at]];
      if (line && piece?.text.endsWith(paragraph.text)) {
        const own = lineMarksOf(line, line.text.length - paragraph.text.length);
        if (own.length > 0) marks.set(paragraph.id, own);
      }
      return anchored(paragraph);
    }),
  }));
  return {
    ...read,
    documents: placed,
    zones: read.zones.map((zone) => ({
      ...zone,
      source: place(zone.source),
      blocks: zone.blocks.map((block) => anchored({ ...block, source: place(block.source) })),
    })),
    repairs: read.repairs.map((repair) => ({ ...repair, before: place(repair.before), after: place(repair.after) })),
    flags: read.flags.flatMap((flag): Flag[] => {
      if (flag.kind === 'page') return [flag];
      // The file says which footnote is meant.
      if (flag.kind === 'footnote mark' && (keyOf(flag.marker) !== null || byMarker.has(flag.marker))) return [];
      if (flag.kind === 'footnote without mark' && [...idOfKey.values()].includes(renamed.get(flag.footnote) ?? ''))
        return [];
      return [{ ...flag, source: place(flag.source) }];
    }),
    sources: new Map([...read.sources].map(([id, source]) => [renamed.get(id) ?? id, place(source)])),
    marks,
  };
}

type TextAnchors = readonly { readonly offset: number; readonly marker: string; readonly footnote: string | null }[];
