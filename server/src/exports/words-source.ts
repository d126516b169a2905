import type { WordComment } from '@adref/shared/formats';
import { type RollingParagraph, rolledIds } from '@adref/shared/rolling';

/** From which adopted paragraphs words of a party were taken, as one says it: `A/76/135, 13 c)`. */
export interface WordsSource {
  readonly party: string;
  readonly paragraph: string;
  readonly names: readonly string[];
}

type Sourced = Pick<RollingParagraph, 'id' | 'added'>;

/** Tells who took words from where into a paragraph, also into those that are the same as it. */
export function sourcesByParagraph(sources: readonly WordsSource[]): (paragraph: Sourced) => readonly WordsSource[] {
  const byParagraph = Map.groupBy(sources, ({ paragraph }) => paragraph);
  return (paragraph) => rolledIds(paragraph).flatMap((id) => byParagraph.get(id) ?? []);
}

/** The names of sources, each once, as they are said in one place. */
export function sourcesSaid(sources: readonly WordsSource[]): string {
  return [...new Set(sources.flatMap(({ names }) => names))].join('; ');
}

/**
 * The sources of the words on the table as comments beside their paragraphs, so that no word of the text is another: what is agreed and where
 * needs no other word in any language. Each party says its own; where nobody may be named `instead` does, once for all.
 */
export function sourceComments(
  sources: readonly WordsSource[],
  date: string,
  instead?: string,
): (paragraph: Sourced) => { readonly comments?: readonly WordComment[] } {
  const sourcesIn = sourcesByParagraph(sources);
  return (paragraph) => {
    const byAuthor = Map.groupBy(sourcesIn(paragraph), ({ party }) => instead ?? party);
    const said = [...byAuthor].map(([author, own]) => ({ author, date, text: sourcesSaid(own) }));
    const comments = said.filter(({ text }) => text !== '');
    return comments.length === 0 ? {} : { comments };
  };
}
