import { childrenOf, type XmlElement } from '../../xml-tree.ts';
import { changeOf } from './change-in.ts';
import { nearest, type SaidSetting, saidBy } from './said-setting.ts';
import { propertyOf, type StyleSheet } from './style-sheet.ts';
import type { FileChange, WordSetting } from './word-line.ts';

/** How runs are set, by what they say of themselves, their own style and that of their paragraph. */
export class RunSettings {
  readonly #styles: StyleSheet;
  /** What styles say is looked up once for each two of them, and not for each run. */
  readonly #inherited = new Map<string, SaidSetting>();

  constructor(styles: StyleSheet) {
    this.#styles = styles;
  }

  /** What holds of a run with these properties in a paragraph of this style. */
  said(properties: XmlElement | null, style: string): SaidSetting {
    const character = propertyOf(properties, 'rStyle');
    const key = `${character}\n${style}`;
    const inherited =
      this.#inherited.get(key) ??
      [...this.#styles.wordsOf(character), ...this.#styles.wordsOf(style)].reduce(
        (nearer: SaidSetting, one) => nearest(nearer, saidBy(one)),
        saidBy(null),
      );
    this.#inherited.set(key, inherited);
    return nearest(saidBy(properties), inherited);
  }

  /** The change by which the words of a run came to be hidden or struck out, or came back; null where they are as they were. */
  hidingChange(properties: XmlElement | null, style: string, hides: boolean): FileChange | null {
    const change = childrenOf(properties, 'rPrChange')[0];
    if (!change) return null;
    const was = this.said(childrenOf(change, 'rPr')[0] ?? null, style);
    if (hides === (was.struck === true || was.hidden === true)) return null;
    return changeOf(change, hides ? 'delete' : 'insert');
  }
}

/** How words are set that are said to be so; upright, light and on the line where nothing is said. */
export function settingOf({ italic, bold, align }: SaidSetting): WordSetting {
  return {
    italic: italic ?? false,
    bold: bold ?? false,
    raised: align === 'superscript',
    lowered: align === 'subscript',
  };
}
