/** The party that a file is named after, by its code: `L27-Rev.1 (KEN).docx` → KEN; empty where none is certain. */
export function partyInName(name: string, codes: readonly string[]): string {
  const parts = new Set(
    name
      .replace(/\.\w+$/, '')
      .toUpperCase()
      .split(/[^A-Z0-9]+/),
  );
  const found = codes.filter((code) => parts.has(code.toUpperCase()));
  return found.length === 1 ? (found[0] ?? '') : '';
}
