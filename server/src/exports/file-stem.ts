/** A symbol, or a party's code, as part of the name of a file: signs that systems of files do not take are hyphens; `text` where it is empty. */
export function fileStem(symbol: string): string {
  return (symbol || 'text').replaceAll(/[^\w.-]+/g, '-');
}
