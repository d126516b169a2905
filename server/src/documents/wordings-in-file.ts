import { answersTo } from '@adref/shared/alignment';
import type { Paragraph } from '@adref/shared/document';
import { continuation, isTail, type Wording, wordingsOfText } from '@adref/shared/rolling';

/**
 * What a party's file changes, moves, splits, joins, deletes and adds in the draft, paragraph by paragraph, as wordings of `party`. A file has
 * no lasting ids: which of its paragraphs is a version of which of the draft's follows from their words, kinds and labels, where the file does
 * not say it (`answers`).
 */
export function wordingsInFile(
  party: string,
  draft: readonly Paragraph[],
  own: readonly Paragraph[],
  answers: readonly (number | null)[] = answersByWords(draft, own),
): Wording[] {
  // The id of a note is in its mark.
  const named = own.map((one, at) => (one.kind === 'footnote' ? one : { ...one, id: `${party}/${at + 1}` }));
  return wordingsOfText(party, draft, named, answers);
}

/**
 * For each paragraph of a file the place of the draft's that it is a version of, by their words. Of a paragraph in two pieces the first
 * answers, and of two in one piece the first is answered, whichever was more alike.
 */
export function answersByWords(draft: readonly Paragraph[], own: readonly Paragraph[]): (number | null)[] {
  const answers = answersTo(draft, own);
  const held = new Set(answers);
  return answers.map((answer, at) => {
    const text = own[at]?.text ?? '';
    const next = answers[at + 1] ?? null;
    const before = answers[at - 1] ?? null;
    const base = (place: number | null) => (place === null ? '' : (draft[place]?.text ?? ''));
    if (answer === null && next !== null && isTail(base(next), text, own[at + 1]?.text ?? '')) return next;
    if (answer !== null && before === null && at > 0 && isTail(base(answer), own[at - 1]?.text ?? '', text))
      return null;
    const head = answer === null ? -1 : answer - 1;
    const isSecond = head >= 0 && !held.has(head) && continuation([base(head), base(answer)], text) !== null;
    return isSecond ? head : answer;
  });
}
