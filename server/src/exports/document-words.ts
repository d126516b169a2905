import { type Footnote, type LabelStyle, labels, type Paragraph, type TextDocument } from '@adref/shared/document';
import { type Labelled, meantIn, type WordsMark, wordsApart } from '@adref/shared/formats';
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

/** How stretches of the words of a paragraph are set: as `marks` say, or as the language does it. */
export function settingsOf(
  paragraph: Paragraph,
  { language }: Pick<TextDocument, 'language'>,
  marks: readonly WordsMark[] | undefined,
): SetStretch[] {
  return meantIn(paragraph.kind, wordsApart(paragraph, language, marks)).flatMap(
    ({ kind: set, from, to }): SetStretch[] => (set === 'link' ? [] : [{ from, to, setting: { [set]: true } }]),
  );
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
