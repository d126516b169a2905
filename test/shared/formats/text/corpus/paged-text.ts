import type { PrintedBlock, PrintedDocument } from './printed-document.ts';

/** How the pages of a text are laid out. */
export interface PageLayout {
  /** Characters of a line. */
  readonly width: number;
  /** Lines of a page, its notes included. */
  readonly height: number;
  /** What is at the foot and the head of a page. */
  readonly furniture: 'job number' | 'page name' | 'dashes' | 'of' | 'bare number';
  /** A form feed between pages, as `pdftotext` writes one. */
  readonly formFeed: boolean;
  /** Long words are divided at the ends of lines. */
  readonly hyphens: boolean;
  /** Lines are indented as `pdftotext -layout` indents them. */
  readonly indented: boolean;
}

/** Layouts as converters and offices produce them, chosen by number so that every file has one that stays. */
export function layoutOf(nth: number, language: string): PageLayout {
  const wide = language === 'zh' ? 38 : 84;
  return {
    width: wide - (nth % 3) * (language === 'zh' ? 3 : 7),
    height: 36 + (nth % 4) * 3,
    furniture: (['job number', 'page name', 'dashes', 'of', 'bare number'] as const)[nth % 5] ?? 'dashes',
    formFeed: nth % 2 === 0,
    hyphens: nth % 3 === 0,
    indented: nth % 4 === 1,
  };
}

/** A printed document as a converter from PDF gives it: pages with heads, feet, notes with plain digits, and broken lines. */
export function pagedText(document: PrintedDocument, layout: PageLayout): string {
  const lines = document.blocks.flatMap((block) => [...laidOut(block, document, layout), { text: '', notes: [] }]);
  const arabic = document.language === 'ar';
  const notes = document.notes.map((note, at) =>
    broken(arabic ? `(${at + 1}) ${note}` : `${at + 1} ${note}`, layout, document.language),
  );
  const pages: { lines: string[]; notes: number[] }[] = [];
  let page = { lines: [] as string[], notes: [] as number[] };
  let used = 0;
  for (const line of lines) {
    const called = line.notes.filter(
      (note) => !page.notes.includes(note) && !pages.some((one) => one.notes.includes(note)),
    );
    const costs = 1 + called.reduce((sum, note) => sum + (notes[note - 1]?.length ?? 0), 0);
    if (used + costs > layout.height && page.lines.length > 0) {
      pages.push(page);
      page = { lines: [], notes: [] };
      used = 0;
    }
    if (line.text === '' && page.lines.length === 0) continue;
    page.lines.push(line.text);
    page.notes.push(...called);
    used += costs;
  }
  pages.push(page);
  const indent = layout.indented ? '      ' : '';
  const printed = pages.map((one, at) => {
    const body = one.lines.map((line) => (line ? indent + line : line));
    const foot =
      one.notes.length > 0
        ? ['', '__________________', ...one.notes.flatMap((note) => notes[note - 1] ?? []).map((line) => indent + line)]
        : [];
    return [...head(document, layout, at), ...body, ...foot, ...feet(document, layout, at, pages.length)].join('\n');
  });
  return `${printed.join(layout.formFeed ? '\n\f' : '\n\n')}\n`;
}

interface LaidLine {
  readonly text: string;
  readonly notes: readonly number[];
}

/** The lines of one block; marks are digits that touch the word before them. */
function laidOut(
  { printed, text, marks }: PrintedBlock,
  { language }: PrintedDocument,
  layout: PageLayout,
): LaidLine[] {
  // A sign of the private use area keeps the place of a mark while lines are broken; it is as wide as its digits.
  let words = text;
  for (const { offset, note } of [...marks].reverse()) {
    words = `${words.slice(0, offset)}\ue000${note}\ue001${words.slice(offset)}`;
  }
  const whole = printed ? `${printed} ${words}` : words;
  return broken(whole, layout, language).map((line) => ({
    text:
      language === 'ar' ? line.replace(/\ue000/g, '(').replace(/\ue001/g, ')') : line.replace(/[\ue000\ue001]/g, ''),
    notes: [...line.matchAll(/\ue000(\d+)\ue001/g)].map((match) => Number(match[1])),
  }));
}

const dividable = /^(\p{Ll}{4,}?)(\p{Ll}{4,})([,.;]?)$/u;

/** Breaks a text into lines of the layout's width. */
export function broken(text: string, { width, hyphens }: PageLayout, language: string): string[] {
  const units =
    language === 'zh'
      ? (text.match(
          /[\p{Script=Han}，。；：、（）“”《》][，。；：、）”》]*(?:\ue000\d+\ue001)?|[^\p{Script=Han}，。；：、（）“”《》]+/gu,
        ) ?? [])
      : text.split(/ /);
  const space = language === 'zh' ? '' : ' ';
  const lines: string[] = [];
  let line = '';
  let divided = 0;
  for (const unit of units) {
    const next = line === '' ? unit : line + space + unit;
    if (next.length <= width || line === '') {
      line = next;
      continue;
    }
    const parts = hyphens && space && divided++ % 4 === 0 ? dividable.exec(unit) : null;
    if (parts && line.length + 2 + (parts[1] ?? '').length <= width + 4) {
      lines.push(`${line} ${parts[1]}-`);
      line = `${parts[2]}${parts[3]}`;
    } else {
      lines.push(line);
      line = unit;
    }
  }
  if (line !== '') lines.push(line);
  return lines.map((one) => one.trim());
}

const pageWord: Readonly<Record<string, string>> = {
  en: 'Page',
  fr: 'Page',
  es: 'Página',
  ru: 'Страница',
  ar: 'الصفحة',
  zh: '第',
};

function head({ symbol, title, language }: PrintedDocument, { furniture }: PageLayout, at: number): string[] {
  if (at === 0) return [];
  const short = title.length > 70 ? title.slice(0, 70) : title;
  if (furniture === 'page name') {
    return [symbol, language === 'zh' ? `第${at + 1}页` : `${pageWord[language]} ${at + 1}`, ''];
  }
  if (furniture === 'of') return [`${symbol}    ${short}`, ''];
  if (furniture === 'bare number') return [`${at + 1}`, '', symbol, ''];
  return at % 2 === 0 ? [symbol, short, ''] : [short, symbol, ''];
}

function feet({ language, symbol }: PrintedDocument, { furniture }: PageLayout, at: number, of: number): string[] {
  const job = `20-${String(17000 + ((symbol.length * 131) % 900)).padStart(5, '0')}`;
  if (furniture === 'job number')
    return at % 2 === 0 ? ['', job, '', `${at + 1}/${of}`] : ['', `${at + 1}/${of}`, '', job];
  if (furniture === 'dashes') return ['', `- ${at + 1} -`];
  if (furniture === 'of') return ['', language === 'en' ? `${at + 1} of ${of}` : `${at + 1}/${of} ${job}`];
  if (furniture === 'page name') return ['', job];
  return [''];
}
