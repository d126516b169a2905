import { formulaOrgan } from './enacting-formula.ts';

/**
 * The number that an adopted resolution has before its title.
 *
 *   77/901. Lighted buoys                  the General Assembly's: A/RES/77/901
 *   ES-11/1. …   75/252 A. …               special sessions, texts of one number
 *   45/1. …   below it the Human Rights Council    A/HRC/RES/45/1
 *   2020/1. …  below it the Council        E/RES/2020/1
 *   WHA75.9 …                              WHA75.9
 *   Resolution 2532 (2020)                 S/RES/2532 (2020)
 */
export interface ResolutionNumber {
  /** Empty where the organ is not one whose symbols are known. */
  readonly symbol: string;
  /** Characters of the title before its first word. */
  readonly length: number;
}

/** Of houses whose resolutions have their own symbol before the title. */
const ownSymbol = /^((?:WHA|EB)\d{1,3}\.(?:R|\()?\d{1,3}\)?)\s*[.．:]?\s+(?=\p{L})/u;

const numbered = /^((?:[SE]+-)?\d{1,4}\/\d{1,4}(?:\s[A-Z])?)\s*[.．]?(?:\s*[-–—]\s*|\s+|$)(?!\d)/u;
const ofCouncil =
  /^(?:Resolution|Résolution|Resolución|Резолюция|القرار|第)\s*(\d{1,4})\s?[(（](\d{4})[)）](?:\s*号决议)?\s*/iu;

/** The number that a resolution of the Security Council begins with; null where a text has none. */
export function councilNumber(text: string): ResolutionNumber | null {
  const found = ofCouncil.exec(text);
  return found && { symbol: `S/RES/${found[1]} (${found[2]})`, length: found[0].length };
}

/** The number that a title begins with, for a resolution whose formula is `formula`; null where it has none. */
export function resolutionNumber(title: string, formula: string): ResolutionNumber | null {
  const council = councilNumber(title);
  if (council) return council;
  const own = ownSymbol.exec(title);
  if (own) return { symbol: own[1] ?? '', length: own[0].length };
  const found = numbered.exec(title);
  if (!found) return null;
  const organ = formulaOrgan(formula);
  const start = { assembly: 'A/RES/', rights: 'A/HRC/RES/', economic: 'E/RES/' } as const;
  return { symbol: organ ? start[organ] + found[1] : '', length: found[0].length };
}
