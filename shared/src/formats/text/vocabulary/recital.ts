/**
 * Recitals of a law: `Whereas:`, then `(1)`, `(2)` …, and what is between them and its articles.
 *
 *   Whereas:   considérant ce qui suit :   considerando lo siguiente:
 *   HAVE ADOPTED THIS REGULATION:   ONT ADOPTÉ LE PRÉSENT RÈGLEMENT :   HA ADOPTADO …
 */
const open = /^(?:whereas|considérant ce qui suit|considerando lo siguiente)\s?:?$/iu;
const end =
  /^(?:ha(?:s|ve) (?:adopted|decided)|(?:a|ont) (?:adopté|arrêté|décidé)|adopte|arrête|ha(?:n)? (?:adoptado|decidido))(?![\p{L}])/iu;

/** Whether a line is above the recitals. */
export function opensRecitals(text: string): boolean {
  return open.test(text);
}

/** Whether a line is below the recitals and above the articles; said of lines below recitals only. */
export function endsRecitals(text: string): boolean {
  return end.test(text);
}
