/*
 * Reads a PDF as a reader with a screen reader has it: pdf.js finds the words, and the tags of the file say what they are. It knows nothing
 * of Adref.
 */
import { getDocumentProxy } from 'unpdf';

/** A part of the text, by its tag: `P`, `H1`, `TD`, `Lbl` for the number of an item of a list. The notes that it calls are in its words, where they are called: `rights{A/65/201.}`. */
interface TaggedPart {
  readonly tag: string;
  readonly text: string;
  /** How many lists it is in. */
  readonly lists: number;
}

/** A stretch of words where it is on its page, in points from the lower left corner. */
interface PlacedWords {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Whether it is no part of the text: heads, feet, numbers of lines. */
  readonly artifact: boolean;
}

/** A PDF, read. */
export interface PdfView {
  readonly pages: number;
  readonly title: unknown;
  readonly language: unknown;
  /** Whether it says that it keeps to PDF/UA-1. */
  readonly readsAloud: boolean;
  readonly parts: readonly TaggedPart[];
  readonly placed: readonly PlacedWords[];
}

interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

/** Tags whose words are a part of their own. */
const partTags = /^(?:P|H\d|TD|TH|Caption|Title|Lbl)$/;

/** Reads the bytes of a PDF. */
export async function pdfView(bytes: Uint8Array): Promise<PdfView> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const parts: TaggedPart[] = [];
  const placed: PlacedWords[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const one = await pdf.getPage(page);
    const content = await one.getTextContent({ includeMarkedContent: true });
    const words = new Map<string, string>();
    const open: (string | null)[] = [];
    for (const item of content.items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') open.pop();
        else open.push(item.type === 'beginMarkedContentProps' ? (item.id ?? null) : null);
        continue;
      }
      const id = open.findLast((known) => known !== null);
      const text = `${item.str}${item.hasEOL ? ' ' : ''}`;
      if (id) words.set(id, `${words.get(id) ?? ''}${text}`);
      const [, , , , x = 0, y = 0] = item.transform as number[];
      if (item.str.trim() !== '') placed.push({ page, x, y, text: item.str, artifact: !id });
    }
    const tree = (await one.getStructTree()) as StructNode | null;
    if (tree) collect(tree, words, parts);
  }
  const { info, metadata } = await pdf.getMetadata();
  const said = info as { Title?: unknown; Language?: unknown };
  const view = {
    pages: pdf.numPages,
    title: said.Title,
    language: said.Language,
    readsAloud: /<pdfuaid:part>1</.test(metadata?.getRaw() ?? ''),
    parts,
    placed,
  };
  await pdf.loadingTask.destroy();
  return view;
}

function collect(node: StructNode, words: ReadonlyMap<string, string>, parts: TaggedPart[], lists = 0): void {
  if (node.role && partTags.test(node.role)) {
    // The tree of a page has what is on other pages too, without its words.
    const text = textOf(node, words).replace(/\s+/g, ' ').trim();
    if (text !== '') parts.push({ tag: node.role, text, lists });
    return;
  }
  const around = node.role === 'L' ? lists + 1 : lists;
  for (const child of node.children ?? []) collect(child, words, parts, around);
}

function textOf(node: StructNode, words: ReadonlyMap<string, string>): string {
  if (node.type === 'content') return words.get(node.id ?? '') ?? '';
  const inner = (node.children ?? []).map((child) => textOf(child, words)).join('');
  return node.role === 'Note' ? `{${inner.trim()}}` : inner;
}
