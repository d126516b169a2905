import type { GoneWords, Provenance } from './origin.ts';

/** Words of a text that came from nowhere: neither the draft, nor the table, nor agreed language has them. */
export interface AddedWords {
  readonly paragraph: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The chair recorded them as a decision; else they were typed. */
  readonly decided: boolean;
}

/** "No words added or removed": true of a text where both lists are empty. */
export interface WordsCheck {
  readonly added: readonly AddedWords[];
  /** Words of the draft that went without a decision. */
  readonly removed: readonly GoneWords[];
}

/** Exactly the words of a text that came from nowhere, and those of the draft that went without a decision. Spaces are no words; signs are. */
export function wordsCheck(
  { paragraphs, gone }: Provenance,
  text: readonly { readonly id: string; readonly text: string }[],
): WordsCheck {
  const texts = new Map(text.map((paragraph) => [paragraph.id, paragraph.text]));
  const added = paragraphs.flatMap(({ paragraph, spans }) =>
    spans.flatMap(({ from, to, origin }): AddedWords[] => {
      const words = texts.get(paragraph)?.slice(from, to) ?? '';
      if (origin.kind !== 'chair' || words.trim() === '') return [];
      return [{ paragraph, from, to, text: words, decided: origin.decided }];
    }),
  );
  return { added, removed: gone.filter((words) => !words.decided && words.text.trim() !== '') };
}
