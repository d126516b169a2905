/** The symbol that usually comes after these: `…/L.27` → `…/L.27/Rev.1` → `…/L.27/Rev.2`; never one that is taken. */
export function nextSymbol(symbols: readonly string[]): string {
  const last = symbols.at(-1) ?? '';
  const revised = /^(.*)\/Rev\.(\d+)$/i.exec(last);
  const stem = revised?.[1] ?? last;
  const taken = new Set(symbols.map((symbol) => symbol.toLowerCase()));
  let number = Number(revised?.[2] ?? 0) + 1;
  while (taken.has(`${stem}/rev.${number}`.toLowerCase())) number++;
  return `${stem}/Rev.${number}`;
}
