import { pin } from '../source/definition.ts';
import { romanValue } from '../source/marker.ts';
import { hashHeading, type Piece } from '../source/piece.ts';
import { type Entry, entry } from './entry.ts';

/**
 * Headings.
 *
 *   I. Introduction            number I, rank 0
 *   A. Projet de résolution    number A, rank 1; `C.` after `B.` is a letter, `C.` alone a hundred
 *   # Title, ## I. Heading     rank said by the text: `##` is rank 0
 *   ## \ Annexe                the same, and its words open nothing
 *   Article 5, Chapter II      rank 0 and 1: named divisions, in six languages
 *   Points de contact          no number: short, no full stop, before a heading or a marker; rank 1
 */
const numbered = /^([IVXLC]+|[A-Z])\.\s+(?=\S)/;
const lone = /^[([]?([IVXLC]+|[A-Z])[)\].]?$/;

const part =
  /^(?:part|chapter|title|section|annex|appendix|partie|chapitre|titre|annexe|appendice|parte|capítulo|título|sección|anexo|apéndice|часть|глава|раздел|приложение|الجزء|الفصل|الباب|القسم|المرفق)\s+(?:[IVXLC]+|\d{1,3}|[A-Z]|one|two|three|four|five|six|première|premier|deuxième|troisième|primera?|segund[ao]|tercer[ao]|первая|вторая|третья|\p{Script=Arabic}+)(?![\p{L}\p{N}])|^(?:annex|appendix|annexe|appendice|anexo|приложение|附件|附录|المرفق)$|^第[\p{N}一二三四五六七八九十百]{1,5}(?:部分|章|节|编)|^附件[\p{N}一二三四五六七八九十]{0,3}$/iu;
const article =
  /^(?:article|artículo|статья|المادة|rule|regulation|règle|regla|правило)\s+(?:\d{1,3}(?:\s?(?:bis|ter))?|[IVXLC]+|first|premier|\p{Script=Arabic}+)(?![\p{L}\p{N}])|^第[\p{N}一二三四五六七八九十百]{1,5}条/iu;

/** The longest heading in the base documents has 107 characters; a paragraph that begins `C. ` has more. */
const longestHeading = 250;

/** Longest heading without a number: longer ones are sentences whose full stop is missing. */
const longestPlainHeading = 100;

const stop = /[.;:,!?،؛。；：，]$/u;

/**
 * Reads headings one after another, since only the one before tells a letter from a roman number; null for what is none. With
 * `onlyMarked` only a `#` makes a heading.
 */
export function headings(): (piece: Piece, onlyMarked?: boolean) => Entry | null {
  let letter = '';
  return (piece, onlyMarked = false) => {
    if (piece.pinned) return null;
    const hash = hashHeading.exec(piece.raw);
    if (hash) {
      const rank = (hash[1] ?? '').length - 2;
      const from = hashLength(piece);
      if (rank < 0) return entry(piece, from, { kind: 'title' });
      // In the source, where a backslash before the full stop takes the number's meaning away.
      const number = numbered.exec(hash[2] ?? '');
      return entry(piece, from + (number?.[0].length ?? 0) + pinLength(piece), heading(rank, number?.[1]));
    }
    if (onlyMarked || piece.text.length > longestHeading) return null;
    const named = divisionRank(piece.text);
    if (named !== null) return entry(piece, 0, { kind: 'heading', level: named });
    const number = numbered.exec(piece.text);
    if (!number || stop.test(piece.text)) return null;
    const sign = number[1] ?? '';
    const nextLetter = sign.length === 1 && (letter ? sign.charCodeAt(0) === letter.charCodeAt(0) + 1 : sign === 'A');
    const roman = romanValue(sign.toLowerCase()) > 0;
    if (!roman && sign.length > 1) return null;
    const rank = nextLetter || !roman ? 1 : 0;
    letter = rank === 1 ? sign : '';
    return entry(piece, number[0].length, heading(rank, sign));
  };
}

/** Rank of a division that a heading names: 0 for `Chapter II`, 1 for `Article 5`; null for any other text. */
function divisionRank(text: string): 0 | 1 | null {
  if (text.length > longestPlainHeading || /[.;:,،؛。；：，]$/u.test(text.replace(/\d\.$/, ''))) return null;
  if (part.test(text)) return 0;
  return article.test(text) ? 1 : null;
}

/** Whether a text begins with the name of a part and its number: `Section VII`. */
export function beginsWithPart(text: string): boolean {
  return part.test(text);
}

/** The number that is alone on a line above the words of its heading: `II`, `A.`; null for any other text. */
export function loneNumber(text: string): { readonly number: string; readonly level: number } | null {
  const number = lone.exec(text)?.[1];
  if (!number) return null;
  const roman = romanValue(number.toLowerCase()) > 0;
  if (!roman && number.length > 1) return null;
  return { number, level: roman ? 0 : 1 };
}

/** Characters of a piece's text that are the hashes of its heading and the space after them, which hold no markup; 0 where it has none. */
export function hashLength({ raw }: Piece): number {
  return hashHeading.test(raw) ? (/^#+\s+/.exec(raw)?.[0].length ?? 0) : 0;
}

/** Whether a heading says by a backslash before its words that they name no part of the text, whatever they are. */
export function isPinnedHeading(piece: Piece): boolean {
  return pinLength(piece) > 0;
}

/** Characters of the backslash before a heading's words, and of the space after it; 0 where there is none. */
function pinLength({ raw }: Piece): number {
  const words = hashHeading.exec(raw)?.[2] ?? '';
  return words.startsWith(pin, numbered.exec(words)?.[0].length ?? 0) ? pin.length : 0;
}

function heading(level: number, number: string | undefined): Pick<Entry, 'kind'> & Partial<Entry> {
  return { kind: 'heading', level, ...(number ? { number } : {}) };
}

/** Whether a text has the form of a heading without a number. */
export function looksLikeHeading(text: string): boolean {
  return text.length > 0 && text.length <= longestPlainHeading && !stop.test(text) && /^[\p{Lu}\p{Lo}]/u.test(text);
}

/** Whether a piece is a line that its text sets off as a heading: in bold from end to end. */
export function isBold({ raw, pinned }: Piece): boolean {
  return !pinned && raw.length <= longestHeading && /^\*\*[^*]+\*{2,3}$/.test(raw);
}
