import { labels, type TextDocument, withNotesApart, withRaisedSigns } from '@adref/shared/document';
import { type RollingParagraph, rollingRecord } from '@adref/shared/rolling';
import { compareDocuments } from './comparison/compare-documents.ts';
import { withNotesBelow } from './comparison/notes-below.ts';
import { noteSignsOf } from './note-calls.ts';

/** What is said of a paragraph or footnote beside its words, by its id. */
interface Beside {
  /** What it is called instead of its label. */
  readonly label?: (id: string) => string | undefined;
  readonly more?: (id: string) => object;
}

/** A document as programs read it, each paragraph with its label, and with what is said beside it. */
export function documentRecord(document: TextDocument, { label, more }: Beside = {}): object {
  const names = labels(document.paragraphs);
  return {
    ...document,
    paragraphs: document.paragraphs.map((paragraph, at) => {
      const { id, kind, level, text, ...rest } = paragraph;
      return { id, kind, level, label: label?.(id) ?? names[at], text, ...rest, ...more?.(id) };
    }),
    footnotes: document.footnotes.map((footnote) => ({ ...footnote, ...more?.(footnote.id) })),
  };
}

/** One document, in the shape in which `adref read --json` tells those of a file. */
export function documentJson(document: TextDocument, about: object = {}): string {
  return json({ documents: [documentRecord(withNotesApart(document))], ...about });
}

/** What a text changes in its base, in the shape of `adref compare --json`; footnotes are compared as paragraphs. */
export function changesJson(base: TextDocument, document: TextDocument, ids: 'lasting' | 'unrelated'): string {
  return json(compareDocuments(withNotesBelow(base, false), withNotesBelow(document, false), null, ids).comparison);
}

/** The rolling text, in the shape of `adref rolling --json`. A mark of a footnote is its raised number. */
export function rollingJson(paragraphs: readonly RollingParagraph[]): string {
  const signs = noteSignsOf(paragraphs);
  const said = (_: string, value: unknown) => (typeof value === 'string' ? withRaisedSigns(value, signs) : value);
  return json({ paragraphs: rollingRecord(paragraphs) }, said);
}

function json(value: object, replaced?: (key: string, value: unknown) => unknown): string {
  return `${JSON.stringify(value, replaced, 2)}\n`;
}
