import { noteMarkLength, noteMarksIn, noteSign, raisedSign, withoutNoteMarks } from '@adref/shared/document';
import { withSignsSaid } from '@adref/shared/rolling';
import type { PageMark, WidgetContent } from './page-marks.ts';
import type { PageModel } from './page-model.ts';

/** What is printed for the mark of each note, by the note's id: `3`, `3 bis`. */
export type NoteSigns = ReadonlyMap<string, string>;

/** For a mark whose note is not on the page. */
const unknown = '?';

/** The signs of the notes on the page; `before` where they are the same. */
export function signsOn({ paragraphs }: PageModel, before: NoteSigns | null): NoteSigns {
  const signs = new Map<string, string>();
  for (const { rolling, pageId } of paragraphs) {
    if (rolling.kind !== 'footnote') continue;
    signs.set(rolling.id, noteSign(rolling.label));
    if (pageId !== null) signs.set(pageId, noteSign(rolling.label));
  }
  const same = before?.size === signs.size && [...signs].every(([note, sign]) => before.get(note) === sign);
  return same ? before : signs;
}

/** The marks of notes among some words of the page. */
export function noteCalls(text: string, signs: NoteSigns): PageMark[] {
  return noteMarksIn(text).map(({ at, note }) => ({
    type: 'words',
    from: at,
    to: at + noteMarkLength,
    look: 'note',
    whose: 'others',
    sign: signs.get(note) ?? unknown,
  }));
}

/** Words that are only shown, with raised signs in the place of the marks among them. */
export function withSigns(words: string, signs: NoteSigns): string {
  return withoutNoteMarks(words, (note) => raisedSign(signs.get(note) ?? unknown));
}

/** A widget whose words have raised signs in the place of marks. */
export function shownContent(content: WidgetContent, signs: NoteSigns): WidgetContent {
  if (content.kind === 'struck') return { ...content, words: withSigns(withSignsSaid(content.words), signs) };
  if (content.kind !== 'tail') return content;
  return {
    ...content,
    alternatives: content.alternatives.map((one) => ({ ...one, words: withSigns(withSignsSaid(one.words), signs) })),
  };
}
