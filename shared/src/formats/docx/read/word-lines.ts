import { withoutForbidden } from '../../../document/index.ts';
import { childrenOf, type XmlElement } from '../../xml-tree.ts';
import { ordinaryNamed } from '../part/style-part.ts';
import { changeOf, changesIn } from './change-in.ts';
import { numberedSign, type ShownSigns, shownInFont } from './font-of-signs.ts';
import { formulaParts, formulas } from './formula-parts.ts';
import { lineForm } from './line-form.ts';
import type { Lists } from './list-numbers.ts';
import { MoveRanges } from './move-ranges.ts';
import { RunSettings, settingOf } from './run-settings.ts';
import { propertyOf, type StyleSheet, toggled } from './style-sheet.ts';
import {
  boxesIn,
  cellsOf,
  changeKinds,
  fontOf,
  isDropped,
  likeRun,
  paragraphsIn,
  plainest,
  rowsOf,
  textOf,
  told,
  wordsIn,
  wrappers,
} from './word-elements.ts';
import type { FileChange, WordLine, WordSpan } from './word-line.ts';

/** The lines of a part, and what in it has no words that could be read. */
export interface WordLines {
  readonly lines: readonly WordLine[];
  readonly unread: readonly { readonly what: UnreadContent; readonly words: string; readonly path: string }[];
  /** Where comments are, by their numbers. */
  readonly comments: ReadonlyMap<string, string>;
}

/** What is left out of a text, and told. */
export type UnreadContent =
  | 'picture'
  | 'object'
  | 'other format'
  | 'hidden'
  | 'struck'
  | 'symbol'
  | 'placeholder'
  | 'unknown';

/** A text box, and the changes of the words that it is beside. */
interface Box {
  readonly box: XmlElement;
  readonly changes: readonly FileChange[];
}

