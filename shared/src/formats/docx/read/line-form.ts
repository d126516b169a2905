import { childrenOf, type XmlElement } from '../../xml-tree.ts';
import { type Lists, levelSaid } from './list-numbers.ts';
import { propertyOf, type StyleSheet } from './style-sheet.ts';
import type { LineForm } from './word-line.ts';

/** The style of a paragraph and its place in a list, as its properties say or else its style does. */
export function lineForm(properties: XmlElement | null | undefined, styles: StyleSheet, lists: Lists): LineForm {
  const style = propertyOf(properties, 'pStyle') || styles.ordinary;
  const numbers = properties ? childrenOf(properties, 'numPr')[0] : undefined;
  const own = propertyOf(numbers, 'numId');
  if (own !== '') {
    return { style, place: own === '0' ? null : { list: own, level: levelSaid(propertyOf(numbers, 'ilvl')) } };
  }
  const inherited = styles.listOf(style);
  if (!inherited) return { style, place: null };
  const level = propertyOf(numbers, 'ilvl') || inherited.level;
  return {
    style,
    place: {
      list: inherited.list,
      level: level === null ? lists.levelOfStyle(inherited.list, style) : levelSaid(level),
    },
  };
}
