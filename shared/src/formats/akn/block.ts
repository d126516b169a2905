import { childrenOf, type XmlElement } from '../xml-tree.ts';
import { isInline } from './element.ts';
import { type AknInline, inlineOf } from './inline.ts';
import { toldKind } from './told-kind.ts';

/** A block of words as the file has it, before anybody has said what it is. */
export interface AknBlock extends AknInline {
  /** What its element says that it is; `block` where it says nothing. */
  readonly role: 'enacting' | 'preambular' | 'heading' | 'row' | 'quoted' | 'block';
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
    const { text: number, notes } = inlineOf(childrenOf(element, 'num'));
    const from = blocks.length;
    readRest(element, { ...around, style: element.attributes.class ?? around.style }, (child) => child.name !== 'num');
    const first = blocks[from];
    if (number === '' && notes.length === 0) return;
    if (first && first.number === '') blocks[from] = numberedBy(first, number, notes);
    else blocks.splice(from, 0, { text: '', marks: [], ...around, number, notes });
  };

  /** Puts the quotation marks, which the file has beside the words, around the blocks from one on. */
  const quote = (from: number, { startQuote = '', endQuote = '' }: XmlElement['attributes']) => {
    const first = blocks[from];
    if (first) blocks[from] = { ...first, ...inQuotes(first, startQuote, '') };
    const last = blocks.at(-1);
    if (first && last) blocks[blocks.length - 1] = { ...last, ...inQuotes(last, '', endQuote) };
  };

  /** What is in an element: a row of words and inline elements is a block of its own, wherever it is among other blocks. */
  const readRest = (element: XmlElement, around: BlockContext, take: (child: XmlElement) => boolean = () => true) => {
    let run: (XmlElement | string)[] = [];
    const flush = () => {
      if (run.length > 0) add(inlineOf([{ name: element.name, attributes: {}, children: run }]), around);
      run = [];
    };
    for (const child of element.children) {
      if (typeof child === 'string' || isInline(child)) run.push(child);
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
      case 'num': {
        const { text: number, notes } = inlineOf([element]);
        add({ text: '', marks: [], notes }, around, number);
        break;
      }
      case 'preamble':
        readRest(element, { ...around, role: 'preambular' });
        break;
      case 'mainBody':
        readRest(element, { ...around, role: 'block' });
        break;
      case 'paragraph':
      case 'point':
      case 'item':
      case 'recital':
      case 'citation':
        numbered(element, around);
        break;
      case 'quotedStructure': {
        const from = blocks.length;
        readRest(element, { ...around, role: 'quoted' });
        quote(from, element.attributes);
        break;
      }
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
    const lone = before && toldKind(before.style) === null && before.text === '' && before.number !== '';
    const numbers = block.role === 'block' || block.role === 'heading';
    if (lone && numbers && block.number === '') result.splice(-1, 1, numberedBy(block, before.number, before.notes));
    else result.push(block);
  }
  return result;
}

/** A block with its number; what is noted at the number is noted at the beginning of its words. */
function numberedBy(block: AknBlock, number: string, notes: AknInline['notes']): AknBlock {
  return { ...block, number, notes: [...notes.map((note) => ({ ...note, offset: 0 })), ...block.notes] };
}

/** Words with signs before and behind them. */
function inQuotes({ text, marks, notes }: AknInline, before: string, behind: string): AknInline {
  const by = before.length;
  return {
    text: before + text + behind,
    marks: marks.map((one) => ({ ...one, from: one.from + by, to: one.to + by })),
    notes: notes.map((note) => ({ ...note, offset: note.offset + by })),
  };
}
