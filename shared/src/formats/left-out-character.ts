import { hasForbiddenCharacter, withoutForbidden } from '../document/index.ts';
import { doubt } from './doubt/doubt.ts';
import type { Flag, Source } from './reading.ts';

/** Flags of left out characters that are told; who has more of them in a file looks at the first. */
const mostTold = 100;

/** Says that a character is not in what was read; it is named by its number, since it cannot be shown. */
export function leftOut(character: string, source: Source, line: number): Flag {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { kind: 'character', source, ...doubt('character-left-out', { character: number, line }) };
}

/** A text without what no text of a negotiation may hold, each line as long as before but for that, and what was left out where. */
export function withoutStray(text: string): { readonly text: string; readonly flags: readonly Flag[] } {
  const flags: Flag[] = [];
  // What ends lines and pages is read as that.
  const kept = text.split(/(\r\n|[\r\n\v\f])/);
  let line = 1;
  for (const [at, part] of kept.entries()) {
    if (at % 2 === 1) line += part === '\v' || part === '\f' ? 0 : 1;
    else if (hasForbiddenCharacter(part)) {
      kept[at] = withoutForbidden(part);
      for (const character of part) {
        if (flags.length >= mostTold || !hasForbiddenCharacter(character)) continue;
        flags.push(leftOut(character, { lines: { from: line, to: line } }, line));
      }
    }
  }
  return { text: kept.join(''), flags };
}
