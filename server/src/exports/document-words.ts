import { type Footnote, type LabelStyle, labels, type Paragraph, type TextDocument } from '@adref/shared/document';
import { type Labelled, openingPhrase, type WordsMark } from '@adref/shared/formats';
import type { SetStretch, Words } from './tracked-words.ts';

/** A text that is written into a file: its paragraphs with their labels, and their words with what is set how. */
export interface DocumentWords {
  readonly labelled: readonly Labelled[];
  readonly words: readonly Words[];
  readonly footnotes: readonly Footnote[];
}

/** What a source says of stretches of words, by the id of their paragraph. */
export type Marks = ReadonlyMap<string, readonly WordsMark[]>;

/** Prepares a text. Where nothing says how its words are set, the phrase that opens a paragraph is, as the language does it. */
export function documentWords(document: TextDocument, style: LabelStyle, marks: Marks): DocumentWords {
  const footnotes = new Map(document.footnotes.map((note) => [note.id, note]));
  const names = labels(document.paragraphs, style);
  return {
    labelled: document.paragraphs.map((paragraph, at) => ({ paragraph, label: names[at] ?? '' })),
    words: document.paragraphs.map((paragraph) => ({
      text: paragraph.text,
      anchors: paragraph.anchors ?? [],
      footnotes,
      settings: settingsOf(paragraph, document, marks.get(paragraph.id)),
    })),
    footnotes: document.footnotes,
  };
}

function settingsOf(
  { kind, text }: Paragraph,
  { language }: TextDocument,
  marks: readonly WordsMark[] | undefined,
): SetStretch[] {
  // The styles of these set all of their words.
  if (kind === 'title' || kind === 'heading' || kind === 'enacting') return [];
  if (marks && marks.length > 0) {
    return marks.flatMap(({ kind: set, from, to }): SetStretch[] => {
      if (set === 'italic') return [{ from, to, setting: { italic: true } }];
      if (set === 'bold') return [{ from, to, setting: { bold: true } }];
      return set === 'raised' ? [{ from, to, setting: { raised: true } }] : [];
    });
  }
  if (kind !== 'preambular' && kind !== 'operative') return [];
  const to = openingPhrase(text, language);
  if (to === 0) return [];
  const setting = language === 'zh' ? { bold: true } : { italic: true, ...(language === 'ar' && { bold: true }) };
  return [{ from: 0, to, setting }];
}

/** The words of several paragraphs in one, a line feed between them; offsets move along. */
export function joinedWords(all: readonly Words[]): Words {
  const [only] = all;
  if (only && all.length === 1) return only;
  let text = '';
  const anchors: Words['anchors'][number][] = [];
  const settings: SetStretch[] = [];
  all.forEach((words, nth) => {
    if (nth > 0) text += '\n';
    const shift = text.length;
    anchors.push(...words.anchors.map((anchor) => ({ ...anchor, offset: anchor.offset + shift })));
    settings.push(...words.settings.map((one) => ({ ...one, from: one.from + shift, to: one.to + shift })));
    text += words.text;
  });
  return { text, anchors, settings, footnotes: only?.footnotes ?? new Map() };
}
