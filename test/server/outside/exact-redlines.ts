import type { Answers, DrawnRedline } from './answers.ts';

/**
 * Invariant 2: equal and deleted words are those before, equal and inserted words those after, and no word is cut. What a token is in each of
 * the six languages cannot be judged from outside: here letters and digits that follow each other are one.
 */
export function exactRedlines({ redlines }: Answers): string[] {
  return redlines.flatMap((one) => {
    const { before, after } = one;
    const faults: string[] = [];
    if (wordsOf(one, 'delete') !== before) faults.push(`does not give back ${JSON.stringify(before)}`);
    if (wordsOf(one, 'insert') !== after) faults.push(`does not come to ${JSON.stringify(after)}`);
    if (cutsAWord(one, 'delete', before) || cutsAWord(one, 'insert', after)) faults.push('cuts a word');
    return faults.map((fault) => `a redline ${fault}`);
  });
}

function wordsOf({ ops }: DrawnRedline, side: 'delete' | 'insert'): string {
  return ops
    .filter(({ op }) => op === 'equal' || op === side)
    .map(({ text }) => text)
    .join('');
}

function cutsAWord({ ops }: DrawnRedline, side: 'delete' | 'insert', whole: string): boolean {
  let at = 0;
  return ops
    .filter(({ op }) => op === 'equal' || op === side)
    .some(({ text }) => {
      at += text.length;
      return /[\p{L}\p{N}]$/u.test(whole.slice(0, at)) && /^[\p{L}\p{M}\p{N}]/u.test(whole.slice(at));
    });
}
