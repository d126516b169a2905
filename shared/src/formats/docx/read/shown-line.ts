import { unitOfLength } from '../../../document/index.ts';
import { withoutMarkBrackets } from '../../mark-bracket.ts';
import { partedAtBreaks } from './line-breaks.ts';
import type { ListPlace, Lists } from './list-numbers.ts';
import { type OrdinaryStretch, ordinaryPlaces } from './ordinary-words.ts';
import { type Accepts, type LineForm, stays, type WordLine, type WordSetting } from './word-line.ts';

/** A paragraph of a file as it is read, with some of its changes made. Offsets in UTF-16 code units of `text`. */
export interface ShownLine {
  /** Without what is counted; tabs and line breaks are spaces, none at the edges. */
  readonly text: string;
  /** Characters before the first tab: a typed number, where there is one. Null without a tab among the words. */
  readonly tab: number | null;
  readonly stretches: readonly { readonly from: number; readonly to: number; readonly setting: WordSetting }[];
  readonly calls: readonly { readonly offset: number; readonly key: string; readonly marker: string }[];
  /** Raised figures and asterisks that call nothing by themselves: marks of notes that are told elsewhere. */
  readonly raised: readonly { readonly offset: number; readonly marker: string }[];
  /** Places of signs that are words, whatever they look like. */
  readonly ordinary: readonly number[];
  /** What Word counts before it; empty where it counts nothing. */
  readonly number: string;
  readonly place: ListPlace | null;
  readonly style: string;
  readonly role: WordLine['role'];
  /**
   * Where its words begin, which may be before the mark that ends it: of a paragraph that somebody splits the first piece is where it was, of
   * two that are joined both are where the first was.
   */
  readonly path: string;
}

/**
 * The lines with some changes made and the others not; empty ones are left out, but counted as Word does. Not so those that all words came to or
 * went from: programs say of the mark of such a paragraph that it stays, LibreOffice for one, and so does whoever marks the words alone.
 */
export function shownLines(lines: readonly WordLine[], lists: Lists, accepts: Accepts): ShownLine[] {
  const counted = lists.counter();
  const shown: ShownLine[] = [];
  const show = (spans: WordLine['spans'], form: LineForm, { role }: WordLine, path: string, at = shown.length) => {
    const number = form.place ? counted(form.place) : '';
    const parts = role === 'row' ? [spans] : partedAtBreaks(spans);
    const own = parts.flatMap((part, nth): ShownLine[] => {
      const words = wordsOf(part);
      if (words.text === '' && words.calls.length === 0) return [];
      const first =
        nth === 0 ? { number, place: form.place, path } : { number: '', place: null, path: `${path}/br[${nth}]` };
      return [{ ...words, ...first, style: form.style, role }];
    });
    // Text boxes stay behind the paragraph that they are in, where that is still to come.
    shown.splice(at, 0, ...own);
  };
  /** Words that go on in the next paragraph of what they are in: of the text, or of a text box or cell in it. */
  let open: Unended[] = [];
  /** Where there is no next paragraph the end that was taken out is there nevertheless. */
  const end = ({ spans, line, path, form, at }: Unended) => {
    if (spans.length > 0) show(spans, form ?? line.form, line, path ?? line.path, at);
  };
  for (const line of lines) {
    const around = containerOf(line.path);
    const left = line.role === 'row' ? open : open.filter((one) => !around.startsWith(one.around));
    if (left.length > 0) {
      for (const one of left.toReversed()) end(one);
      open = open.filter((one) => !left.includes(one));
    }
    const last = open.at(-1);
    const carried = last?.around === around && line.role !== 'row' ? last : null;
    const spans = line.spans.filter(({ changes }) => stays(changes, accepts));
    const hasWords = spans.some(isWord);
    const form: LineForm = line.before && !accepts({ ...line.before, kind: 'insert' }) ? line.before : line.form;
    const isThere = stays(line.mark, accepts);
    if (!isThere || (line.runsOn && hasWords)) {
      if (line.role === 'row') continue;
      const one = carried ?? { around, spans: [], path: null, form: null, line, at: shown.length };
      if (!carried) open.push(one);
      for (const span of spans) one.spans.push(span);
      one.line = line;
      if (hasWords) one.path ??= line.path;
      // What runs on keeps its own number; of what was joined the last has it.
      if (isThere) one.form ??= form;
      continue;
    }
    if (carried) open.pop();
    const path = carried?.path ?? line.path;
    const all = [...(carried?.spans ?? []), ...spans];
    const isEmptied = !all.some(isWord) && line.spans.some(isWord);
    show(all, isEmptied ? { ...form, place: null } : (carried?.form ?? form), line, path, carried?.at);
  }
  for (const one of open.toReversed()) end(one);
  return shown;
}

