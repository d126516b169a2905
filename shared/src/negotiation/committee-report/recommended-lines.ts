import { documentStyle, labels, raisedSign, type TextDocument, withRaisedAnchors } from '../../document/index.ts';

/** A paragraph or footnote of a recommended text, as a report prints it. */
export interface RecommendedLine {
  readonly id: string;
  readonly text: string;
}

/**
 * The paragraphs of a text with their numbers, `1.` and `(a)`, and raised signs where footnotes are called, and behind them its footnotes,
 * each after its sign. Preambular paragraphs have no numbers.
 */
export function recommendedLines(document: TextDocument): RecommendedLine[] {
  const { paragraphs, footnotes } = document;
  const names = labels(paragraphs, documentStyle(document));
  const lines = paragraphs.map(({ id, kind, text, anchors = [] }, at): RecommendedLine => {
    const words = withRaisedAnchors(text, anchors);
    const name = kind === 'preambular' ? '' : (names[at]?.replace(/^OP/, '') ?? '');
    return { id, text: name === '' ? words : `${name}${name.endsWith(')') ? '' : '.'} ${words}` };
  });
  return [...lines, ...footnotes.map(({ id, marker, text }) => ({ id, text: `${raisedSign(marker)} ${text}` }))];
}
