import { documentStyle, labels, type Paragraph, type TextDocument } from '../../../document/index.ts';
import { openingPhrase } from '../../docx/vocabulary/opening-phrase.ts';
import type { XmlElement, XmlNode } from '../../xml-tree.ts';
import { classOf } from '../told-kind.ts';
import { xmlElement } from './xml-text.ts';

/** A paragraph with those below it. */
interface Branch {
  readonly paragraph: Paragraph;
  readonly label: string;
  readonly below: Branch[];
}

/** Lists inside of each other that are written as such; deeper ones are beside each other, since readers refuse files without a measure. */
const deepest = 8;

/** The parts of a text between its front and its end; no preamble where there is none. */
export interface WrittenBody {
  /** The titles at the head of the text, as blocks of its preface. */
  readonly titles: readonly XmlElement[];
  readonly preamble: XmlElement | null;
  readonly main: XmlElement;
}

/**
 * The paragraphs of a text as Akoma Ntoso has them.
 *
 *   title, at the head           preface > p > docTitle
 *   enacting, preambular         preamble > formula, container named by its opening phrase; its list is a blockList
 *   operative, numbered, norm    mainBody > paragraph > num, content > p
 *   with sub-paragraphs          paragraph > num, list > intro, point > num, content
 *   heading                      paragraph > num, heading
 *
 * What comes where the format has no place for it, as a second enacting formula, is a paragraph that says what it is (told-kind.ts).
 */
export function writtenBody(
  document: TextDocument,
  wordsOf: (paragraph: Paragraph) => readonly XmlNode[],
  names: readonly string[] = labels(document.paragraphs, documentStyle(document)),
): WrittenBody {
  const branches = branchesOf(document, names);
  const firstWords = branches.findIndex(({ paragraph }) => paragraph.kind !== 'title');
  const head = branches.slice(0, firstWords < 0 ? branches.length : firstWords);
  const rest = branches.slice(head.length);
  const opens = ({ paragraph: { kind } }: Branch) => kind === 'enacting' || kind === 'preambular';
  const firstMain = rest.findIndex((branch) => !opens(branch));
  const preamble = rest.slice(0, firstMain < 0 ? rest.length : firstMain);
  const main = rest.slice(preamble.length);

  const told = (name: string, { paragraph }: Branch, eId?: string) =>
    xmlElement(name, { class: classOf(paragraph), title: paragraph.number, eId }, wordsOf(paragraph));
  const num = ({ label }: Branch) => (label === '' ? [] : [xmlElement('num', {}, label)]);

  const item = (branch: Branch, eId: string): XmlElement =>
    xmlElement('item', { eId }, ...num(branch), told('p', branch), blockList(branch, eId));
  const blockList = ({ below }: Branch, eId: string): XmlElement[] => {
    const list = `${eId}__blockList_1`;
    if (below.length === 0) return [];
    return [
      xmlElement(
        'blockList',
        { eId: list },
        below.map((one, at) => item(one, `${list}__item_${at + 1}`)),
      ),
    ];
  };
  const point = (name: 'paragraph' | 'point', branch: Branch, eId: string): XmlElement => {
    const list = `${eId}__list_1`;
    if (branch.below.length === 0) {
      return xmlElement(
        name,
        { eId },
        ...num(branch),
        xmlElement('content', { eId: `${eId}__content` }, told('p', branch)),
      );
    }
    const points = branch.below.map((one, at) => point('point', one, `${list}__point_${at + 1}`));
    const intro = xmlElement('intro', { eId: `${list}__intro` }, told('p', branch));
    return xmlElement(name, { eId }, ...num(branch), xmlElement('list', { eId: list }, intro, points));
  };

  return {
    titles: head.map((branch, at) =>
      xmlElement('p', {}, told('docTitle', branch, at === 0 ? undefined : `docTitle_${at + 1}`)),
    ),
    preamble:
      preamble.length === 0
        ? null
        : xmlElement(
            'preamble',
            { eId: 'preamble' },
            preamble.map((branch, at): XmlElement => {
              const { kind, text } = branch.paragraph;
              if (kind === 'enacting') {
                return xmlElement('formula', { name: 'enactingFormula', eId: `formula_${at + 1}` }, told('p', branch));
              }
              const eId = `container_${at + 1}`;
              const phrase = text.slice(0, openingPhrase(text, document.language)).trim();
              return xmlElement(
                'container',
                { name: phrase || 'preambular', eId },
                told('p', branch),
                blockList(branch, eId),
              );
            }),
          ),
    main: xmlElement(
      'mainBody',
      { eId: 'mainBody' },
      ...(main.length === 0 ? [xmlElement('paragraph', { eId: 'para_1' })] : []),
      main.map((branch, at): XmlElement => {
        const eId = `para_${at + 1}`;
        const heads = branch.paragraph.kind === 'heading' && branch.below.length === 0;
        return heads
          ? xmlElement('paragraph', { eId }, ...num(branch), told('heading', branch))
          : point('paragraph', branch, eId);
      }),
    ),
  };
}

/** The paragraphs as a tree: sub-paragraphs below the one that they are part of. */
function branchesOf(document: TextDocument, names: readonly string[]): Branch[] {
  const top: Branch[] = [];
  /** The open paragraphs, from the outside in. */
  let open: Branch[] = [];
  for (const [at, paragraph] of document.paragraphs.entries()) {
    const branch = { paragraph, label: printedLabel(paragraph, names[at] ?? ''), below: [] };
    const nested = paragraph.kind === 'subparagraph';
    while (open.length > 0 && (open.at(-1)?.paragraph.level ?? 0) >= paragraph.level) open.pop();
    const parent = nested ? open.at(-1) : undefined;
    (parent?.below ?? top).push(branch);
    if (!nested) open = parents.has(paragraph.kind) ? [branch] : [];
    else if (open.length < deepest) open.push(branch);
  }
  return top;
}

/** What sub-paragraphs are part of. */
const parents: ReadonlySet<string> = new Set(['preambular', 'operative', 'numbered', 'norm', 'plain']);

/** The number as a document prints it: `1.` for OP1; none for a preambular paragraph, since none is printed. */
function printedLabel({ kind, number = '' }: Paragraph, label: string): string {
  if (kind === 'preambular' || kind === 'enacting' || kind === 'title') return '';
  if (kind === 'operative' || kind === 'numbered') return `${label.replace(/^OP/, '')}.`;
  return label || number;
}
