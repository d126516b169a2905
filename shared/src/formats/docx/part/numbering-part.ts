import type { WordList } from '../word-file.ts';
import { declaration, escapedXml, namespaces } from './markup.ts';

/** `word/numbering.xml`: each list counts for itself, so that none depends on how a program shares counts between lists. */
export function numberingPart(lists: readonly WordList[]): string {
  const forms = lists.map(({ levels }, at) => {
    const written = levels.map(
      ({ format, text }, level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="tab"/><w:lvlText w:val="${escapedXml(text)}"/><w:lvlJc w:val="left"/></w:lvl>`,
    );
    return `<w:abstractNum w:abstractNumId="${at}"><w:multiLevelType w:val="multilevel"/>${written.join('')}</w:abstractNum>`;
  });
  const used = lists.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`);
  return `${declaration}<w:numbering ${namespaces}>${forms.join('')}${used.join('')}</w:numbering>`;
}
