/** Words that stand in a text without anybody's name are held by options, counted in each paragraph: nobody writes for one. */
export function optionHolder(nth: number): string {
  return `OPTION-${nth}`;
}

/** The number of the option that has this code; null for the code of a party. */
export function optionNumber(code: string): number | null {
  const match = /^OPTION-(\d+)$/.exec(code);
  return match ? Number(match[1]) : null;
}

/** Holders without those that are nobody. */
export function named(codes: readonly string[]): readonly string[] {
  return codes.some((code) => optionNumber(code) !== null)
    ? codes.filter((code) => optionNumber(code) === null)
    : codes;
}
