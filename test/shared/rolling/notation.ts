import type { Paragraph } from '@adref/shared/document';
import { type Position, printParagraph, rollParagraph, type Segment, type Wording } from '@adref/shared/rolling';

/** Segments as negotiators write them: `States [should / shall – A] not`. */
export function written(segments: readonly Segment[]): string {
  return printParagraph({
    id: 'p',
    kind: 'plain',
    level: 0,
    label: '',
    segments,
    deletedBy: [],
    retain: [],
    reserve: [],
  });
}

/** The rolling paragraph of wordings by delegation, and positions such as `{ party: 'C', stance: 'retain', words: 'should' }`. */
export function rolled(
  draft: string,
  wordings: Readonly<Record<string, string>>,
  positions: readonly { party: string; stance: Position['stance']; words: string }[] = [],
): string {
  return written(
    rollParagraph(
      draft,
      Object.entries(wordings).map(([party, text]) => ({ party, text })),
      positions.map(({ party, stance, words }) => {
        const from = draft.indexOf(words);
        if (from < 0) throw new Error(`the draft has no "${words}"`);
        return { party, stance, paragraph: 'p', from, to: from + words.length };
      }),
    ),
  );
}

/** A draft of operative paragraphs `p1`, `p2`, … */
export function operatives(...texts: string[]): Paragraph[] {
  return texts.map((text, at) => ({ id: `p${at + 1}`, kind: 'operative', level: 0, text }));
}

/** An operative paragraph that `party` adds after one of the draft. */
export function addition(party: string, paragraph: string, text: string, after: string | null, order = 0): Wording {
  return { party, paragraph, text, placement: { after, order, kind: 'operative', level: 0 } };
}
