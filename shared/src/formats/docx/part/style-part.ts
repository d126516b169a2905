import type { Language } from '../../../document/index.ts';
import { openingLook } from '../../words-apart.ts';
import type { OrdinaryWords, StyleName } from '../word-file.ts';
import { declaration, namespaces } from './markup.ts';

/** What Word calls a style, and how it looks: indents in twentieths of a point, properties of its paragraphs and words. */
interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph: string;
  readonly words: string;
}

const bold = '<w:b/><w:bCs/>';
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const spacing = (after: number, line = 240) => `<w:spacing w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;
const indent = (left: number, right: number, hanging = 0) =>
  `<w:ind w:left="${left}" w:right="${right}"${hanging === 0 ? '' : ` w:hanging="${hanging}"`}/>`;

/** Where the words of a United Nations document begin, and the step to the words of a deeper list. */
const [margin, step] = [1267, 475];

/** A numbered paragraph of a resolution: its first line begins at the margin of the words, with the number, and the rest below it. */
const firstLine = (left: number) =>
  `<w:tabs><w:tab w:val="left" w:pos="${left + step}"/></w:tabs>${spacing(120)}<w:ind w:left="${left}" w:right="${margin}"/><w:jc w:val="both"/>`;

const styleOf: Readonly<Record<StyleName, Style>> = {
  title: {
    id: 'AdrefTitle',
    name: 'Adref Title',
    paragraph: `<w:keepNext/><w:spacing w:before="240" w:after="240" w:line="240" w:lineRule="auto"/>${indent(margin, margin)}<w:outlineLvl w:val="0"/>`,
    words: bold + size(24),
  },
  'heading 1': {
    id: 'AdrefHeading1',
    name: 'Adref Heading 1',
    paragraph: `<w:keepNext/><w:spacing w:before="240" w:after="120"/>${indent(margin, margin)}<w:outlineLvl w:val="1"/>`,
    words: bold + size(24),
  },
  'heading 2': {
    id: 'AdrefHeading2',
    name: 'Adref Heading 2',
    paragraph: `<w:keepNext/><w:spacing w:before="200" w:after="120"/>${indent(margin, margin)}<w:outlineLvl w:val="2"/>`,
    words: bold,
  },
  'heading 3': {
    id: 'AdrefHeading3',
    name: 'Adref Heading 3',
    paragraph: `<w:keepNext/><w:spacing w:before="160" w:after="120"/>${indent(margin, margin)}<w:outlineLvl w:val="3"/>`,
    words: `${bold}<w:i/><w:iCs/>`,
  },
  enacting: {
    id: 'AdrefEnacting',
    name: 'Adref Enacting Formula',
    paragraph: `<w:keepNext/>${firstLine(margin + step)}`,
    // As the language sets it: see below.
    words: '',
  },
  preambular: {
    id: 'AdrefPreambular',
    name: 'Adref Preambular',
    paragraph: `${spacing(120)}<w:ind w:left="${margin}" w:right="${margin}" w:firstLine="${step}"/><w:jc w:val="both"/>`,
    words: '',
  },
  operative: {
    id: 'AdrefOperative',
    name: 'Adref Operative',
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="${margin + 2 * step}"/></w:tabs>${spacing(120)}<w:ind w:left="${margin}" w:right="${margin}" w:firstLine="${step}"/><w:jc w:val="both"/>`,
    words: '',
  },
  'subparagraph 1': {
    id: 'AdrefSubparagraph1',
    name: 'Adref Sub-paragraph 1',
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="${margin + 2 * step}"/></w:tabs>${spacing(120)}<w:ind w:left="${margin}" w:right="${margin}" w:firstLine="${step}"/><w:jc w:val="both"/>`,
    words: '',
  },
  'subparagraph 2': {
    id: 'AdrefSubparagraph2',
    name: 'Adref Sub-paragraph 2',
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="${margin + 3 * step}"/></w:tabs>${spacing(120)}${indent(margin + 3 * step, margin, step)}<w:jc w:val="both"/>`,
    words: '',
  },
  'subparagraph 3': {
    id: 'AdrefSubparagraph3',
    name: 'Adref Sub-paragraph 3',
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="${margin + 4 * step}"/></w:tabs>${spacing(120)}${indent(margin + 4 * step, margin, step)}<w:jc w:val="both"/>`,
    words: '',
  },
  numbered: { id: 'AdrefNumbered', name: 'Adref Numbered', paragraph: firstLine(margin), words: '' },
  norm: {
    id: 'AdrefNorm',
    name: 'Adref Norm',
    paragraph: `${spacing(120)}${indent(margin + step, margin)}<w:jc w:val="both"/>`,
    words: '',
  },
  plain: {
    id: 'AdrefPlain',
    name: 'Adref Plain',
    paragraph: `${spacing(120)}${indent(margin, margin)}<w:jc w:val="both"/>`,
    words: '',
  },
  masthead: { id: 'AdrefMasthead', name: 'Adref Masthead', paragraph: spacing(0), words: '' },
  caption: {
    id: 'AdrefCaption',
    name: 'Adref Caption',
    paragraph: `<w:keepNext/><w:spacing w:before="240" w:after="120"/>`,
    words: bold,
  },
  cell: { id: 'AdrefCell', name: 'Adref Cell', paragraph: spacing(40), words: size(18) },
  end: {
    id: 'AdrefEnd',
    name: 'Adref End',
    paragraph: '<w:suppressLineNumbers/><w:spacing w:before="240"/><w:jc w:val="center"/>',
    words: '',
  },
};

/** The styles of words that look like notation and are none: nothing is set in them. */
export const ordinaryStyle: Readonly<Record<OrdinaryWords, { readonly id: string; readonly name: string }>> = {
  sign: { id: 'AdrefSign', name: 'Adref Sign' },
  letter: { id: 'AdrefLetter', name: 'Adref Letter' },
};

/** What words are whose style Word calls so; null for any other. */
export function ordinaryNamed(name: string): OrdinaryWords | null {
  const is = (kind: OrdinaryWords) => ordinaryStyle[kind].name.toLowerCase() === name.trim().toLowerCase();
  return is('sign') ? 'sign' : is('letter') ? 'letter' : null;
}

/** The id of a style, as paragraphs name it. */
export function styleId(style: StyleName): string {
  return styleOf[style].id;
}

/** The style that Word calls so, whatever its id has become; null for any other. */
export function styleNamed(name: string): StyleName | null {
  const own = Object.entries(styleOf).find(([, style]) => style.name.toLowerCase() === name.trim().toLowerCase());
  return own ? (own[0] as StyleName) : null;
}

const tags: Readonly<Record<Language, string>> = {
  ar: 'ar-SA',
  zh: 'zh-CN',
  en: 'en-GB',
  fr: 'fr-FR',
  ru: 'ru-RU',
  es: 'es-ES',
};

/** How the enacting formula is set. */
function formulaWords(language: Language): string {
  const look = openingLook(language);
  return `${look.includes('bold') ? bold : ''}${look.includes('italic') ? '<w:i/><w:iCs/>' : ''}`;
}

/** `word/styles.xml`. */
export function stylePart(language: Language): string {
  const tag = tags[language];
  const lang =
    language === 'ar'
      ? `<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="${tag}"/>`
      : language === 'zh'
        ? `<w:lang w:val="en-GB" w:eastAsia="${tag}" w:bidi="ar-SA"/>`
        : `<w:lang w:val="${tag}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  const fonts =
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/>';
  // Said although it is what holds where nothing is said: LibreOffice then does the contrary, and leaves signs at the end of a line out of a PDF.
  const paragraphs =
    language === 'zh' ? '<w:pPrDefault><w:pPr><w:overflowPunct/></w:pPr></w:pPrDefault>' : '<w:pPrDefault/>';
  const own = Object.entries(styleOf).map(([style, { id, name, paragraph, words: always }]) => {
    const words = style === 'enacting' ? formulaWords(language) : always;
    return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr>${words === '' ? '' : `<w:rPr>${words}</w:rPr>`}</w:style>`;
  });
  return [
    `${declaration}<w:styles ${namespaces}>`,
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}${size(20)}${lang}</w:rPr></w:rPrDefault>${paragraphs}</w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
    ...own,
    '<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/></w:style>',
    `<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/><w:pPr>${indent(margin, margin)}</w:pPr><w:rPr>${size(17)}</w:rPr></w:style>`,
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    ...Object.values(ordinaryStyle).map(
      ({ id, name }) =>
        `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:semiHidden/></w:style>`,
    ),
    '</w:styles>',
  ].join('');
}
