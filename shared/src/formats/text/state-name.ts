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
  const whole = list.replace(doubleNames, (name) => name.replaceAll(' and ', ' & '));
  return whole
    .trim()
    .replace(/\.$/, '')
    .split(
      /,\s+(?:et|and)\s+|,\s+|\s+and\s+(?=\p{Lu}|the \p{Lu})|\s+et\s+(?=\p{Lu}|(?:la|le|les|du|des|de la|de l['’])\s?\p{Lu}|l['’]\p{Lu}|(?:de )\p{Lu})/u,
    )
    .map((name) => stateName(name.replaceAll(' & ', ' and ')))
    .filter((name) => name !== '');
}
