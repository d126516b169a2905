import type { FilePosition } from '../reading.ts';
import { allOf, childrenOf, type XmlElement } from '../xml-tree.ts';

/*
 * Who insists on words of a text, or puts them under reservation, without words of its own:
 *
 *   <p …>States should act.<marker name="reserve" class="adref-position adref-7-13 EU" refersTo="#party_1" eId="position_1"/></p>
 *
 * at the end of the paragraph, with the range of its words in the text before all changes, in UTF-16 code units; without a range it is the whole.
 */
const positionClass = 'adref-position';
const range = /(?:^|\s)adref-(\d{1,7})-(\d{1,7})(?:\s|$)/;

/** What is said of words, and by whom: written into a file. Offsets as in the text that the file has when none of its changes is made. */
export type WrittenPosition = Pick<FilePosition, 'stance' | 'from' | 'to'> & { readonly parties: readonly string[] };

/** The classes of an element that says a position. */
export function positionClasses({ from, to }: Pick<WrittenPosition, 'from' | 'to'>): string[] {
  return [positionClass, ...(from === null || to === null ? [] : [`adref-${from}-${to}`])];
}

/** Whether an element says a position, and has no words. */
export const isPosition = ({ name, attributes }: XmlElement): boolean =>
  name === 'marker' && (attributes.class ?? '').split(/\s+/).includes(positionClass);

/** Whether a file tells of positions. */
export function hasPositions(root: XmlElement): boolean {
  return allOf(root, 'marker').some(isPosition);
}

/** The positions of a file in their order; `names` are those of its references. */
export function aknPositions(root: XmlElement, part: string, names: ReadonlyMap<string, string>): FilePosition[] {
  const positions: FilePosition[] = [];
  const read = (element: XmlElement, above: string): void => {
    const path = element.attributes.eId || above || element.name;
    for (const child of childrenOf(element)) {
      if (!isPosition(child)) {
        read(child, path);
        continue;
      }
      const { name: stance, class: classes = '', refersTo = '' } = child.attributes;
      if (stance !== 'retain' && stance !== 'reserve') continue;
      const [, from, to] = range.exec(classes) ?? [];
      const place = from === undefined ? { from: null, to: null } : { from: Number(from), to: Number(to) };
      for (const ref of refersTo.split(/\s+/)) {
        const party = names.get(ref.replace(/^#/, ''));
        if (party !== undefined) positions.push({ party, stance, ...place, source: { part, path } });
      }
    }
  };
  read(root, '');
  return positions;
}
