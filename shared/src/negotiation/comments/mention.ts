import type { Party } from '../participants/party.ts';

/** A stretch of a message; `party` where it names one of the negotiation with an `@` before its code. */
interface MessagePart {
  readonly text: string;
  readonly party: string | null;
}

/** A code as it is written, longest first; `@` inside a word, as in an address, names nobody. */
const named = /(?<![\p{L}\p{N}_])@([A-Z0-9][A-Z0-9_-]{0,15})/gu;

/** The words of a message, with the parties that it names apart; together they are the message. Codes that no party has are words. */
export function messageParts(text: string, parties: readonly Pick<Party, 'code'>[]): MessagePart[] {
  const codes = new Set(parties.map(({ code }) => code));
  const parts: MessagePart[] = [];
  let from = 0;
  for (const match of text.matchAll(named)) {
    const code = known(match[1] ?? '', codes);
    if (code === null) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index), party: null });
    parts.push({ text: `@${code}`, party: code });
    from = match.index + 1 + code.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), party: null });
  return parts;
}

/** The code in what follows an `@`: a hyphen or a line below may follow it as punctuation. */
function known(written: string, codes: ReadonlySet<string>): string | null {
  for (let code = written; code !== ''; code = code.slice(0, -1)) {
    if (codes.has(code)) return code;
    if (!/[_-]$/.test(code)) return null;
  }
  return null;
}

/** Codes of the parties that a message names, each once, in order. */
export function mentioned(text: string, parties: readonly Pick<Party, 'code'>[]): string[] {
  return [...new Set(messageParts(text, parties).flatMap(({ party }) => party ?? []))];
}
