/**
 * What the asterisks of a source mean.
 *
 *   *Demande*            emphasis: kept beside the words
 *   **Rapport … note***  emphasis closed by two, then the footnote mark `*`
 *   préliminaire*        nothing is open: footnote mark
 *   2 * 3, *Demande      neither opens nor closes anything: kept as it is
 *
 * A run opens where it follows a space or punctuation and touches the next word; it closes what is open where it touches
 * the word before it. A pattern such as `\*\*(.+)\*\*` cannot tell these apart, and so there is a tokenizer.
 */
export interface AsteriskRun {
  /** Where the run starts in the source. */
  readonly at: number;
  readonly length: number;
  /** How many of its asterisks, from the left, are emphasis. */
  readonly emphasis: number;
  /** Whether that emphasis ends with it. */
  readonly closes: boolean;
  /** The footnote mark after them, `*` or `**`; empty where there is none. */
  readonly mark: string;
}

/** The runs of asterisks of one paragraph, in order; an asterisk after a backslash is not looked at. */
export function asterisks(raw: string): Map<number, AsteriskRun> {
  const runs = new Map<number, AsteriskRun>();
  const open: { at: number; length: number }[] = [];
  for (const match of raw.matchAll(/\\.|\*+/gsu)) {
    if (match[0].startsWith('\\')) continue;
    const at = match.index;
    const length = match[0].length;
    const before = raw.at(at - 1) ?? '';
    const after = raw[at + length] ?? '';
    const touchesBefore = at > 0 && !/\s/u.test(before);
    const touchesAfter = after !== '' && !/\s/u.test(after);
    const opener = open.at(-1);
    if (touchesBefore && opener && opener.length <= length) {
      open.pop();
      runs.set(opener.at, { ...opener, emphasis: opener.length, closes: false, mark: '' });
      runs.set(at, { at, length, emphasis: opener.length, closes: true, mark: '*'.repeat(length - opener.length) });
    } else if (touchesAfter && (!touchesBefore || /[\p{P}\p{S}]/u.test(before))) {
      open.push({ at, length });
    } else if (touchesBefore && length <= 3) {
      runs.set(at, { at, length, emphasis: 0, closes: false, mark: '*'.repeat(length) });
    }
  }
  return runs;
}

/** `_Demande_`: signs that touch the words between them on the inside and no word outside, and are alone. */
const underscored = /(?<![\p{L}\p{N}_\\])_(?=[^\s_])([^_]*[^\s_\\])_(?![\p{L}\p{N}_])/gu;

/** The places of underscores that set the words between them apart, and whether each opens. */
export function underscores(raw: string): Map<number, boolean> {
  const signs = new Map<number, boolean>();
  for (const match of raw.matchAll(underscored)) {
    signs.set(match.index, true);
    signs.set(match.index + match[0].length - 1, false);
  }
  return signs;
}
