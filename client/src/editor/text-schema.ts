import type { LiveParagraph, Numbering } from '@adref/shared/document';
import { numberings, type ParagraphKind, paragraphKinds } from '@adref/shared/document';
import { getSchema, Node } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';

const attribute = { default: null, rendered: false };

/** `paragraph+`: a text is a flat row of paragraphs. */
export const TextRoot = Node.create({ name: 'doc', topNode: true, content: 'paragraph+' });

export const TextWords = Node.create({ name: 'text', group: 'inline' });

/** Plain words with an id, a kind and a level: the one node of a live text. */
export const TextParagraph = Node.create({
  name: 'paragraph',
  content: 'text*',
  marks: '',
  addAttributes() {
    return {
      id: attribute,
      kind: { default: 'plain', rendered: false },
      level: { default: 0, rendered: false },
      numbering: attribute,
      number: attribute,
      alternativeTo: attribute,
      moved: attribute,
    };
  },
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});

/** The schema of the editor. */
export const textSchema = getSchema([TextRoot, TextParagraph, TextWords]);

/** One paragraph of the editor as the rest of the program knows it. */
export function liveParagraph(node: ProseNode): LiveParagraph {
  const { id, kind, level, numbering, number, alternativeTo, moved } = node.attrs;
  return {
    id: typeof id === 'string' ? id : '',
    kind: isKind(kind) ? kind : 'plain',
    level: Number(level) || 0,
    ...(isNumbering(numbering) && { numbering }),
    ...(typeof number === 'string' && number && { number }),
    ...(typeof alternativeTo === 'string' && alternativeTo && { alternativeTo }),
    ...(moved === true && { moved }),
    text: node.textContent,
  };
}

/** Attributes of a paragraph's node by name. */
export type ParagraphAttributes = Record<string, string | number | true | null>;

/** The attributes of a paragraph's node; those that it does not have are null. */
export function paragraphAttributes(paragraph: Omit<LiveParagraph, 'text'>): ParagraphAttributes {
  return {
    id: paragraph.id,
    kind: paragraph.kind,
    level: paragraph.level,
    numbering: paragraph.numbering ?? null,
    number: paragraph.number ?? null,
    alternativeTo: paragraph.alternativeTo ?? null,
    moved: paragraph.moved ?? null,
  };
}

/** Nodes never change, so that one is read once. */
const read = new WeakMap<ProseNode, LiveParagraph>();

/** All paragraphs of the editor's document; the same object for the same node. */
export function liveParagraphs(doc: ProseNode): LiveParagraph[] {
  const paragraphs: LiveParagraph[] = [];
  doc.forEach((node) => {
    const paragraph = read.get(node) ?? liveParagraph(node);
    read.set(node, paragraph);
    paragraphs.push(paragraph);
  });
  return paragraphs;
}

function isKind(value: unknown): value is ParagraphKind {
  return paragraphKinds.some((kind) => kind === value);
}

/** A new paragraph's id; unlike any of a draft, and of letters and digits only. */
export function newParagraphId(): string {
  const random = crypto.getRandomValues(new Uint32Array(4));
  return `n${[...random].map((part) => part.toString(36).padStart(7, '0')).join('')}`;
}

const isNumbering = (value: unknown): value is Numbering => numberings.some((one) => one === value);
