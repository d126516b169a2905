import { type NoteSigns, withNoteSigns } from '@adref/shared/document';
import type { Slice } from '@tiptap/pm/model';
import type { CopiedLine } from './copied-notation.ts';

/** The form in which pages of Adref hand words to each other, beside those for other programs: HTML with the marks of notes and what each paragraph is. */
export const ownForm = 'application/x-adref-words';

/** One of the lines for each paragraph of a slice: its words, with raised signs in the place of the marks of notes. */
export function plainWords({ content }: Slice, signs: NoteSigns): string {
  const lines: string[] = [];
  content.forEach((node) => {
    lines.push(withNoteSigns(node.textContent, signs));
  });
  return lines.join('\n');
}

/** The lines as HTML for other programs: a paragraph each, set in as deep as it is, the phrase that opens it in italics. */
export function htmlOf(lines: readonly CopiedLine[], { lang, dir }: { lang: string; dir: string }): string {
  const body = document.createElement('div');
  for (const { text, level, opening = { from: 0, to: 0 } } of lines) {
    const paragraph = document.createElement('p');
    paragraph.lang = lang;
    paragraph.dir = dir;
    if (level > 0) paragraph.style.marginInlineStart = `${level * 1.5}em`;
    // A tab would be no more than a space in a web page.
    const words = text.replace('\t', '\u2003');
    const phrase = document.createElement('i');
    phrase.textContent = words.slice(opening.from, opening.to);
    if (opening.to === 0) paragraph.textContent = words;
    else paragraph.append(words.slice(0, opening.from), phrase, words.slice(opening.to));
    body.append(paragraph);
  }
  return body.innerHTML;
}

/** Words alone as HTML for other programs. */
export function htmlOfWords(words: string, { lang, dir }: { lang: string; dir: string }): string {
  const body = document.createElement('div');
  const lines = words.split('\n');
  for (const line of lines) {
    const element = document.createElement(lines.length > 1 ? 'p' : 'span');
    element.lang = lang;
    element.dir = dir;
    element.textContent = line;
    body.append(element);
  }
  return body.innerHTML;
}
