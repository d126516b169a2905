import {
  areNumbers,
  type NoteSigns,
  noteMarkLength,
  noteMarksIn,
  noteSigns,
  shownSign,
  withNoteSigns,
} from '@adref/shared/document';
import { rolledIds, withSignsSaid } from '@adref/shared/rolling';
import type { PageMark, WidgetContent } from './page-marks.ts';
import type { PageModel } from './page-model.ts';

/** The signs of the notes on the page; `before` where they are the same. */
export function signsOn({ paragraphs }: PageModel, before: NoteSigns | null): NoteSigns {
  const signs = noteSigns(
    paragraphs.flatMap(({ rolling, pageId }) => {
      if (rolling.kind !== 'footnote') return [];
      const ids = [...rolledIds(rolling), ...(pageId === null ? [] : [pageId])];
      return ids.map((id) => ({ ...rolling, id }));
    }),
  );
  const same = before?.size === signs.size && [...signs].every(([note, sign]) => before.get(note) === sign);
  return same ? before : signs;
}

/** The marks of notes among some words of the page. */
export function noteCalls(text: string, signs: NoteSigns): PageMark[] {
  const marks = noteMarksIn(text);
  return marks.map(({ at, note }, nth) => {
    const next = marks[nth + 1];
    const sign = shownSign(note, signs);
    const comma = next?.at === at + noteMarkLength && areNumbers(sign, shownSign(next.note, signs));
    return {
      type: 'words',
      from: at,
      to: at + noteMarkLength,
      look: 'note',
      whose: 'others',
      sign,
      ...(comma && { comma }),
      ...(!signs.has(note) && { noteless: true }),
    };
  });
}

/** A widget whose words have raised signs in the place of marks. */
export function shownContent(content: WidgetContent, signs: NoteSigns): WidgetContent {
  if (content.kind === 'struck') return { ...content, words: withNoteSigns(withSignsSaid(content.words), signs) };
  if (content.kind !== 'tail') return content;
  return {
    ...content,
    alternatives: content.alternatives.map((one) => ({
      ...one,
      words: withNoteSigns(withSignsSaid(one.words), signs),
    })),
  };
}
