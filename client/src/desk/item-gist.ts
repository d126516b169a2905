import * as m from '../paraglide/messages.js';
import type { DeskItem } from './desk-item.ts';

/** Characters of a proposed paragraph that fill a line of the list. */
const longestGist = 60;

/** A few words by which one recognises an item among others of its paragraph; `shown` gives words as they are shown. */
export function itemGist({ kind, bracket, choices }: DeskItem, shown: (words: string) => string): string {
  if (kind === 'deletion') return choices.length > 1 ? m.desk_gist_deletion() : m.desk_gist_stance();
  if (kind === 'addition') {
    const words = shown(choices[1]?.text ?? '');
    return m.desk_gist_addition({ words: words.length > longestGist ? `${words.slice(0, longestGist)}…` : words });
  }
  const words = [bracket?.draft, ...(bracket?.alternatives.map(({ text }) => text) ?? [])].map((text) =>
    text?.trim() ? shown(text.trim()) : '–',
  );
  return `[${words.filter((text, index) => index > 0 || text !== '–').join(' / ')}]`;
}
