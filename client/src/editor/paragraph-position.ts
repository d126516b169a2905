import type { Node as ProseNode } from '@tiptap/pm/model';

/** A paragraph of the editor's document and the position before it. */
export interface ParagraphPosition {
  readonly pos: number;
  readonly node: ProseNode;
}

/** The paragraph with this id in the editor's document; the first of several, null where there is none. */
export function positionOf(doc: ProseNode, id: string): ParagraphPosition | null {
  let found: ParagraphPosition | null = null;
  doc.forEach((node, pos) => {
    if (node.attrs.id === id) found ??= { pos, node };
  });
  return found;
}

/** Where each paragraph of the editor is, by id; the first of several with one id. */
export function positionsOf(doc: ProseNode): Map<string, ParagraphPosition> {
  const positions = new Map<string, ParagraphPosition>();
  doc.forEach((node, pos) => {
    const { id } = node.attrs;
    if (typeof id === 'string' && !positions.has(id)) positions.set(id, { pos, node });
  });
  return positions;
}
