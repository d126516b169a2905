import { childrenOf, type XmlElement } from '../../xml-tree.ts';

/** What the styles of a file say of paragraphs and words, their bases included. */
export interface StyleSheet {
  /** The name that Word shows, in small letters; the id where there is none. */
  readonly nameOf: (id: string) => string;
  /** The list that paragraphs of the style are counted in; null where in none. */
  readonly listOf: (id: string) => { readonly list: string; readonly level: string | null } | null;
  /** The properties of words that the style sets, nearest first. */
  readonly wordsOf: (id: string) => readonly XmlElement[];
  /** The rank of a heading, from 0; null for any other style. */
  readonly outlineOf: (id: string) => number | null;
  /** The style of paragraphs that name none. */
  readonly ordinary: string;
}

/** The value of a property: `<w:pStyle w:val="…"/>`; empty where it is not there. */
export function propertyOf(element: XmlElement | null | undefined, name: string): string {
  return (element ? childrenOf(element, name)[0]?.attributes.val : undefined) ?? '';
}

/** Deepest chain of bases that is followed; a chain that leads back to itself ends there. */
const deepest = 30;

/** Reads the styles of a file. */
export function styleSheet(part: XmlElement | null): StyleSheet {
  const styles = new Map(childrenOf(part, 'style').map((style) => [style.attributes.styleId ?? '', style]));
  const chains = new Map<string, readonly XmlElement[]>();
  const chain = (id: string): readonly XmlElement[] => {
    const known = chains.get(id);
    if (known) return known;
    const all: XmlElement[] = [];
    for (let style = styles.get(id); style && all.length < deepest; style = styles.get(propertyOf(style, 'basedOn'))) {
      all.push(style);
    }
    chains.set(id, all);
    return all;
  };
  /** What is asked of a style for each paragraph is found once. */
  const once = <Found>(find: (id: string) => Found): ((id: string) => Found) => {
    const found = new Map<string, Found>();
    return (id) => {
      if (!found.has(id)) found.set(id, find(id));
      return found.get(id) as Found;
    };
  };
  const properties = (style: XmlElement) => childrenOf(style, 'pPr')[0];
  return {
    nameOf: once((id) => (propertyOf(styles.get(id), 'name') || id).toLowerCase()),
    listOf: once((id) => {
      // A style may say only its level, and have its list from its base.
      let level = '';
      for (const style of chain(id)) {
        const numbers = childrenOf(properties(style) ?? null, 'numPr')[0];
        const list = propertyOf(numbers, 'numId');
        level ||= propertyOf(numbers, 'ilvl');
        if (list !== '') return list === '0' ? null : { list, level: level || null };
      }
      return null;
    }),
    wordsOf: (id) => chain(id).flatMap((style) => childrenOf(style, 'rPr')),
    outlineOf: (id) => {
      for (const style of chain(id)) {
        const level = propertyOf(properties(style), 'outlineLvl');
        if (level !== '') return Number(level) <= 8 ? Number(level) : null;
      }
      return null;
    },
    ordinary:
      [...styles.values()].find(
        ({ attributes }) => attributes.type === 'paragraph' && /^(?:1|true|on)$/.test(attributes.default ?? ''),
      )?.attributes.styleId ?? '',
  };
}

/** Whether a property of words is on: `<w:b/>`, and not `<w:b w:val="0"/>`; null where nothing is said. */
export function toggled(properties: XmlElement | null | undefined, name: string): boolean | null {
  const [found] = properties ? childrenOf(properties, name) : [];
  return found ? !/^(?:0|false|off|none)$/.test(found.attributes.val ?? '1') : null;
}
