import type { Negotiation } from '../negotiation.ts';
import { draftParagraph } from '../open-draft.ts';
import { wordsThen } from '../ranges/range-now.ts';
import { withWords } from '../support/held-words.ts';
import type { Take } from './take.ts';

/**
 * A paragraph of the chair's text after one more decision: what it says now (null: it is left out) with the words taken in it. `base` is what
 * the decision's range counts in, `others` what earlier decisions make of it, each alone. The server writes this into the chair's text; the desk shows it beforehand.
 */
export function decided(
  now: string | null,
  base: string,
  take: { readonly range: { readonly from: number; readonly to: number } | null; readonly text: string | null },
  others: readonly string[],
): string | null {
  return take.text === null ? null : withWords(now ?? base, { range: take.range, base }, take.text, others);
}

/**
 * One paragraph as it would be in the next draft: the draft's words with the chair's decisions of this round carried out in order, before
 * anything that the chair types itself. Null where it is left out; a paragraph that the draft does not have is out until it is taken.
 */
export function decidedText(negotiation: Negotiation, paragraph: string, takes: readonly Take[]): string | null {
  let text = draftParagraph(negotiation, paragraph)?.text ?? null;
  for (const [at, take] of takes.entries()) {
    const base = wordsThen(negotiation, take);
    const { from, to } = take;
    const range = from === null || to === null ? null : { from, to };
    // A decision on words that no record knows changes none.
    if (range === null || base !== null) {
      const others = range ? takenAlone(negotiation, takes.slice(0, at), base ?? '') : [];
      text = decided(text, base ?? '', { range, text: take.text }, others);
    }
  }
  return text;
}

/** What each of these decisions on words of `base` makes of it alone; a decision on other words makes nothing of it. */
export function takenAlone(negotiation: Negotiation, takes: readonly Take[], base: string): readonly string[] {
  return takes.flatMap((take) => {
    const { from, to, text } = take;
    if (from === null || to === null || text === null || wordsThen(negotiation, take) !== base) return [];
    return [base.slice(0, from) + text + base.slice(to)];
  });
}
