/*
 * Which paragraph of a party's file answers to which of the draft. A file has no ids, so words, kind and label must tell; order is kept.
 *
 *   draft   OP1 Calls upon   OP2 Decides
 *   file    OP1 Calls upon   OP2 Invites   OP3 Decides      →   OP2 Invites is added after OP1; OP3 Decides answers to OP2
 */
import { tokenise } from '@adref/shared/differences';
import { labels, type Paragraph } from '@adref/shared/document';
import type { Wording } from '@adref/shared/rolling';

/** Equal words count more than any two paragraphs that only resemble each other. */
const equalScore = 3;

/** A label in common is worth little beside words, but pairs what is rewritten from beginning to end. */
const labelScore = 0.2;

/** Paragraphs that share less than a third of their words are not versions of one another. */
const leastSimilarity = 0.35;

/** What a party's file changes, deletes and adds in the draft, paragraph by paragraph, as wordings of `party`. */
export function wordingsInFile(party: string, draft: readonly Paragraph[], own: readonly Paragraph[]): Wording[] {
  const answers = answering(draft, own);
  const wordings: Wording[] = [];
  draft.forEach(({ id, text }, at) => {
    const held = own[answers.indexOf(at)]?.text ?? null;
    if (held !== text) wordings.push({ party, paragraph: id, text: held });
  });
  let after: string | null = null;
  let order = 0;
  own.forEach(({ kind, level, numbering, text }, at) => {
    const answered = draft[answers[at] ?? -1];
    if (answered) [after, order] = [answered.id, 0];
    else {
      const placement = { after, order: order++, kind, level, ...(numbering && { numbering }) };
      wordings.push({ party, paragraph: `${party}/${at + 1}`, text, placement });
    }
  });
  return wordings;
}

/** For each paragraph of `own` the place of the draft's paragraph that it answers to, ascending; -1 where there is none. */
function answering(draft: readonly Paragraph[], own: readonly Paragraph[]): number[] {
  const [bagsA, bagsB] = [draft.map(words), own.map(words)];
  const [namesA, namesB] = [labels(draft), labels(own)];
  const score = (i: number, j: number): number => {
    const [a, b] = [draft[i], own[j]];
    if (!a || !b || a.kind !== b.kind) return 0;
    const sameLabel = namesA[i] === namesB[j];
    if (a.text === b.text) return equalScore + (sameLabel ? labelScore : 0);
    const alike = similarity(bagsA[i] ?? new Set(), bagsB[j] ?? new Set());
    return (alike >= leastSimilarity ? alike : 0) + (sameLabel ? labelScore : 0);
  };
  // Best total score of pairing the first i with the first j paragraphs, in order.
  const best = Array.from({ length: draft.length + 1 }, () => new Float64Array(own.length + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = 1; i <= draft.length; i++) {
    for (let j = 1; j <= own.length; j++) {
      const row = best[i] as Float64Array;
      row[j] = Math.max(at(i - 1, j), at(i, j - 1), at(i - 1, j - 1) + score(i - 1, j - 1));
    }
  }
  const answers = own.map(() => -1);
  for (let i = draft.length, j = own.length; i > 0 && j > 0; ) {
    if (at(i, j) === at(i - 1, j)) i--;
    else if (at(i, j) === at(i, j - 1)) j--;
    else answers[--j] = --i;
  }
  return answers;
}

function words({ text }: Paragraph): Set<string> {
  return new Set(tokenise(text).flatMap(({ key }) => (/[\p{L}\p{N}]/u.test(key) ? [key.toLowerCase()] : [])));
}

/** Dice's coefficient: twice the words in common by all words of both. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}
