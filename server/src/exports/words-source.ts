import type { WordComment } from '@adref/shared/formats';
import { type RollingParagraph, rolledIds } from '@adref/shared/rolling';

/** From which adopted paragraphs words of a party were taken, as one says it: `A/76/135, 13 c)`. */
export interface WordsSource {
  readonly party: string;
  readonly paragraph: string;
  readonly names: readonly string[];
}

/** What these parties took into a paragraph; all parties where none are named. Each source once. */
export function sourcesOf(
  sources: readonly WordsSource[],
  on: Pick<RollingParagraph, 'id' | 'added'>,
  parties?: readonly string[],
): string[] {
  const ids = rolledIds(on);
  const own = sources.filter(
    ({ paragraph, party }) => ids.includes(paragraph) && (parties === undefined || parties.includes(party)),
  );
  return [...new Set(own.flatMap(({ names }) => names))];
}

/**
 * The sources of the words on the table as comments beside their paragraphs, so that no word of the text is another: what is agreed and where
 * needs no other word in any language. Each party says its own; where nobody may be named `instead` does, once for all.
 */
export function sourceComments(
  sources: readonly WordsSource[],
  date: string,
  instead?: string,
): (paragraph: Pick<RollingParagraph, 'id' | 'added'>) => { readonly comments?: readonly WordComment[] } {
  const parties = [...new Set(sources.map(({ party }) => party))];
  return (paragraph) => {
    const said =
      instead === undefined
        ? parties.map((party) => [party, sourcesOf(sources, paragraph, [party])] as const)
        : [[instead, sourcesOf(sources, paragraph)] as const];
    const comments = said.flatMap(([author, names]) =>
      names.length === 0 ? [] : [{ author, date, text: names.join('; ') }],
    );
    return comments.length === 0 ? {} : { comments };
  };
}
