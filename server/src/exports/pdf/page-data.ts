import { type Language, withDaggers } from '@adref/shared/document';
import {
  openingLook,
  type Run,
  type StyleName,
  type WordFile,
  type WordParagraph,
  type WordTable,
} from '@adref/shared/formats';
import { notationKey } from './notation-key.ts';
import { type PageFont, pageFonts } from './page-fonts.ts';
import { type PageList, paragraphsOf, withLists } from './page-list.ts';

/** A stretch of words in one setting, as page.typ sets it. */
interface PageWords {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly raised?: true;
  readonly lowered?: true;
  readonly small?: true;
  readonly inserted?: true;
  readonly deleted?: true;
}

type PageRun =
  | ({ readonly kind: 'words'; readonly text: string } & PageWords)
  | ({ readonly kind: 'note'; readonly note: number; readonly marker: string } & PageWords)
  /** A tab; the end of a line; a place where a word that is wider than a line may be divided. */
  | { readonly kind: 'tab' | 'break' | 'seam' };

/** A paragraph as it is set. */
export interface TypesetParagraph {
  readonly kind: 'paragraph';
  readonly style: StyleName;
  /** The number before the words. */
  readonly label: readonly PageRun[];
  readonly runs: readonly PageRun[];
  readonly keepNext: boolean;
  readonly rightToLeft: boolean;
  /** For a title or heading, how many it is below, itself counted: without gaps, as whoever listens to a page goes through it. */
  readonly depth: number;
}

interface PageTable {
  readonly kind: 'table';
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (readonly TypesetParagraph[])[])[];
}

/** A file as page.typ reads it: values and words, and no markup. */
export interface PageData {
  readonly title: string;
  readonly language: Language;
  readonly region: string | null;
  readonly direction: 'ltr' | 'rtl';
  readonly fonts: readonly PageFont[];
  readonly made: Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>>;
  /** How the enacting formula is set. */
  readonly formula: readonly string[];
  readonly landscape: boolean;
  /** Which lines of a page are numbered: each fifth, each one; none at 0. */
  readonly numberedLines: number;
  readonly masthead: WordFile['masthead'];
  /** What programs are told of it. */
  readonly keywords: readonly string[];
  /** What is above every page but the first one with a masthead. */
  readonly head: string;
  readonly blocks: readonly (TypesetParagraph | PageTable | PageList<TypesetParagraph>)[];
  readonly notes: readonly (readonly PageRun[])[];
}

/** A file whose numbers are all typed, as page.typ reads it. */
export function pageData(file: WordFile, numberedLines = file.lineNumbers ? 5 : 0): PageData {
  const { language, title, landscape } = file;
  const time = new Date(file.made);
  const depthOf = headingDepths();
  const body = {
    title: shapely(title),
    keywords: file.blocks.some(hasOrdinary) ? [notationKey] : [],
    head: shapely(file.masthead?.symbol || title),
    masthead: file.masthead,
    blocks: withLists<TypesetParagraph, PageTable>(
      file.blocks.map((block) => (block.kind === 'table' ? table(block) : paragraph(block, depthOf(block)))),
    ),
    notes: file.notes.map(({ runs }) => runs.flatMap(pageRuns)),
  };
  return {
    ...body,
    language,
    region: language === 'zh' ? 'cn' : null,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    fonts: pageFonts(language),
    made: {
      year: time.getUTCFullYear(),
      month: time.getUTCMonth() + 1,
      day: time.getUTCDate(),
      hour: time.getUTCHours(),
      minute: time.getUTCMinutes(),
      second: time.getUTCSeconds(),
    },
    formula: openingLook(language),
    landscape,
    numberedLines,
  };
}

/** All words that are printed, to find out which signs they need. */
export function wordsToPrint({ title, head, masthead, blocks, notes }: PageData): string {
  const paragraphs = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flat(2) : block.kind === 'list' ? paragraphsOf(block) : [block],
  );
  const runs = [...paragraphs.flatMap(({ label, runs: words }) => [...label, ...words]), ...notes.flat()];
  const words = runs.map((run) => (run.kind === 'words' ? run.text : run.kind === 'note' ? run.marker : ''));
  return [title, head, ...Object.values(masthead ?? {}), ...words].join('\n');
}