/** Reads the paragraphs in an element of a part, with everything that was changed in them. */
export function wordLines(root: XmlElement, styles: StyleSheet, lists: Lists): WordLines {
  const lines: WordLine[] = [];
  const unread: { what: UnreadContent; words: string; path: string }[] = [];

  const comments = new Map<string, string>();
  const settings = new RunSettings(styles);
  const moves = new MoveRanges();

  /** Whether a field has nothing in it but what it asks for. */
  const isPlaceholder = (element: XmlElement, path: string): boolean => {
    const properties = childrenOf(element, 'sdtPr')[0] ?? null;
    if (toggled(properties, 'showingPlcHdr') !== true) return false;
    const words = childrenOf(element, 'sdtContent').map(wordsIn).join(' ').trim();
    if (words !== '') unread.push({ what: 'placeholder', words: words.slice(0, 60), path });
    return true;
  };
  /** Whether an element that this reader does not know has words: nothing is left out because nobody has thought of it. */
  const isUnknown = (element: XmlElement, path: string): boolean => {
    if (told.has(element.name) || wordsIn(element).trim() === '') return false;
    unread.push({ what: 'unknown', words: element.name, path });
    return true;
  };

  const formOf = (properties: XmlElement | null | undefined) => lineForm(properties, styles, lists);

  /** The words of a paragraph; text boxes in it are paragraphs of their own, after it. */
  const spansOf = (paragraph: XmlElement, style: string, path: string) => {
    const spans: WordSpan[] = [];
    const boxes: Box[] = [];
    /** Fields that are open: of each whether its result has begun. */
    const fields: boolean[] = [];
    /** Name of the first move that words of it are part of. */
    let moved: string | null = null;
    /** Whether words were left out right before. */
    let gone = false;
    /** Words behind some that were left out, without the space that these leave over: before the next word one, before a sign none. */
    const besideGone = (words: string): string => {
      const last = spans.at(-1);
      // Of what somebody tracked the space may go or stay by itself.
      if (!last?.text.endsWith(' ') || last.changes.length > 0) return words;
      if (/^[.,;:)\]]/.test(words)) spans[spans.length - 1] = { ...last, text: last.text.trimEnd() };
      return words.replace(/^ +/, '');
    };

    const run = (element: XmlElement, around: readonly FileChange[]) => {
      const properties = childrenOf(element, 'rPr')[0] ?? null;
      const said = settings.said(properties, style);
      const ordinary = ordinaryNamed(styles.nameOf(propertyOf(properties, 'rStyle')));
      const setting = ordinary ? { ...settingOf(said), ordinary } : settingOf(said);
      // Whoever has no tracked changes strikes words out by hand, and they are as good as gone.
      const struck = said.struck === true;
      const hides = struck || said.hidden === true;
      const marked = settings.hidingChange(properties, style, hides);
      const hidden = hides && !marked;
      const changes = marked ? [...around, marked] : around;
      const font = fontOf(properties);
      let words = '';
      const push = (written: string, note?: string) => {
        if (hidden) {
          out += written;
          gone ||= written !== '';
          return;
        }
        const text = gone && note === undefined ? besideGone(written) : written;
        gone &&= written === '';
        if (text !== '' || note !== undefined)
          spans.push({ text, setting, changes, ...(note !== undefined && { note }) });
      };
      let out = '';
      /** A note that has a mark of its own behind it in the run. */
      let note: string | undefined;
      const signs = ({ text, unknown }: ShownSigns, named: string) => {
        if (unknown) unread.push({ what: 'symbol', words: named, path });
        return withoutForbidden(text);
      };
      /** What is in an element inside the run, whose words are runs again or belong to this one. */
      const inner = (held: XmlElement) => {
        push(words, note);
        [words, note] = ['', undefined];
        if (hidden) out += wordsIn(held);
        else if (fields.every((begun) => begun))
          read({ ...held, children: held.children.map((one) => likeRun(one, properties)) }, changes);
      };
      for (const child of childrenOf(element)) {
        const isResult = fields.every((begun) => begun);
        switch (child.name) {
          case 't':
          case 'delText':
            if (isResult) words += signs(shownInFont(textOf(child), font), font);
            break;
          case 'tab':
          case 'ptab':
            words += '\t';
            break;
          case 'br':
          case 'cr':
            if (child.attributes.type === undefined || child.attributes.type === 'textWrapping') words += '\n';
            break;
          case 'noBreakHyphen':
            words += '\u2011';
            break;
          case 'softHyphen':
            words += '\u00ad';
            break;
          case 'sym': {
            const code = Number.parseInt(child.attributes.char ?? '', 16);
            const { font: named = '' } = child.attributes;
            if (code >= 0 && code <= 0x10ffff) words += signs(numberedSign(code, named), named);
            break;
          }
          case 'fldChar':
            push(words);
            words = '';
            if (child.attributes.fldCharType === 'begin') fields.push(false);
            else if (child.attributes.fldCharType === 'separate') fields.splice(-1, 1, true);
            else fields.pop();
            break;
          case 'footnoteReference':
          case 'endnoteReference': {
            push(words, note);
            words = '';
            const key = `${child.name === 'endnoteReference' ? 'e' : 'f'}${child.attributes.id ?? ''}`;
            const own = /^(?:1|true|on)$/.test(child.attributes.customMarkFollows ?? '');
            note = own ? key : undefined;
            if (!own) push('', key);
            break;
          }
          case 'commentReference':
            comments.set(child.attributes.id ?? '', path);
            break;
          case 'drawing':
          case 'pict':
          case 'object':
            drawing(child, changes);
            break;
          case 'AlternateContent': {
            // A sign that only newer programs draw has its letter beside it.
            const plain = childrenOf(child, 'Fallback')[0];
            if (plain && boxesIn(child).length === 0 && wordsIn(plain) !== '') inner(plain);
            else drawing(child, changes);
            break;
          }
          case 'ruby':
            inner(child);
            break;
          default:
            if (isUnknown(child, path)) inner(child);
            break;
        }
      }
      push(words, note);
      if (out.trim() !== '' && changes.every(({ kind }) => kind !== 'delete' && kind !== 'move from'))
        unread.push({ what: struck ? 'struck' : 'hidden', words: out.slice(0, 60), path });
    };

    /** A picture, an object, or text boxes; of alternatives the one that all programs understand. */
    const drawing = (element: XmlElement, changes: readonly FileChange[]) => {
      const alternative = element.name === 'AlternateContent';
      const found = boxesIn(alternative ? plainest(element) : element);
      const both = alternative && found.length === 0 ? boxesIn(childrenOf(element, 'Choice')[0] ?? element) : found;
      for (const box of both) boxes.push({ box, changes });
      if (both.length === 0) unread.push({ what: element.name === 'object' ? 'object' : 'picture', words: '', path });
    };

    /** A formula, part by part, with the signs that stand for how it is drawn. */
    const formula = (element: XmlElement, changes: readonly FileChange[]) => {
      for (const part of formulaParts(element, wordsIn)) {
        if (typeof part !== 'string') read({ ...element, name: 'oMath', children: [part] }, changes);
        else spans.push({ text: part, setting: settingOf(settings.said(null, style)), changes });
      }
    };

    const read = (element: XmlElement, changes: readonly FileChange[]) => {
      for (const child of childrenOf(element)) {
        const kind = changeKinds.get(child.name);
        if (kind?.startsWith('move')) moved ??= moves.open;
        if (kind) read(child, [...changes, changeOf(child, kind)]);
        else if (moves.mark(child)) continue;
        else if (child.name === 'r') run(child, changes);
        else if (child.name === 't')
          spans.push({ text: textOf(child), setting: settingOf(settings.said(null, style)), changes });
        else if (child.name === 'sdt') {
          if (!isPlaceholder(child, path)) read(child, changes);
        } else if (wrappers.has(child.name)) read(child, changes);
        else if (formulas.has(child.name)) formula(child, changes);
        else if (child.name === 'AlternateContent') read(plainest(child), changes);
        else if (isUnknown(child, path)) read(child, changes);
      }
    };
    read(paragraph, []);
    return { spans, boxes, moved };
  };

  const readParagraph = (paragraph: XmlElement, role: WordLine['role'], path: string) => {
    const properties = childrenOf(paragraph, 'pPr')[0];
    const form = formOf(properties);
    const words = properties ? childrenOf(properties, 'rPr')[0] : undefined;
    const change = properties ? childrenOf(properties, 'pPrChange')[0] : undefined;
    const { spans, boxes, moved } = spansOf(paragraph, form.style, path);
    const mark = changesIn(words);
    const [listed] = changesIn(childrenOf(properties ?? null, 'numPr')[0]);
    const runsOn = toggled(words, 'vanish') === true || isDropped(properties ?? null);
    const move = moved === null ? undefined : moves.of(spans, mark, moved);
    lines.push({
      spans,
      form,
      before: change
        ? { ...formOf(childrenOf(change, 'pPr')[0]), ...changeOf(change, 'insert') }
        : listed
          ? { ...form, place: null, author: listed.author, date: listed.date }
          : null,
      ...(runsOn && { runsOn }),
      mark,
      ...(move && { move }),
      role,
      path,
    });
    readBoxes(boxes, path);
  };

  /** Text boxes are paragraphs behind the one that they are in, and come and go with the words that they are beside. */
  const readBoxes = (boxes: readonly Box[], path: string) => {
    for (const [nth, { box, changes }] of boxes.entries())
      within(changes, () => readBlocks(box, 'box', `${path}/box[${nth + 1}]`));
  };

  /** Reads paragraphs that came or went with what they are in. */
  const within = (changes: readonly FileChange[], readLines: () => void) => {
    const from = lines.length;
    readLines();
    if (changes.length === 0) return;
    for (let at = from; at < lines.length; at++) {
      const line = lines[at] as WordLine;
      const spans = line.spans.map((span) => ({ ...span, changes: [...changes, ...span.changes] }));
      lines[at] = { ...line, spans, mark: [...changes, ...line.mark] };
    }
  };

  const readRow = (row: XmlElement, path: string) => {
    const changes = changesIn(childrenOf(row, 'trPr')[0]);
    const spans: WordSpan[] = [];
    const separate = (text: string) =>
      spans.push({
        text,
        setting: { italic: false, bold: false, raised: false, lowered: false },
        changes,
        apart: true,
      });
    const boxes: Box[] = [];
    cellsOf(row).forEach((cell, column) => {
      if (column > 0) separate(' | ');
      // A cell of its own that came or went.
      const own = [...changes, ...changesIn(childrenOf(cell, 'tcPr')[0])];
      paragraphsIn(cell).forEach((paragraph, nth) => {
        if (nth > 0) separate(' ');
        const form = formOf(childrenOf(paragraph, 'pPr')[0]);
        const read = spansOf(paragraph, form.style, path);
        for (const span of read.spans)
          spans.push(own.length > 0 ? { ...span, changes: [...own, ...span.changes] } : span);
        // More than a call takes arguments, in a file that means ill.
        for (const box of read.boxes) boxes.push(box);
      });
    });
    lines.push({
      spans,
      form: { style: styles.ordinary, place: null },
      before: null,
      mark: changes,
      role: 'row',
      path,
    });
    readBoxes(boxes, path);
  };

  /** A table; one that has a single cell in each row is a frame around paragraphs. */
  const readTable = (table: XmlElement, role: WordLine['role'], path: string) => {
    const rows = rowsOf(table);
    const isFrame = rows.every((row) => cellsOf(row).length === 1);
    for (const [at, row] of rows.entries()) {
      const own = `${path}/tr[${at + 1}]`;
      if (!isFrame) readRow(row, own);
      else
        for (const cell of cellsOf(row))
          within(changesIn(childrenOf(row, 'trPr')[0]), () => readBlocks(cell, role, `${own}/tc[1]`));
    }
  };

  const readBlocks = (element: XmlElement, role: WordLine['role'], path: string) => {
    const count = new Map<string, number>();
    for (const child of childrenOf(element)) {
      const nth = (count.get(child.name) ?? 0) + 1;
      count.set(child.name, nth);
      const own = `${path}/${child.name}[${nth}]`;
      if (moves.mark(child)) continue;
      if (child.name === 'p') readParagraph(child, role, own);
      else if (child.name === 'tbl') readTable(child, role, own);
      else if (child.name === 'altChunk' || child.name === 'subDoc')
        unread.push({ what: 'other format', words: '', path: own });
      else if (child.name === 'AlternateContent') readBlocks(plainest(child), role, own);
      else if (child.name === 'sdt') {
        if (!isPlaceholder(child, own)) readBlocks(child, role, own);
      } else if (wrappers.has(child.name) || changeKinds.has(child.name)) readBlocks(child, role, own);
      // Runs outside of any paragraph are one.
      else if (child.name === 'r') readParagraph({ name: 'p', attributes: {}, children: [child] }, role, own);
      else if (isUnknown(child, own)) readBlocks(child, role, own);
    }
  };
  readBlocks(root, 'body', `/${root.name}`);
  return { lines, unread, comments };
}
