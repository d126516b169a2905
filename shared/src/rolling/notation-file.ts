import type { Numbering, ParagraphKind } from '../document/index.ts';
import type { Move } from './breaks/move.ts';
import { placeMeant } from './breaks/move-mark.ts';
import { placeNames } from './breaks/place-name.ts';
import { type ReadParagraph, readRolling } from './read-rolling.ts';
import type { RollingParagraph } from './rolling-text.ts';

/** A paragraph of a rolling text in a file: as it was read, with the line it is on, counted from 1. */
export interface NotedParagraph extends ReadParagraph {
  readonly line: number;
  readonly kind: ParagraphKind | null;
  readonly level: number;
  readonly numbering?: Numbering;
  /** The line without its label: words with brackets among them, backslashes and all. */
  readonly source: string;
}

/** A label as the product prints it, with what an addition is called. */
const label =
  /^(?:(PP|OP)\d+|(\d+(?:\.\d+)+)|(\d+ [a-z]\))|(\d+)|(\(?[a-z]{1,3}\)|\(\d{1,3}\)|\((?:[أ-ي]ـ?){1,3}\)|‘\d+’)|([IVXLC]+|[A-Z])|(FN(?:\d{1,4}|\*{1,5}|[†‡§a-z])))?((?:^|\s)(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|ante|alt|new|\d+)(?:\s\d+)?)*$/u;

/**
 * Whether a text is a rolling text as `printRolling` writes it: a tab behind each label, one paragraph on a line, empty lines between, and
 * brackets in it. Any other text with brackets is read as a document that has some.
 */
export function isNotation(text: string): boolean {
  if (!/[[\\]/.test(text)) return false;
  const lines = text.replace(/\\[\s\S]/g, 'x').split(/\r\n|\n/);
  let labelled = 0;
  let paragraph = false;
  for (const line of lines) {
    if (line.trim() === '' && !line.includes('\t')) {
      paragraph = false;
      continue;
    }
    if (paragraph) return false;
    paragraph = true;
    const tab = line.indexOf('\t');
    if (tab < 0) {
      // Numbers without a tab are those of an ordinary text.
      if (/^\[?\(?\d{1,3}[.)]\s/.test(line)) return false;
      continue;
    }
    const named = line.slice(line.startsWith('[') ? 1 : 0, tab);
    if (!label.test(named)) return false;
    labelled++;
  }
  return labelled > 0;
}

/** The paragraphs of a rolling text in a file, each with what its label says it is; null where only its words can tell. */
export function readNotation(text: string): NotedParagraph[] {
  const plain = text.replace(/\r\n/g, '\n');
  const lines = filledLines(plain);
  return readRolling(plain).map((paragraph, at) => {
    const { number, source } = lines[at] ?? { number: 0, source: '' };
    return { ...paragraph, line: number, ...kindOf(paragraph.label), source: withoutLabel(source) };
  });
}

/** Without the label and its tab, which may be behind the bracket around a paragraph. */
function withoutLabel(line: string): string {
  const tab = /^(\[?)(?:\\[\s\S]|[^\\\t])*\t/.exec(line);
  return tab ? (tab[1] ?? '') + line.slice(tab[0].length) : line;
}

function kindOf(name: string): Pick<NotedParagraph, 'kind' | 'level' | 'numbering'> {
  const [, working, decimal, norm, number, letter, heading, note] = label.exec(name) ?? [];
  if (working) return { kind: working === 'PP' ? 'preambular' : 'operative', level: 0 };
  if (note) return { kind: 'footnote', level: 0 };
  if (decimal) return { kind: 'subparagraph', level: decimal.split('.').length - 1, numbering: 'decimal' };
  if (norm) return { kind: 'norm', level: 0 };
  if (number) return { kind: 'numbered', level: 0 };
  if (letter?.startsWith('(') && /\d/.test(letter)) return { kind: 'subparagraph', level: 1, numbering: 'item' };
  if (letter)
    return /^\(?(?:[ivx]{2,}|i|v|x)\)$|^‘/.test(letter)
      ? { kind: 'subparagraph', level: 2, numbering: 'roman' }
      : { kind: 'subparagraph', level: 1 };
  return { kind: heading ? 'heading' : null, level: 0 };
}

/** The lines that are paragraphs, with their numbers; a line break after a backslash is words. */
function filledLines(text: string): { readonly number: number; readonly source: string }[] {
  const found: { number: number; source: string }[] = [];
  let [line, number, from] = [1, 1, 0];
  let filled = false;
  const end = (at: number) => {
    if (filled) found.push({ number, source: text.slice(from, at) });
    [number, from, filled] = [line + 1, at + 1, false];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '\\' && at + 1 < text.length) {
      if (text[at + 1] === '\n') line++;
      at++;
      filled = true;
    } else if (sign === '\n') {
      end(at);
      line++;
    } else if (sign === '\t' || sign.trim() !== '') filled = true;
  }
  end(text.length);
  return found;
}

/**
 * Paragraphs that were read, in the form in which the rolling text has them, under these ids. A move behind what is not there is left out.
 */
export function asRolling(ids: readonly string[], read: readonly NotedParagraph[]): RollingParagraph[] {
  const names = placeNames(read.map((one) => one.label));
  const byName = new Map(names.map((name, at) => [name, ids[at] ?? '']));
  return read.map((one, at) => {
    const moves = (one.moves ?? []).flatMap((move): Move[] => {
      const { holders } = move;
      const after = placeMeant(move, names, at, (other) => read[other]?.holders === null);
      const id = after === null ? null : byName.get(after);
      return id === undefined ? [] : [{ after: id, holders }];
    });
    const place = one.moves?.find(({ retain, reserve }) => retain.length + reserve.length > 0);
    return {
      ...paragraphOf(ids[at] ?? '', one),
      ...(moves.length > 0 && { moves }),
      ...(moves.length > 0 && place && { place: { retain: place.retain, reserve: place.reserve } }),
    };
  });
}

function paragraphOf(id: string, read: NotedParagraph): RollingParagraph {
  const { label: name, segments, deletedBy, retain, reserve, holders, agreedAs, kind, level, numbering } = read;
  return {
    id,
    kind: kind ?? 'plain',
    level,
    ...(numbering && { numbering }),
    label: name,
    segments,
    deletedBy,
    retain,
    reserve,
    ...(agreedAs && { agreed: agreedAs }),
    // Ranges and places of an addition are not in its words.
    ...(holders && { added: { relation: { kind: 'after', of: '' }, holders, proposers: holders, sameAs: [] } }),
  };
}
