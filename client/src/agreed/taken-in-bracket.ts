import type { AgreedWords, TabledWording } from '@adref/shared/negotiation';
import type { Bracket, RollingParagraph } from '@adref/shared/rolling';

/** What was taken from adopted paragraphs of the words that these wordings have in one bracket; all of it where they cannot be told apart. */
export function takenInBracket(
  { segments }: Pick<RollingParagraph, 'segments'>,
  bracket: Pick<Bracket, 'from' | 'to'>,
  wordings: readonly TabledWording[],
): AgreedWords[] {
  return wordings.flatMap(({ party, text, agreed = [] }) => {
    if (agreed.length === 0) return [];
    let [words, from, to] = ['', 0, 0];
    for (const segment of segments) {
      const start = words.length;
      words +=
        segment.kind === 'bracket'
          ? (segment.alternatives.find(({ holders }) => holders.includes(party))?.text ?? segment.draft)
          : segment.text;
      if (segment.kind === 'bracket' && segment.from === bracket.from && segment.to === bracket.to)
        [from, to] = [start, words.length];
    }
    // Where one is split, joined or only in part the party's, the bracket is not told apart.
    if (words !== text) return agreed;
    return agreed.filter((one) => one.from < to && one.to > from);
  });
}
