import { withoutNoteMarks } from './note-mark.ts';

/** Letters by which a paragraph without a label is told from its neighbours. */
const most = 40;

/** The first words of a paragraph, by which it is called where it has no label; whole words where there is a space to cut at. */
export function firstWords(text: string): string {
  const words = withoutNoteMarks(text).replace(/\s+/g, ' ').trim();
  if (words.length <= most) return words;
  const space = words.lastIndexOf(' ', most);
  return `${[...words.slice(0, space > most / 2 ? space : most)].join('')}…`;
}
