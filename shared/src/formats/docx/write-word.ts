import { strToU8, zipSync } from 'fflate';
import { commentPart, commentsIn } from './part/comment-part.ts';
import { documentPart, footerPart, headerPart, mastheadPart } from './part/document-part.ts';
import { footnotePart } from './part/footnote-part.ts';
import { numberingPart } from './part/numbering-part.ts';
import { contentTypes, corePart, documentLinks, packageLinks, settingsPart } from './part/package-part.ts';
import { runWriter } from './part/run-writer.ts';
import { stylePart } from './part/style-part.ts';
import type { WordFile } from './word-file.ts';

/** The parts of a Word file by their names: transitional WordprocessingML (ISO/IEC 29500-4). */
function wordParts(file: WordFile): Readonly<Record<string, string>> {
  const writer = runWriter(file.language);
  const hasComments = commentsIn(file).length > 0;
  return {
    '[Content_Types].xml': contentTypes(hasComments),
    '_rels/.rels': packageLinks(),
    'docProps/core.xml': corePart(file),
    'word/_rels/document.xml.rels': documentLinks(hasComments),
    'word/document.xml': documentPart(file, writer),
    'word/footnotes.xml': footnotePart(file, writer),
    'word/styles.xml': stylePart(file.language),
    'word/numbering.xml': numberingPart(file.lists),
    'word/settings.xml': settingsPart(),
    'word/header1.xml': mastheadPart(file),
    'word/header2.xml': headerPart(file),
    'word/footer1.xml': footerPart(),
    ...(hasComments && { 'word/comments.xml': commentPart(file) }),
  };
}

/** The first date that a zip can say: the same words give the same bytes, whenever they are written. */
const noDate = new Date(1980, 0, 1);

/** The bytes of a Word file. */
export function writeWord(file: WordFile): Uint8Array {
  const parts = Object.entries(wordParts(file)).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: noDate });
}
