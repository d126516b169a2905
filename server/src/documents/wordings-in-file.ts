import { answersTo } from '@adref/shared/alignment';
import type { Paragraph } from '@adref/shared/document';
import { staleReferences, withReferencesMended } from '@adref/shared/negotiation';
import { continuation, mostRests, restsBehind, type Wording, wordingsOfText } from '@adref/shared/rolling';

/**
 * What a party's file changes, moves, splits, joins, deletes and adds in the draft, paragraph by paragraph, as wordings of `party`. A file has
 * no lasting ids: which of its paragraphs is a version of which of the draft's follows from their words, kinds and labels, where the file does
 * not say it (`answers`). Of paragraphs that changed places those are moved that the file says were (`elsewhere`).
 */
export function wordingsInFile(
  party: string,
  draft: readonly Paragraph[],
  own: readonly Paragraph[],
  answers: readonly (number | null)[] = answersByWords(draft, own),
  elsewhere?: ReadonlySet<string>,
): Wording[] {
  // The id of a note is in its mark.
  const named = withDraftsNumbers(draft, own, answers).map((one, at) =>
    one.kind === 'footnote' ? one : { ...one, id: `${party}/${at + 1}` },
  );
  return wordingsOfText(party, draft, named, answers, elsewhere);
}

/**
 * The file with the draft's numbers where it speaks of paragraphs by theirs: numbers that are others only because paragraphs were added,
 * taken out or moved are nobody's wish. Only where the draft says so in the same words.
 */
function withDraftsNumbers(
  draft: readonly Paragraph[],
  own: readonly Paragraph[],
  answers: readonly (number | null)[],
): readonly Paragraph[] {
  const known = own.map((paragraph, at) => ({ ...paragraph, id: draft[answers[at] ?? -1]?.id ?? `own ${at}` }));
  const words = new Map(known.map(({ id, text }) => [id, text]));
  const numbered = draft.map((paragraph) => ({ ...paragraph, text: words.get(paragraph.id) ?? paragraph.text }));
  const said = new Map(draft.map(({ id, text }) => [id, text]));
  const mended = staleReferences(known, numbered).flatMap(({ paragraph, from, words: was, mended: now }) =>
    now !== null && said.get(paragraph)?.includes(now) ? [{ paragraph, from, was, now }] : [],
  );
  if (mended.length === 0) return own;
  const texts = withReferencesMended(known, mended);
  return own.map((paragraph, at) => ({ ...paragraph, text: texts[at]?.text ?? paragraph.text }));
}

/**
 * For each paragraph of a file the place of the draft's that it is a version of, by their words. Of a paragraph in several pieces the first
 * answers, and of two in one piece the first is answered, whichever was more alike.
 */
export function answersByWords(draft: readonly Paragraph[], own: readonly Paragraph[]): (number | null)[] {
  const answers = answersTo(draft, own);
  const held = new Set(answers);
  const base = (place: number) => draft[place]?.text ?? '';
  const found = answers.map((answer, at) => {
    const head = answer === null ? -1 : answer - 1;
    if (answer === null || head < 0 || held.has(head)) return answer;
    return continuation([base(head), base(answer)], own[at]?.text ?? '') === null ? answer : head;
  });
  answers.forEach((answer, at) => {
    const head = answer === null ? at : firstPiece(base(answer), own, answers, at);
    if (head === at) return;
    found[head] = answer;
    found[at] = null;
  });
  return found;
}

/** The place in the file of the first piece of a paragraph of the draft of which a later one answers it; that one where it is in one piece. */
function firstPiece(
  base: string,
  own: readonly Paragraph[],
  answers: readonly (number | null)[],
  answering: number,
): number {
  const isAdded = (at: number) => at >= 0 && at < own.length && (answers[at] ?? null) === null;
  let end = answering + 1;
  while (isAdded(end)) end++;
  let first = answering;
  for (let head = answering - 1; isAdded(head) && answering - head <= mostRests; head--) {
    const behind = own.slice(head + 1, end).map(({ text }) => text);
    if (restsBehind(base, own[head]?.text ?? '', behind) >= answering - head) first = head;
  }
  return first;
}
