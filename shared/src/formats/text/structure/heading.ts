import { inline } from '../source/inline.ts';
import { romanValue } from '../source/marker.ts';
import { hashHeading, type Piece } from '../source/piece.ts';
import { type Entry, entry, type Words } from './entry.ts';

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

/** Reads headings one after another, since only the one before tells a letter from a roman number. */
export function headings(): (piece: Piece, read: Words) => Entry | null {
  let letter = '';
  return (piece, read) => {
    if (piece.pinned) return null;
    const hash = hashHeading.exec(piece.raw);
    const number = numbered.exec(hash ? (hash[2] ?? '') : read.text);
    if (hash) {
      const rank = (hash[1] ?? '').length - 2;
      const text = inline(hash[2] ?? '');
      if (rank < 0) return entry(piece, text, 0, { kind: 'title' });
      return entry(piece, text, number?.[0].length ?? 0, heading(rank, number?.[1]));
    }
    if (!number || read.text.length > longestHeading || stop.test(read.text)) return null;
    const sign = number[1] ?? '';
    const nextLetter = sign.length === 1 && (letter ? sign.charCodeAt(0) === letter.charCodeAt(0) + 1 : sign === 'A');
    const roman = romanValue(sign.toLowerCase()) > 0;
    if (!roman && sign.length > 1) return null;
    const rank = nextLetter || !roman ? 1 : 0;
    letter = rank === 1 ? sign : '';
    return entry(piece, read, number[0].length, heading(rank, sign));
  };
}

function heading(level: number, number: string | undefined): Pick<Entry, 'kind'> & Partial<Entry> {
  return { kind: 'heading', level, ...(number ? { number } : {}), expected: number ?? null };
}

/** Whether a text has the form of a heading without a number. */
export function looksLikeHeading(text: string): boolean {
  return text.length > 0 && text.length <= longestPlainHeading && !stop.test(text) && /^[\p{Lu}\p{Lo}]/u.test(text);
}
