import type { Party } from '@adref/shared/negotiation';

/** Parties that are offered at once. */
const offeredAtOnce = 6;

/** The beginning of a party's code or name that is being written after an `@`, and where the `@` is; null where none is. */
export function mentionAt(text: string, caret: number): { readonly from: number; readonly written: string } | null {
  const found = /(?<![\p{L}\p{N}_])@([\p{L}\p{N}_-]{0,24})$/u.exec(text.slice(0, caret));
  return found ? { from: found.index, written: found[1] ?? '' } : null;
}

/** Whose code begins so, then who has a word of the name that does, whatever the case. None for a code that is written out. */
export function offeredParties(parties: readonly Party[], written: string): Party[] {
  const begins = (text: string) => text.toLocaleLowerCase().startsWith(written.toLocaleLowerCase());
  const byCode = parties.filter(({ code }) => begins(code));
  if (byCode.length === 1 && byCode[0]?.code === written) return [];
  const byName = parties.filter(
    (party) =>
      !byCode.includes(party) && [party.name.en, party.name.fr].some((name) => name.split(/[\s’'-]/).some(begins)),
  );
  return [...byCode, ...byName].slice(0, offeredAtOnce);
}

/** The text with the party named from `from` to the caret, and where the caret is then. */
export function withMention(text: string, from: number, caret: number, code: string): { text: string; caret: number } {
  const named = `@${code} `;
  const rest = text.slice(caret).replace(/^ /, '');
  return { text: text.slice(0, from) + named + rest, caret: from + named.length };
}
