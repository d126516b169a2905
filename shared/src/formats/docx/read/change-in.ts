import { childrenOf, type XmlElement } from '../../xml-tree.ts';
import { changeKinds } from './word-elements.ts';
import type { FileChange } from './word-line.ts';

/** The tracked change that an element says, by its author and at its date. */
export function changeOf({ attributes }: XmlElement, kind: FileChange['kind']): FileChange {
  return { kind, author: attributes.author ?? '', date: attributes.date ?? '' };
}

/** The tracked changes that the properties of a paragraph, a row or a cell have among them. */
export function changesIn(element: XmlElement | null | undefined): FileChange[] {
  return (element ? childrenOf(element) : []).flatMap((child) => {
    const kind = changeKinds.get(child.name);
    return kind ? [changeOf(child, kind)] : [];
  });
}
