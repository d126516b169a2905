/** Articles, and the prepositions that swallow them, before the name of a State. */
const article = /^(?:(?:de )?(?:la |l['’])|(?:du|des|de|le|les|the) |d['’])(?=\p{Lu})/u;

/** Names that contain an "and", which therefore separates nothing. */
const doubleNames =
  /\b(?:Antigua and Barbuda|Bosnia and Herzegovina|Saint Kitts and Nevis|Saint Vincent and the Grenadines|Sao Tome and Principe|Trinidad and Tobago|United Kingdom of Great Britain and Northern Ireland)\b/g;

/** The name without its article: `la Guinée` → Guinée, `du Pakistan` → Pakistan, `l'Ouganda` → Ouganda. */
export function stateName(text: string): string {
  return text.trim().replace(article, '').trim();
}

/**
 * The names of a list as prose writes it: `Albanie, Bolivie (État plurinational de), et Zimbabwe.`
 *
 * "et" separates before a capital or an article, so that "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord" stays whole.
 */
export function stateNames(list: string): string[] {
  // One space for many: a pattern that looks for spaces before a word is quadratic in their number.
  const spaced = list.replace(/\s+/g, ' ').trim();
  const whole = spaced.replace(doubleNames, (name) => name.replaceAll(' and ', ' & '));
  return whole
    .replace(/\.$/, '')
    .split(
      /, (?:et|and) |, | and (?=\p{Lu}|the \p{Lu})| et (?=\p{Lu}|(?:la|le|les|du|des|de la|de l['’])\s?\p{Lu}|l['’]\p{Lu}|(?:de )\p{Lu})/u,
    )
    .map((name) => stateName(name.replaceAll(' & ', ' and ')))
    .filter((name) => name !== '');
}
