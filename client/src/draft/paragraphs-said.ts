import { firstWords, type Paragraph } from '@adref/shared/document';
import * as m from '../paraglide/messages.js';

/** What the paragraphs of a draft are called, by id: by their labels (`labels`), and by their first words where they have none. */
export function paragraphsSaid(
  paragraphs: readonly Pick<Paragraph, 'id' | 'text'>[],
  shown: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    paragraphs.map(({ id, text }, at) => [id, shown[at] || m.paragraph_words({ words: firstWords(text) })]),
  );
}
