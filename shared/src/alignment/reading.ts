import type { Paragraph } from '../document/index.ts';
import { lightenBoilerplate } from './boilerplate.ts';
import { lightenOpenings } from './opening-formula.ts';
import { placeholders } from './placeholders.ts';
import { readWords, type WeightedWords } from './word.ts';

/**
 * The paragraphs of two texts as the matcher reads them: references and quoted titles masked, formulas lightened. Formal paragraphs stay in
 * their places, so that neighbours stay neighbours, but without words there is nothing to find.
 *
 * @param folded the words of each (`foldLetters`)
 */
export function readingsOf(paragraphs: readonly Paragraph[], folded: readonly string[]): WeightedWords[] {
  const mask = placeholders();
  const words = paragraphs.map((paragraph, at) => (isFormal(paragraph) ? '' : (folded[at] ?? '')));
  return lightenOpenings(lightenBoilerplate(words.map((text) => readWords(mask(text)))));
}

/** Whether a paragraph's words come back everywhere, so that they say nothing of where it comes from. */
export function isFormal({ kind }: Paragraph): boolean {
  return kind === 'title' || kind === 'heading' || kind === 'enacting';
}
