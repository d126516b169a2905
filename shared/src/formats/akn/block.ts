import { childrenOf, type XmlElement } from '../xml-tree.ts';
import { type AknInline, inlineOf } from './inline.ts';
import { toldKind } from './told-kind.ts';

/** A block of words as the file has it, before anybody has said what it is. */
export interface AknBlock extends AknInline {
  /** What its element says that it is; `block` where it says nothing. */
  readonly role: 'enacting' | 'preambular' | 'heading' | 'row' | 'block';
  /** The number that the file marks as one, as printed; empty where it marks none. */
  readonly number: string;
  /** Name of the style of the document that the file was made from; empty where there is none. */
  readonly style: string;
  /** Id of the nearest element that has one, or its name: where a person finds it in the file. */
  readonly path: string;
  /** The number that counting does not give, where the file says what the block is (told-kind.ts). */
  readonly own?: string;
}

/** What is known of a block from the elements around it. */
type BlockContext = Pick<AknBlock, 'role' | 'style' | 'path' | 'own'>;

/** Elements that hold words and no blocks. */
const inlineElements: ReadonlySet<string> = new Set(
  (
    'a abbr affectedDocument authorialNote b concept date def del docAuthority docDate docNumber docProponent docPurpose ' +
    'docStage docStatus docTitle docType entity eol i img inline ins location marker mref noteRef organization person placeholder ' +
    'process quantity quote ref remark role rref session shortTitle span sub sup term time u br eop'
  ).split(' '),
);

/** The blocks below some elements, in order: every word of them is in one, except those of metadata. */
export function aknBlocksOf(elements: readonly XmlElement[]): AknBlock[] {
  const blocks: AknBlock[] = [];

  const add = (inline: AknInline, around: BlockContext, number = '') => {
    // A note that is called where there are no words is still a note.
    const told = toldKind(around.style) !== null;
    if (inline.text !== '' || inline.notes.length > 0 || number !== '' || told)
      blocks.push({ ...inline, ...around, number });
  };

  /** A paragraph, point or item: its number belongs to the first block in it. */
  const numbered = (element: XmlElement, around: BlockContext) => {
    const number = inlineOf(childrenOf(element, 'num')).text;
    const from = blocks.length;
    readRest(element, { ...around, style: element.attributes.class ?? around.style }, (child) => child.name !== 'num');
    const first = blocks[from];
    if (number === '') return;
    if (first && first.number === '') blocks[from] = { ...first, number };
    else blocks.splice(from, 0, { text: '', marks: [], notes: [], ...around, number });
  };

  /** What is in an element: a row of words and inline elements is a block of its own, wherever it is among other blocks. */
  const readRest = (element: XmlElement, around: BlockContext, take: (child: XmlElement) => boolean = () => true) => {
    let run: (XmlElement | string)[] = [];
    const flush = () => {
      if (run.length > 0) add(inlineOf([{ name: element.name, attributes: {}, children: run }]), around);
      run = [];
    };
    for (const child of element.children) {
      if (typeof child === 'string' || inlineElements.has(child.name)) run.push(child);
      else {
        flush();
        if (take(child)) read(child, around);
      }
    }
    flush();
  };

  const read = (element: XmlElement, above: BlockContext): void => {
    const { class: style, title: own, eId } = element.attributes;
    const around = {
      ...above,
      path: eId || above.path || element.name,
      ...(toldKind(style) && { style: style ?? '', ...(own !== undefined && { own }) }),
    };
    // A block that says what it is may be empty, and has no other blocks inside.
    if (toldKind(style)) {
      add(inlineOf([element]), around);
      return;
    }
    switch (element.name) {
      case 'meta':
        return;
      case 'formula':
        add(inlineOf([element]), { ...around, role: 'enacting' });
        break;
      case 'crossHeading':
        add(inlineOf([element]), {
          ...around,
          role: element.attributes.refersTo === '#preamble' ? 'preambular' : 'heading',
        });
        break;
      case 'heading':
      case 'subheading':
        add(inlineOf([element]), { ...around, role: 'heading' });
        break;
      case 'num':
        add({ text: '', marks: [], notes: [] }, around, inlineOf([element]).text);
        break;
      case 'preamble':
        readRest(element, { ...around, role: 'preambular' });
        break;
      case 'mainBody':
        readRest(element, { ...around, role: 'block' });
        break;
      case 'paragraph':
      case 'point':
      case 'item':
        numbered(element, around);
        break;
      case 'tr': {
        const cells = childrenOf(element).map((cell) => inlineOf([cell]));
        const text = cells.some((cell) => cell.text !== '') ? cells.map((cell) => cell.text).join(' | ') : '';
        const notes = cells.flatMap((cell) => cell.notes.map((note) => ({ ...note, offset: text.length })));
        add({ text, marks: [], notes }, { ...around, role: 'row' });
        break;
      }
      default:
        readRest(element, around);
        break;
    }
  };
  for (const element of elements) read(element, { role: 'block', style: '', path: '' });
  return joined(blocks);
}

/** The number of a section is before its heading; and some files have a number in a paragraph of its own, before the one whose number it is. */
function joined(blocks: readonly AknBlock[]): AknBlock[] {
  const result: AknBlock[] = [];
  for (const block of blocks) {
    const before = result.at(-1);
    const lone =
      before &&
      toldKind(before.style) === null &&
      before.text === '' &&
      before.notes.length === 0 &&
      before.number !== '';
    const numbers = block.role === 'block' || block.role === 'heading';
    if (lone && numbers && block.number === '') result.splice(-1, 1, { ...block, number: before.number });
    else result.push(block);
  }
  return result;
}
