/** The signs that the font Symbol has in the place of the letters from U+0020 on, and of those from U+00A0 on. */
const symbols = [
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼',
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…│―↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑',
] as const;

/** Fonts of pictures, which have no letters. */
const pictures = /wingdings|webdings|dingbats|marlett|mt extra|bookshelf|monotype sorts/i;

/** Where programs put the letters of a font that has its own: 256 private ones. */
const [first, last] = [0xf000, 0xf0ff];

/** What words are that are set in a font with signs of its own. */
export interface ShownSigns {
  readonly text: string;
  /** Whether signs of it were left out, since nobody knows what they mean without the font. */
  readonly unknown: boolean;
}

/** The words, with the signs that a font shows for private characters; `font` is empty where the file does not say it. */
export function shownInFont(words: string, font: string): ShownSigns {
  let unknown = false;
  const text = words.replace(/[\uf000-\uf0ff]/g, (sign) => {
    if (font === '') return sign;
    const shown = signOf(sign.charCodeAt(0) - first, font);
    unknown ||= shown === null;
    return shown ?? '';
  });
  return { text, unknown };
}

/** A sign that is named by its number in a font. */
export function numberedSign(code: number, font: string): ShownSigns {
  const isPrivate = code >= first && code <= last;
  const ofFont = isPrivate || (code < 0x100 && (pictures.test(font) || isSymbol(font)));
  if (ofFont) {
    const shown = font === '' ? null : signOf(isPrivate ? code - first : code, font);
    return { text: shown ?? '', unknown: shown === null };
  }
  // Other private letters have no meaning without their font either.
  const unknown = code >= 0xe000 && code <= 0xf8ff;
  return { text: unknown ? '' : String.fromCodePoint(code), unknown };
}

const isSymbol = (font: string) => /^symbol(?:mt)?$/i.test(font);

function signOf(code: number, font: string): string | null {
  if (code < 0x20 || pictures.test(font)) return null;
  if (!isSymbol(font)) return String.fromCharCode(code);
  return (code < 0xa0 ? symbols[0][code - 0x20] : symbols[1][code - 0xa0]) ?? null;
}
