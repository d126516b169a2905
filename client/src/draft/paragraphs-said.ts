import { type Paragraph, withoutNoteMarks } from '@adref/shared/document';
import * as m from '../paraglide/messages.js';

/** Most characters of a paragraph's words by which it is named. */
const mostCharacters = 40;

/** What the paragraphs of a draft are called, by id: by their labels (`labels`), and by their first words where they have none. */
export function paragraphsSaid(
  paragraphs: readonly Pick<Paragraph, 'id' | 'text'>[],
  shown: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    paragraphs.map(({ id, text }, at) => [id, shown[at] || m.paragraph_words({ words: firstWords(text) })]),
  );
}

/** The first words, none of them cut where there are spaces between them. */
function firstWords(text: string): string {
  const signs = [...withoutNoteMarks(text).trim()];
  if (signs.length <= mostCharacters) return signs.join('');
  const cut = signs.slice(0, mostCharacters).join('');
  return `${cut.replace(/\s+\S*$/u, '')}…`;
}
