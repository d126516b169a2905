import type { Paragraph } from '@adref/shared/document';
import type { Take } from '@adref/shared/negotiation';
/**
 * One paragraph as it would stand in the next draft: the base words with the chair's decisions carried out in order, as the
 * server carries them out in the chair's text. Null where the paragraph is left out. `base` is the draft's text, or the first
 * proposer's where the draft does not have the paragraph; such a one is out until it is taken.
 */
export declare function resultingText(base: string, added: boolean, takes: readonly Take[]): string | null;
/** The symbol that usually comes after these: `…/L.27` → `…/L.27/Rev.1` → `…/L.27/Rev.2`; never one that is taken. */
export declare function nextSymbol(symbols: readonly string[]): string;
/** Ids of draft paragraphs, in the order in which they stand, whose words a decision changed or left out. */
export declare function changedByTakes(paragraphs: readonly Paragraph[], takes: readonly Take[]): string[];
