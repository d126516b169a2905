import { withoutMarkBrackets } from '../../mark-bracket.ts';
import type { ListPlace, Lists } from './list-numbers.ts';
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

/** The lines with some changes made and the others not; empty ones are left out, but counted as Word does. */
export function shownLines(lines: readonly WordLine[], lists: Lists, accepts: Accepts): ShownLine[] {
  const counted = lists.counter();
  const shown: ShownLine[] = [];
  let carried: WordLine['spans'][number][] = [];
  let begun: string | null = null;
  for (const line of lines) {
    const spans = line.spans.filter(({ changes }) => stays(changes, accepts));
    if (!stays(line.mark, accepts)) {
      if (line.role === 'row') continue;
      for (const span of spans) carried.push(span);
      if (spans.some(({ text, note }) => text.trim() !== '' || note !== undefined)) begun ??= line.path;
      continue;
    }
    const form: LineForm = line.before && !accepts({ ...line.before, kind: 'insert' }) ? line.before : line.form;
    const words = wordsOf([...carried, ...spans]);
    const path = begun ?? line.path;
    carried = [];
    begun = null;
    const number = form.place ? counted(form.place) : '';
    if (words.text === '' && words.calls.length === 0) continue;
    shown.push({ ...words, number, place: form.place, style: form.style, role: line.role, path });
  }
  const rest = wordsOf(carried);
  const last = lines.at(-1);
  if (rest.text !== '' && last) {
    shown.push({ ...rest, number: '', place: null, style: last.form.style, role: last.role, path: begun ?? last.path });
  }
  return shown;
}

/** A unit of length behind which a raised figure is no mark. */
const unitOfLength = /(?:^|[^\p{L}])[kcdm]?m$/u;

/** Raised figures, as letters that stay raised. */
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function wordsOf(spans: WordLine['spans']): Pick<ShownLine, 'text' | 'tab' | 'stretches' | 'calls' | 'raised'> {
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
  const write = (words: string) => {
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
  for (const { text: words, setting, note } of spans) {
    if (note !== undefined) {
      calls.push({ offset: text.length, key: note, marker: words.trim() });
      continue;
    }
    if (setting.raised && /^\s*(?:\d{1,4}|\*{1,3})\s*$/.test(words)) {
      const marker = words.trim();
      if (unitOfLength.test(tail)) append([...marker].map((digit) => superscripts[Number(digit)] ?? digit).join(''));
      else raised.push({ offset: text.length, marker });
      continue;
    }
    const from = text.length;
    write(words);
    if (text.length > from) stretches.push({ from, to: text.length, setting });
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
  };
}
