import type { XmlElement } from '../../xml-tree.ts';
import { propertyOf, toggled } from './style-sheet.ts';

/** What properties of words say of how these are set; null where they say nothing of it. */
export interface SaidSetting {
  readonly italic: boolean | null;
  readonly bold: boolean | null;
  /** Whether a line goes through them. */
  readonly struck: boolean | null;
  readonly hidden: boolean | null;
  /** Empty where nothing is said. */
  readonly align: string;
}

/** What some properties say. */
export function saidBy(properties: XmlElement | null): SaidSetting {
  const on = (name: string) => toggled(properties, name) ?? toggled(properties, `${name}Cs`);
  const struck = toggled(properties, 'strike') ?? toggled(properties, 'dstrike');
  return {
    italic: on('i'),
    bold: on('b'),
    struck,
    hidden: toggled(properties, 'vanish'),
    align: propertyOf(properties, 'vertAlign'),
  };
}

/** What is said nearer to the words, and where nothing is, further from them. */
export function nearest(nearer: SaidSetting, further: SaidSetting): SaidSetting {
  return {
    italic: nearer.italic ?? further.italic,
    bold: nearer.bold ?? further.bold,
    struck: nearer.struck ?? further.struck,
    hidden: nearer.hidden ?? further.hidden,
    align: nearer.align || further.align,
  };
}
