import { type Language, languages } from '@adref/shared/document';

/** A document symbol anywhere in a text: `A/C.1/73/L.27/Rev.1`, `A/RES/73/27`, `S/2021/50`. A final full stop belongs to the sentence. */
export const symbolPattern = '[AES](?:/[A-Z0-9](?:[A-Za-z0-9.]*[A-Za-z0-9])?)+';

const whole = new RegExp(`^${symbolPattern}$`);

/** Whether a text is a symbol and nothing else. */
export function isSymbol(text: string): boolean {
  return whole.test(text) && /\d/.test(text);
}

/** A symbol of any organ: `UNEP/EA.5/L.10`, `FCCC/CP/2015/L.9`, `S/RES/2532 (2020)`, `A/RES/75/290 B`, `PP-22/DT/7-E`, `GC(66)/RES/7`. */
const ofAnyOrgan =
  /^[A-Z][A-Za-z]{0,7}(?:-?\d{1,3}|\(\d{1,3}\))?(?:\/[A-Z0-9][A-Za-z0-9.()-]*)+(?: \(\d{4}\)| [A-Z])?$/;

/** Whether a text is a symbol of any organ and nothing else; the asterisk of a reissue may be after it. */
export function isAnySymbol(text: string): boolean {
  return text.length <= longestSymbol && ofAnyOrgan.test(text.replace(/\*+$/, '')) && /\d/.test(text);
}

/** Longest symbol, in characters, with room to spare. */
const longestSymbol = 60;

/**
 * What a file name says: `A-73-505.fr.txt` → A/73/505 in French, `A_C.1_73_L.37.txt` → A/C.1/73/L.37.
 *
 * The symbol comes from here or from whoever reads the file, never from the first symbol in the text: a report names many
 * symbols and often not its own. Empty where the name does not look like one.
 */
export function symbolFromName(name: string): { readonly symbol: string; readonly language?: Language } {
  const base = (name.split(/[\\/]/).at(-1) ?? '').replace(/\.(?:txt|md|text|pdf)$/i, '');
  const suffix = /[._-](ar|zh|en|fr|ru|es)$/i.exec(base)?.[1]?.toLowerCase();
  const language = languages.find((one) => one === suffix);
  const symbol = (language ? base.slice(0, -3) : base).replace(/[-_]/g, '/');
  return { symbol: isSymbol(symbol) ? symbol : '', ...(language ? { language } : {}) };
}

/**
 * Short name of a symbol for paragraph ids, in ASCII: `A/C.1/73/L.27/Rev.1` → `L27`, `A/73/505` → `A73-505`,
 * `A/RES/73/27` → `RES73-27`.
 */
export function shortSymbol(symbol: string): string {
  const draft = /\/L\.(\d+)/.exec(symbol);
  if (draft) return `L${draft[1]}`;
  const parts = symbol.split('/');
  const adopted = parts.indexOf('RES');
  const [first = '', second = '', ...rest] = adopted < 0 ? parts : parts.slice(adopted);
  return [`${first}${second}`, ...rest].join('-').replace(/[^A-Za-z0-9-]/g, '');
}
