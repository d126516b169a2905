/*
 * How people say a symbol, and what the library calls it:
 *
 *   A/RES/75/32; a/res/75/32; 75/32; resolution 75/32; résolution 75/32 de l’Assemblée générale      A/RES/75/32
 *   A/RES/S-32/1; ES-11/1                                                                           the same; A/RES/ES-11/1
 *   S/RES/2532 (2020); resolution 2532 (2020)                                                       S/RES/2532(2020), however it is spaced
 *   A/C.1/75/L.8/Rev.1                                                                              the same
 */

/** The word for a resolution in the six languages, as it comes before a number. */
const resolution =
  /^(?:(?:general assembly|security council)\s+)?(?:resolutions?|résolutions?|resoluci(?:ón|ones)|резолюци\p{L}+|(?:ال)?قرار|第|大会第|安理会第)?\s*/iu;

/** What may follow a number: the organ, in the languages that say it there. */
const organ =
  /\s*(?:of the (?:general assembly|security council)|de l['’]assemblée générale|du conseil de sécurité|号决议)$/iu;

/** A symbol that words may mean, as `comparedSymbol` writes one; null where they are other words. */
export function symbolMeant(words: string): string | null {
  const said = words.normalize('NFC').trim();
  if (/^[a-z]{1,8}(?:\/[a-z0-9.()-]+)+(?: \(\d{4}\))?\*?$/i.test(said) && /\d/.test(said)) return comparedSymbol(said);
  const bare = said.replace(organ, '').replace(resolution, '').trim();
  if (/^(?:e?s-)?\d{1,3}\/\d{1,4}(?: ?[a-z])?$/i.test(bare)) return comparedSymbol(`A/RES/${bare}`);
  return /^\d{1,5} ?\((?:19|20)\d\d\)$/.test(bare) ? comparedSymbol(`S/RES/${bare}`) : null;
}

/**
 * A symbol as it is compared, whatever the case of its Latin letters, its spaces and the asterisk of a reissue; `symbolColumn` does so with the
 * library's own, and knows no other letters.
 */
export function comparedSymbol(symbol: string): string {
  return symbol.replaceAll(/[\s*]/g, '').replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** The same in the language of the database. */
export const symbolColumn = "upper(replace(replace(replace(symbol, ' ', ''), char(160), ''), '*', ''))";
