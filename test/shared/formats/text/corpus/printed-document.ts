import { labels, type Paragraph, type TextDocument } from '@adref/shared/document';
import type { Reading } from '@adref/shared/formats';

/** One block of a printed document: its label as the language prints it, its words, and where it calls footnotes. */
export interface PrintedBlock {
  readonly kind: Paragraph['kind'] | 'masthead' | 'closing';
  /** What negotiators call it: `PP3`, `OP5`. */
  readonly label: string;
  readonly printed: string;
  readonly text: string;
  readonly marks: readonly { readonly offset: number; readonly note: number }[];
}

/** A document as its pages say it, before anything is laid out. */
export interface PrintedDocument {
  readonly language: TextDocument['language'];
  readonly symbol: string;
  readonly title: string;
  readonly blocks: readonly PrintedBlock[];
  /** Footnotes in the order of their numbers, from 1. */
  readonly notes: readonly string[];
}

const closed: ReadonlySet<string> = new Set(['en', 'zh', 'ar']);
const abjad = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';

/** The printed form of a document that the Akoma Ntoso reader read: the truth of what a reader of its plain text must find. */
export function printedDocument({ documents, zones }: Reading, at = 0): PrintedDocument {
  const document = documents[at];
  if (!document) throw new Error('there is no such document');
  const names = labels(document.paragraphs);
  const numbers = new Map(document.footnotes.map(({ id }, nth) => [id, nth + 1]));
  const front = zones
    .filter((zone) => zone.kind === 'front matter' && zone.document === document.symbol)
    .flatMap((zone) => zone.blocks.map(({ text }) => zoneBlock('masthead', text)));
  const end = zones
    .filter((zone) => zone.kind === 'conclusions' && zone.document === document.symbol)
    .flatMap((zone) => zone.blocks.map(({ text }) => zoneBlock('closing', text)));
  const body = document.paragraphs.map((paragraph, nth): PrintedBlock => {
    const label = names[nth] ?? '';
    return {
      kind: paragraph.kind,
      label,
      printed: printedLabel(paragraph, label, document.language, document.symbol),
      ...marked(paragraph, numbers),
    };
  });
  return {
    language: document.language,
    symbol: document.symbol,
    title: document.title,
    blocks: [...front, ...body, ...end],
    notes: document.footnotes.map(({ text }) => spaced(text)),
  };
}

function zoneBlock(kind: 'masthead' | 'closing', text: string): PrintedBlock {
  return { kind, label: '', printed: '', text: spaced(text), marks: [] };
}

function printedLabel(
  { kind, number, numbering }: Paragraph,
  label: string,
  language: TextDocument['language'],
  symbol: string,
): string {
  const count = label.replace(/^OP/, '');
  switch (kind) {
    case 'title':
      return symbol.startsWith('A/RES/') ? `${symbol.replace(/^A\/RES\//, '').replace(/ [A-Z]$/, '')}.` : '';
    case 'operative':
    case 'numbered':
      return language === 'ar' ? `${count} -` : `${count}.`;
    case 'subparagraph': {
      const sign = label.replace(/\)$/, '');
      if (language === 'ar' && numbering !== 'roman') {
        const letter = abjad[sign.charCodeAt(0) - 97] ?? '';
        return `(${letter === 'ه' ? 'هـ' : letter})`;
      }
      return closed.has(language) ? `(${sign})` : `${sign})`;
    }
    case 'heading':
      return number ? `${number}.` : '';
    default:
      return '';
  }
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The words of a paragraph and its marks. */
function marked(
  { text, anchors = [] }: Paragraph,
  numbers: ReadonlyMap<string, number>,
): Pick<PrintedBlock, 'text' | 'marks'> {
  const signs: { offset: number; note: number }[] = [];
  let words = '';
  let from = 0;
  const append = (part: string) => {
    words += part;
  };
  for (const { offset, footnote } of anchors) {
    append(text.slice(from, offset));
    from = offset;
    words = words.replace(/\s+/g, ' ').replace(/^ /, '');
    signs.push({ offset: words.length, note: numbers.get(footnote ?? '') ?? 0 });
  }
  append(text.slice(from));
  return { text: spaced(words), marks: signs };
}