/** Whether words in it look like notation and are none. */
function hasOrdinary(block: WordParagraph | WordTable): boolean {
  return (
    block.kind === 'paragraph' && block.runs.some((run) => run.kind === 'words' && run.setting?.ordinary !== undefined)
  );
}

function table({ widths, rows }: WordTable): PageTable {
  return { kind: 'table', widths, rows: rows.map((row) => row.map((cell) => cell.map((one) => paragraph(one, 1)))) };
}

/** Counts the depth of each heading, paragraph by paragraph. */
function headingDepths(): (paragraph: WordParagraph) => number {
  const ranks: readonly StyleName[] = ['title', 'heading 1', 'heading 2', 'heading 3'];
  let open: number[] = [];
  return ({ style }) => {
    const rank = ranks.indexOf(style);
    if (rank < 0) return 1;
    open = [...open.filter((above) => above < rank), rank];
    return open.length;
  };
}

function paragraph({ style, runs, keepNext, rightToLeft }: WordParagraph, depth: number): TypesetParagraph {
  // A typed number is what stands before the first tab; one that changed is there twice, each with a tab behind it.
  let words = 0;
  for (let at = 1; runs[at]?.kind === 'tab' && runs[at - 1]?.kind === 'words'; at += 2) words = at + 1;
  const label = runs.slice(0, words).filter(({ kind }) => kind === 'words');
  return {
    kind: 'paragraph',
    style,
    label: label.flatMap(pageRuns),
    runs: runs.slice(words).flatMap(pageRuns),
    keepNext: keepNext ?? false,
    rightToLeft: rightToLeft ?? false,
    depth,
  };
}

function pageRuns(run: Run): PageRun[] {
  if (run.kind === 'tab') return [{ kind: 'tab' }];
  const kind = run.change?.kind;
  const changed: PageWords = {
    ...((kind === 'insert' || kind === 'move to') && { inserted: true }),
    ...((kind === 'delete' || kind === 'move from') && { deleted: true }),
  };
  if (run.kind === 'note') return [{ kind: 'note', note: run.note, marker: shapely(run.marker ?? ''), ...changed }];
  const { bold, italic, underline, strike, raised, lowered, small } = run.setting ?? {};
  const setting: PageWords = {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(strike && { strike }),
    ...(raised && { raised }),
    ...(lowered && { lowered }),
    ...(small && { small }),
    ...changed,
  };
  return run.text
    .split(/(\t|\r?\n)/)
    .filter((part) => part !== '')
    .flatMap((part): PageRun[] => {
      if (part === '\t') return [{ kind: 'tab' }];
      if (part.endsWith('\n')) return [{ kind: 'break' }];
      return seams(shapely(part)).flatMap((text, nth): PageRun[] => {
        const words: PageRun = { kind: 'words', text, ...setting };
        return nth === 0 ? [words] : [{ kind: 'seam' }, words];
      });
    });
}

/** A word with more letters than this may not fit between the lines of a table; and where it is divided then. */
const [longest, piece] = [30, 10] as const;

/** Letters side by side behind which no line ends by itself, as it does behind a hyphen or a stroke that a letter follows. */
const wide = new RegExp(
  `((?:[^\\s\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef](?<!(?<=\\p{L})[-\\u2010/](?=\\p{L}))){${longest},})`,
  'u',
);

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The words, cut where one is wider than a line; nothing is put in. Chinese is divided everywhere. */
function seams(text: string): string[] {
  const parts = text.split(wide);
  const cut: string[] = [];
  parts.forEach((part, at) => {
    if (at % 2 === 0) {
      cut.push((cut.pop() ?? '') + part);
      return;
    }
    const signs = Array.from(graphemes.segment(part), ({ segment }) => segment);
    for (let from = 0; from < signs.length; from += piece) {
      const next = signs.slice(from, from + piece).join('');
      if (from === 0) cut.push((cut.pop() ?? '') + next);
      else cut.push(next);
    }
  });
  return cut;
}

/** The words without signs that have no shape and no meaning on paper: control characters, halves of characters; what calls a note is a dagger. */
function shapely(text: string): string {
  return withDaggers(text).replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (sign) =>
    /[\t\n]/.test(sign) ? sign : '',
  );
}
