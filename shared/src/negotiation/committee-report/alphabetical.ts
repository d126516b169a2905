/**
 * Names in the alphabetical order of lists of States: word by word, accents and case apart, with hyphens and apostrophes passed over, so
 * that `Sainte-Lucie` comes before `Saint-Kitts-et-Nevis` and `République de Corée` before `République-Unie de Tanzanie`.
 */
export function alphabetical(names: readonly string[]): string[] {
  const keyed = names.map((name) => ({ name, key: keyOf(name) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ name }) => name);
}

function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}()’'-]/gu, '')
    .toLowerCase();
}
