import type { FilePosition } from '../reading.ts';
import { allOf, childrenOf, type XmlElement } from '../xml-tree.ts';

/*
 * Who insists on words of a text, or puts them under reservation, without words of its own:
 *
 *   <p …>States should act.<marker name="reserve" class="adref-position adref-7-13 EU" refersTo="#party_1" eId="position_1"/></p>
 *
 * at the end of the paragraph, with the range of its words in the text before all changes, in UTF-16 code units; without a range it is the whole.
 * `adref-place`: it is about where the paragraph is, which others move. Of a paragraph that parties add the range counts in the words of one of
 * them, `adref-in-party_2`, and `name="oppose"` is who wants none of it.
 */
const placeClass = 'adref-place';
const inWords = /(?:^|\s)adref-in-(party_\d{1,7})(?:\s|$)/;
const stances = ['retain', 'reserve', 'oppose'] as const;
const positionClass = 'adref-position';
const range = /(?:^|\s)adref-(\d{1,7})-(\d{1,7})(?:\s|$)/;

/** What is said of words, and by whom: written into a file. Offsets as in the text that the file has when none of its changes is made. */
export type WrittenPosition = Omit<FilePosition, 'party' | 'source'> & { readonly parties: readonly string[] };

/** The classes of an element that says a position; `holder` is the reference of whose words it is about, where it is about an addition. */
export function positionClasses(
  { from, to, place }: Pick<WrittenPosition, 'from' | 'to' | 'place'>,
  holder: string | null,
): string[] {
  return [
    positionClass,
    ...(from === null || to === null ? [] : [`adref-${from}-${to}`]),
    ...(place ? [placeClass] : []),
    ...(holder === null ? [] : [`adref-in-${holder}`]),
  ];
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
      const { name: said, class: classes = '', refersTo = '' } = child.attributes;
      const stance = stances.find((one) => one === said);
      if (!stance) continue;
      const [, from, to] = range.exec(classes) ?? [];
      const of = names.get(inWords.exec(classes)?.[1] ?? '');
      const place = {
        ...(from === undefined ? { from: null, to: null } : { from: Number(from), to: Number(to) }),
        ...(of !== undefined && { of }),
        ...(classes.split(/\s+/).includes(placeClass) && { place: true as const }),
      };
      for (const ref of refersTo.split(/\s+/)) {
        const party = names.get(ref.replace(/^#/, ''));
        if (party !== undefined) positions.push({ party, stance, ...place, source: { part, path } });
      }
    }
  };
  read(root, '');
  return positions;
}
