import { withoutNoteMarks } from './note-mark.ts';

/** Letters by which a paragraph without a label is told from its neighbours. */
const most = 40;

/** The first words of a paragraph, by which it is called where it has no label; whole words where there is a space to cut at, and no half letter. */
export function firstWords(text: string): string {
  const words = withoutNoteMarks(text).replace(/\s+/g, ' ').trim();
  // A letter is one or two units long.
  const letters = [...words.slice(0, 2 * (most + 1))];
  if (letters.length <= most) return words;
  const space = letters.lastIndexOf(' ', most);
  return `${letters.slice(0, space > most / 2 ? space : most).join('')}…`;
}
