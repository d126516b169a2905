import type { PrintedItem } from '@adref/shared/formats';

/**
 * Stretches of a page on which only bold signs are notation: all others have a backslash before them, as plain texts say it. Not on a page that is
 * read from the right, where signs change their places and sides before they are a text.
 */
export function withOthersEscaped(items: readonly PrintedItem[]): readonly PrintedItem[] {
  if (items.some(({ text }) => /\p{Script=Arabic}/u.test(text))) return items;
  return items.map((item) => (item.bold ? item : { ...item, text: item.text.replace(signs, '\\$&') }));
}

const signs = /[[\]{}|\\]|^\/|\/$/g;
