/** Letters that are written from right to left: Hebrew, Arabic and their kin. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * What goes into a sentence of the interface, with words of a script from right to left isolated (U+2068, U+2069): signs and numbers beside them
 * would else be shown on their other side.
 */
export function isolated<Told>(told: Told): Told {
  const parts = Object.entries(told ?? {});
  if (!parts.some(([, part]) => typeof part === 'string' && rightToLeft.test(part))) return told;
  return Object.fromEntries(
    parts.map(([name, part]) => [
      name,
      typeof part === 'string' && rightToLeft.test(part) ? `\u2068${part}\u2069` : part,
    ]),
  ) as Told;
}
