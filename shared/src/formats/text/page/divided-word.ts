import { type Line, suspends } from '../source/line.ts';

/**
 * Words that the end of a line divides.
 *
 *   "devel-" ⏎ "opment of"      → "development" ⏎ "of"          the text has the word whole elsewhere, "opment" is none, or it divides words as a habit
 *   "self-" ⏎ "determination"   → "self-determination" ⏎        the text has it with its hyphen, or "self" is before it
 *   "devel\u00ad" ⏎ "opment"        → "development"                 a soft hyphen says so itself
 *
 * The rest of the word moves to the line that it began on, so that it is never parted again. Only at the end of a line that the
 * next one, or the next page, goes on.
 */
export function withWholeWords(lines: readonly (Line | null)[]): (Line | null)[] {
  const filled = lines.flatMap((line, at) => (line ? [at] : []));
  const dividing = filled.flatMap((at, nth) => {
    const after = filled[nth + 1] ?? lines.length;
    return dividesAt(lines[at] ?? null, lines[after] ?? null) ? [{ at, after }] : [];
  });
  if (dividing.length === 0) return [...lines];
  const known = wordsOf(lines, new Set(dividing.map(({ at }) => at)), new Set(dividing.map(({ after }) => after)));
  const found = dividing.map(({ at, after }) => {
    const line = lines[at]?.text ?? '';
    const [first, second] = [
      ending.exec(line.slice(-longestWord))?.[1] ?? '',
      beginning.exec(lines[after]?.text ?? '')?.[1] ?? '',
    ];
    const hyphened = known.has(`${first}-${second}`.toLowerCase());
    const whole = line.endsWith('\u00ad') || known.has(`${first}${second}`.toLowerCase());
    const stays = address.test(line.slice(-longestAddress)) || (numeral.test(first) && !whole);
    // What is no word by itself is the rest of one, unless it is behind a word that compounds begin with, or is one that they end with.
    const fragment = !known.has(second.toLowerCase()) && !compounding.test(first) && !compounded.test(second);
    // Compounds are of two words; where neither part is one that the text has, the line has divided one, unless the text is so long that it
    // would have divided others.
    const parts = fragment && !known.has(first.toLowerCase()) && filled.length < manyLines;
    return { at, after, whole, hyphened, fragment, parts, stays };
  });
  // A text that divides words does it every few lines; where hyphens are few, one is of a word that has it, if the text knows either part.
  const divides = found.some(({ whole }) => whole) || dividing.length > fewDivided * filled.length;
  const judged = found.map(({ at, after, whole, hyphened, fragment, parts, stays }) => ({
    at,
    after,
    soft: stays ? false : whole === hyphened ? (divides ? fragment : parts) || null : whole,
  }));
  const soft = judged.filter((one) => one.soft === true).length;
  const habit = divides && soft > judged.filter((one) => one.soft === false).length;
  const result: (Line | null)[] = [...lines];
  for (const { at, after, soft: own } of judged) {
    const [line, next] = [result[at], result[after]];
    if (!line || !next) continue;
    const rest = /^\S+/u.exec(next.text)?.[0] ?? '';
    const start = (own ?? habit) ? line.text.slice(0, -1) : line.text;
    const text = next.text.slice(rest.length).trimStart();
    result[at] = { ...line, text: start + rest };
    result[after] = text ? { ...next, text } : null;
    if (text) continue;
    // A line that was nothing but the rest of the word gives what is before it to the next.
    let third = after + 1;
    while (third < result.length && !result[third]) third++;
    const follows = result[third];
    if (follows && next.gap !== 'none' && follows.gap === 'none') result[third] = { ...follows, gap: next.gap };
  }
  return result;
}

/** Share of the lines of a text that end in a hyphen where it divides words. */
const fewDivided = 0.05;

/** A text of so many lines that divides words has a divided one that it has whole elsewhere too. */
const manyLines = 150;

/** An address of the web, whose hyphens are its own; the end of a line may have put a space into it. */
const address = /(?:https?:\/\/|www\.)\S*(?:\s\S*)?$/iu;
const longestAddress = 200;

/** Words before a hyphen that stays. */
const compounding =
  /^(?:self|non|co|sub|anti|multi|socio|inter|intra|post|pre|ex|vice|semi|quasi|pan|well|long|short|cross|high|low|all|sous|contre|auto|demi|mi|après|avant|entre|peut|celui|ceux|celle|celles|eux|elle|elles|plus|soi|moi|lui|там|по|из|во|кое|северо|юго|социально|военно|научно)$/iu;
/** Numbers before a hyphen that stays, whatever else the text divides: no word begins with one. */
const numeral =
  /^(?:dix|vingt|trente|quarante|cinquante|soixante|quatre|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/iu;
/** Words behind a hyphen that stays. */
const compounded =
  /^(?:aware|balanced|based|being|borne|bound|building|centred|country|cutting|depth|driven|efficient|fire|free|governmental|keeping|led|level|like|making|minded|old|oriented|owned|party|race|ranging|related|responsive|scale|sensitive|sharing|specific|state|term|wide|year)$/iu;
const hyphen = /\p{L}[-\u2010\u00ad]$/u;
/** The first part of a divided word; only the end of a line is looked at. */
const ending = /(\p{L}+)[-\u2010\u00ad]$/u;
const longestWord = 60;
const beginning = /^(\p{Ll}+)/u;

function dividesAt(line: Line | null, next: Line | null): boolean {
  return (
    line !== null &&
    next !== null &&
    next.gap !== 'blank' &&
    hyphen.test(line.text.slice(-2)) &&
    beginning.test(next.text) &&
    !suspends(next.text)
  );
}

/** The words of the text, the parts that the ends of lines divide left out. */
function wordsOf(
  lines: readonly (Line | null)[],
  before: ReadonlySet<number>,
  after: ReadonlySet<number>,
): Set<string> {
  const words = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const found = line?.text.match(/\p{L}+(?:[-\u2010\u2011]\p{L}+)*/gu) ?? [];
    for (const word of found.slice(after.has(at) ? 1 : 0, before.has(at) ? found.length - 1 : found.length)) {
      words.add(word.toLowerCase().replace(/[\u2010\u2011]/g, '-'));
    }
  }
  return words;
}