/** Whether there is something to read in a stretch: words, or the call of a note. */
function isWord({ text, note }: WordLine['spans'][number]): boolean {
  return text.trim() !== '' || note !== undefined;
}

/** Words of paragraphs whose ends are gone. */
interface Unended {
  readonly around: string;
  readonly spans: WordLine['spans'][number][];
  /** Their place among the lines. */
  readonly at: number;
  /** The last of the paragraphs. */
  line: WordLine;
  /** Where the words begin; null without words. */
  path: string | null;
  /** The form of the first of them, where its end is only hidden. */
  form: LineForm | null;
}

/** The text box or the cell that a line is in; empty for the text itself. */
function containerOf(path: string): string {
  return /^.*\/(?:box|tc)\[\d+\]/.exec(path)?.[0] ?? '';
}

/** Raised signs that are the mark of a note: `3`, `*`, `†`, of one that was added `3 bis`. */
const isMark =
  /^\s*(?:\d{1,4}(?: (?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|ante|alt|new)(?: \d{1,2})?)?|\*{1,5}|[†‡§])\s*$/;

/** Raised figures, as letters that stay raised. */
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function wordsOf(
  spans: WordLine['spans'],
): Pick<ShownLine, 'text' | 'tab' | 'stretches' | 'calls' | 'raised' | 'ordinary'> {
  let text = '';
  let tab: number | null = null;
  let gap = false;
  /** The last characters of the text: to look into a text that grows costs as much as it has. */
  let tail = '';
  const append = (words: string) => {
    text += words;
    tail = (tail + words.slice(-4)).slice(-4);
  };
  const stretches: { from: number; to: number; setting: WordSetting }[] = [];
  const calls: { offset: number; key: string; marker: string }[] = [];
  const raised: { offset: number; marker: string }[] = [];
  const ordinary: OrdinaryStretch[] = [];
  const write = (written: string) => {
    // Whoever indents with spaces that do not break, or of full width, means no words.
    const words = text === '' ? written.replace(/^[\u00a0\u2000-\u200a\u202f\u3000 ]+/, '') : written;
    for (const part of words.split(/([\t\n]+| +)/)) {
      if (part === '') continue;
      if (/^[\t\n]/.test(part)) {
        if (text !== '') tab ??= part.includes('\t') ? text.length : null;
        gap = true;
      } else if (part.startsWith(' ')) {
        if (text !== '' && !gap) append(part);
      } else {
        if (gap && text !== '' && !tail.endsWith(' ')) append(' ');
        gap = false;
        append(part);
      }
    }
  };
  for (const { text: words, setting, note, apart } of spans) {
    if (note !== undefined) {
      calls.push({ offset: text.length, key: note, marker: words.trim() });
      continue;
    }
    if (setting.raised && isMark.test(words)) {
      const marker = words.trim();
      if (unitOfLength.test(tail)) append([...marker].map((digit) => superscripts[Number(digit)] ?? digit).join(''));
      else raised.push({ offset: text.length, marker });
      continue;
    }
    const from = text.length;
    const apartBefore = gap;
    if (apart) gap = true;
    write(apart ? words.trim() : words);
    if (apart) gap = true;
    if (text.length > from) stretches.push({ from, to: text.length, setting });
    // What is behind a tab has the space of the tab before it.
    const begin = apartBefore && text[from] === ' ' ? from + 1 : from;
    if (setting.ordinary && text.length > begin)
      ordinary.push({ kind: setting.ordinary, from: begin, to: text.length });
  }
  const called = [...calls, ...raised].map(({ offset }) => offset);
  const set = stretches.filter(({ setting }) => setting.raised);
  const left = withoutMarkBrackets(text, called, set);
  const end = left.text.trimEnd().length;
  const within = (offset: number) => Math.min(left.place(offset), end);
  const ranges = <Range extends { from: number; to: number }>(all: readonly Range[]) =>
    all.map((one) => ({ ...one, from: within(one.from), to: within(one.to) })).filter(({ from, to }) => to > from);
  return {
    text: left.text.slice(0, end),
    tab: tab !== null && left.place(tab) < end ? left.place(tab) : null,
    stretches: ranges(stretches),
    calls: calls.map((one) => ({ ...one, offset: within(one.offset) })),
    raised: raised.map((one) => ({ ...one, offset: within(one.offset) })),
    ordinary: ordinaryPlaces(text, ordinary)
      .map(left.place)
      .filter((place) => place < end),
  };
}
