import type { WordFile } from '../word-file.ts';
import { declaration, escapedXml, namespaces } from './markup.ts';

const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts beside the document, with their kind and the id by which the document names them. */
const parts = [
  ['styles', 'rId1'],
  ['numbering', 'rId2'],
  ['footnotes', 'rId3'],
  ['settings', 'rId4'],
  ['header1', 'rId5'],
  ['header2', 'rId6'],
  ['footer1', 'rId7'],
] as const;

/** The part that only files with comments have. */
const comments = ['comments', 'rId8'] as const;

const partsWith = (hasComments: boolean) => (hasComments ? [...parts, comments] : parts);

const kindOf = (name: string) => name.replace(/\d$/, '');

/** `[Content_Types].xml`. */
export function contentTypes(hasComments: boolean): string {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
  return [
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/word/document.xml', `${office}.document.main+xml`),
    ...partsWith(hasComments).map(([name]) => override(`/word/${name}.xml`, `${office}.${kindOf(name)}+xml`)),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    '</Types>',
  ].join('');
}

/** `_rels/.rels`: where the document is. */
export function packageLinks(): string {
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
}

/** `word/_rels/document.xml.rels`: where its parts are. */
export function documentLinks(hasComments: boolean): string {
  const links = partsWith(hasComments).map(
    ([name, id]) => `<Relationship Id="${id}" Type="${relations}/${kindOf(name)}" Target="${name}.xml"/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`;
}

/** `word/settings.xml`. */
export function settingsPart(): string {
  // The way that Word 2013 and later lays out; without it a file opens in compatibility mode.
  const mode =
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';
  const notes = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>';
  return `${declaration}<w:settings ${namespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="475"/>${notes}${mode}</w:settings>`;
}

/** `docProps/core.xml`: title, language and date; nobody is named. */
export function corePart({ title, language, made }: WordFile): string {
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapedXml(title)}</dc:title><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${escapedXml(made)}</dcterms:created></cp:coreProperties>`;
}
