/**
 * Whether words hold what no text of a negotiation may: characters that XML, and so every office format, cannot carry (U+0000–001F
 * but tab, lone surrogates, U+FFFE, U+FFFF), and overrides that show words in another order than they are in (U+202D, U+202E).
 * Allowed are joiners, directional marks and isolates, without which Persian, Arabic and Hebrew cannot be written, and the remaining
 * controls (U+007F–009F), which old files bring along and XML carries.
 */
export function hasForbiddenCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isForbidden(text.charCodeAt(at))) return true;
  return !text.isWellFormed();
}

/** The words without what they may not hold; a line break becomes a space. */
export function withoutForbidden(text: string): string {
  if (!hasForbiddenCharacter(text)) return text;
  let kept = '';
  for (const character of text.replace(/\r\n?|[\n\v\f]/g, ' ')) {
    if (character.isWellFormed() && !isForbidden(character.charCodeAt(0))) kept += character;
  }
  return kept;
}

function isForbidden(unit: number): boolean {
  return (unit < 0x20 && unit !== 0x09) || unit === 0x202d || unit === 0x202e || unit >= 0xfffe;
}
