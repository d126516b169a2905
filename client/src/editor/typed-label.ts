/*
 * When what is typed at the beginning of a paragraph is a label (`|` is the caret):
 *
 *   (b) |    b) |    6 bis. |    5. |    a. |    （一）|     at once: nothing can follow that makes it anything else
 *   1.3 D|   OP5 D|  5 alt D|                            with the letter behind it: it may go on as `1.3 million`, `OP5 bis`, `5 alt 2`
 *   2019 |   5 million   2019. |                         never
 */
import { labelled, type PastedRank } from './pasted-label.ts';

/** A label at the beginning of a paragraph, as far as it is typed. */
export interface TypedLabel {
  readonly rank: PastedRank;
  /** Of the label and the space behind it, in UTF-16 code units. */
  readonly length: number;
  /** The number of the paragraph that it says it is an alternative to: `5 alt` → `5`; null where it says no such thing. */
  readonly alternativeTo: string | null;
}

/** Labels that may go on: a decimal, the bare number of a paragraph, what is counted, and Arabic ones that may have a dash. */
const unfinished =
  /(?:^\d{1,3}(?:\.\d{1,3})+\.?|(?:OP|PP|ОП|ПП)\s?\d{1,3}|(?<!\p{L})(?:alt|ante)|مكرر[\u0627\u064b]{0,2})$/iu;
/** Chinese labels have no space behind them. */
const closed = /(?:[一二三四五六七八九十][)）、]|[㈠-㈩])$/u;
/** Stand for the words that come next, as labels are followed by those of their script. */
const comes = ['X', 'ع', '国'];
/** No label with its space is longer; typing behind it is not looked at. */
const longest = 24;

/** The label that has just been completed, from the words before the caret; null where there is none. */
export function typedLabel(before: string): TypedLabel | null {
  if (before.length > longest || /^\s/.test(before)) return null;
  const last = /\P{M}\p{M}*$/u.exec(before)?.[0] ?? '';
  if (/^[\p{Lu}\p{Lo}]/u.test(last) && /\s$/.test(before.slice(0, -last.length))) {
    const label = before.slice(0, -last.length);
    return unfinished.test(label.trim()) ? read(label, [last]) : null;
  }
  const complete = /\S\s$/.test(before) ? !unfinished.test(before.trim()) : closed.test(before);
  return complete ? read(before, comes) : null;
}

function read(label: string, next: readonly string[]): TypedLabel | null {
  for (const words of next) {
    const found = labelled(label + words, false);
    if (found?.words !== words) continue;
    const alternative = /(?<!\p{L})alt(?:ernative)?(?!\p{L})/iu.test(label) || /^\D*\d+alt/iu.test(label);
    return {
      rank: found.rank,
      length: label.length,
      alternativeTo: alternative ? (/\d+/.exec(label)?.[0] ?? null) : null,
    };
  }
  return null;
}
