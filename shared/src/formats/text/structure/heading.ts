import { romanValue } from '../source/marker.ts';
import { hashHeading, type Piece } from '../source/piece.ts';
import { type Entry, entry } from './entry.ts';

/**
 * Headings.
 *
 *   I. Introduction            number I, rank 0
 *   A. Projet de résolution    number A, rank 1; `C.` after `B.` is a letter, `C.` alone a hundred
 *   # Title, ## I. Heading     rank said by the text: `##` is rank 0
 *   Points de contact          no number: short, no full stop, before a heading or a marker; rank 1
 */
const numbered = /^([IVXLC]+|[A-Z])\.\s+(?=\S)/;

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
      return entry(piece, from + (number?.[0].length ?? 0), heading(rank, number?.[1]));
    }
    const number = onlyMarked ? null : numbered.exec(piece.text);
    if (!number || piece.text.length > longestHeading || stop.test(piece.text)) return null;
    const sign = number[1] ?? '';
    const nextLetter = sign.length === 1 && (letter ? sign.charCodeAt(0) === letter.charCodeAt(0) + 1 : sign === 'A');
    const roman = romanValue(sign.toLowerCase()) > 0;
    if (!roman && sign.length > 1) return null;
    const rank = nextLetter || !roman ? 1 : 0;
    letter = rank === 1 ? sign : '';
    return entry(piece, number[0].length, heading(rank, sign));
  };
}

/** Characters of a piece's text that are the hashes of its heading and the space after them, which hold no markup; 0 where it has none. */
export function hashLength({ raw }: Piece): number {
  return hashHeading.test(raw) ? (/^#+\s+/.exec(raw)?.[0].length ?? 0) : 0;
}

function heading(level: number, number: string | undefined): Pick<Entry, 'kind'> & Partial<Entry> {
  return { kind: 'heading', level, ...(number ? { number } : {}), expected: number ?? null };
}

/** Whether a text has the form of a heading without a number. */
export function looksLikeHeading(text: string): boolean {
  return text.length > 0 && text.length <= longestPlainHeading && !stop.test(text) && /^[\p{Lu}\p{Lo}]/u.test(text);
}
