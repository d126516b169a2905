import type { Take } from '@adref/shared/negotiation';
import { takeAlternative } from '@adref/shared/rolling';

/**
 * One paragraph as it would stand in the next draft: the base words with the chair's decisions carried out in order, as the
 * server carries them out in the chair's text. Null where the paragraph is left out. `base` is the draft's text, or the first
 * proposer's where the draft does not have the paragraph; such a one is out until it is taken.
 */
export function resultingText(base: string, added: boolean, takes: readonly Take[]): string | null {
  let text: string | null = added ? null : base;
  for (const take of takes) {
    if (take.text === null) text = null;
    else if (take.from === null || take.to === null) text = take.text;
    else text = takeAlternative(base, text ?? base, { from: take.from, to: take.to }, take.text);
  }
  return text;
}

/** The symbol that usually comes after these: `…/L.27` → `…/L.27/Rev.1` → `…/L.27/Rev.2`; never one that is taken. */
export function nextSymbol(symbols: readonly string[]): string {
  const last = symbols.at(-1) ?? '';
  const revised = /^(.*)\/Rev\.(\d+)$/i.exec(last);
  const stem = revised?.[1] ?? last;
  const taken = new Set(symbols.map((symbol) => symbol.toLowerCase()));
  let number = Number(revised?.[2] ?? 0) + 1;
  while (taken.has(`${stem}/rev.${number}`.toLowerCase())) number++;
  return `${stem}/Rev.${number}`;
}
