import type { PrintedDocument } from './printed-document.ts';
import { superscriptOf } from './superscript.ts';

/** A printed document as a person types it up: one block a paragraph, marks and notes with raised digits, the notes at the end. */
export function plainText({ blocks, notes }: PrintedDocument): string {
  const paragraphs = blocks.map(({ printed, text, marks }) => {
    let words = text;
    for (const { offset, note } of [...marks].reverse()) {
      words = words.slice(0, offset) + superscriptOf(note) + words.slice(offset);
    }
    return printed ? `${printed} ${words}` : words;
  });
  return `${[...paragraphs, ...notes.map((note, at) => `${superscriptOf(at + 1)} ${note}`)].join('\n\n')}\n`;
}
