import { isAnySymbol } from '../../symbol.ts';
import { isDefinition, isPinned } from '../source/definition.ts';
import { blocksOf, type Line } from '../source/line.ts';
import { marker } from '../source/marker.ts';
import { isKnownFormula } from '../vocabulary/enacting-formula.ts';
import { countedPages } from './counted-page.ts';
import { longestHead, mostLines } from './page-edge.ts';
import { bareNumber, isPageNumber, isRule, namedPages, pageNumberIn, romanPages } from './page-number.ts';
import { repeatedAlone } from './repeated-line.ts';
import { runningHeads } from './running-head.ts';
import { symbolHeads, withSymbol } from './symbol-head.ts';

/*
 * What a page prints around its text.
 *
 *   18-21992   2/4   Page 3   p. 3   3 | Page   3 of 54   - 4 -   第3页   A/RES/73/901 | 3        by their form, wherever they are (page-number.ts)
 *   18-17000 (E) 181018   *1817000*   Please recycle
 *   A/RES/73/901   Security of harbour lights   12           by their place beside one of those or a form feed, and by repetition
 *   ____________                                             the rule above the notes
 *
 *   2   3   4                                                bare numbers alone between lines, that count and cut a sentence in two (counted-page.ts)
 *
 * A running head is a short line that comes again at the same edge of other pages (running-head.ts), or says the title again. Nothing else is furniture: a line
 * that comes again in the middle of the text is text, and so is one of a paragraph that comes again and that pages cut where they end.
 */

/** Shortest part of a title that a running head repeats and that is taken for it without coming again. */
const shortestTitle = 12;

/** Lines among which a title is looked for. */
const frontLines = 40;

/** For each line whether it belongs to its page and not to the text. */
export function pageFurniture(lines: readonly Line[]): boolean[] {
  const free = lines.map(({ text }) => isPinned(text) || /^#/.test(text) || isDefinition(text) || isKnownFormula(text));
  const symbols = symbolHeads(lines);
  const keys = lines.map(({ text }, at) => (free[at] ? '' : keyOf(text)));
  const seen = new Map<string, number>();
  for (const key of keys) if (key) seen.set(key, (seen.get(key) ?? 0) + 1);
  const counted = countedPages(lines, (at) => (seen.get(keys[at] ?? '') ?? 0) > 1);
  const named = namedPages(lines);
  const roman = romanPages(lines);
  const found = lines.map(
    ({ text }, at) =>
      !free[at] &&
      (isPageNumber(text) || isRule(text) || named.has(at) || roman.has(at) || symbols.has(at) || counted.has(at)),
  );
  const edges = edgesOf(lines, found);
  // What is above the first end of a page that is below the beginning of the text may be its head or foot.
  const [edge] = edges;
  const first = edge ? Math.max(0, edge.step < 0 ? edge.at - mostLines : edge.at) : lines.length;
  const front = lines.slice(0, Math.min(first, frontLines));
  const titles = titlesOf(front);
  const quotes = new Set(front.map(({ text }) => text[0] ?? ''));
  const saysTitle = (at: number): boolean => {
    const text = lines[at]?.text ?? '';
    const letters = plain(text);
    if (at < first || letters.length < shortestTitle || /^\p{Ll}/u.test(text)) return false;
    // A title that a sentence quotes is no head, though a page ends before it.
    if (/^[«“"„《”]/u.test(text) && !quotes.has(text[0] ?? '')) return false;
    // The number of a page aside, a line with other numbers than the title's is about something else: `Act 36 · 4 October 2021`.
    const numbers = numbersOf(text.replace(/^\p{Nd}+\s|\s\p{Nd}+$/gu, ''));
    return titles.some((title) => title.letters.startsWith(letters) && title.numbers.includes(numbers));
  };

  /** Lines at the edges of pages that may be furniture, each run until the first that cannot be. */
  const candidates = new Map<number, Set<1 | -1>>();
  for (const { at, step } of edges) {
    const run: number[] = [];
    let enclosed = false;
    for (let nth = 0, next = at; nth < mostLines; nth++, next += step) {
      const line = lines[next];
      if (found[next] && !isRule(line?.text ?? '')) {
        // Close to a symbol above or below, and to the number of its page: of the page, whatever the gaps.
        enclosed = run.length > 0 && lines[step > 0 ? next : next + 1]?.gap === 'none';
        break;
      }
      if (!line || free[next]) break;
      const key = keys[next] ?? '';
      const own =
        bareNumber.test(line.text) ||
        isAnySymbol(line.text) ||
        (withSymbol(line.text) && (step > 0 || line.gap !== 'none'));
      const said = saysTitle(next);
      if ((!key && !own) || !(own || said || (seen.get(key) ?? 0) > 1)) break;
      if (!own && marker(line.text)) break;
      run.push(next);
    }
    const paragraph = new Set(enclosed ? [] : ofParagraph(lines, run, step));
    for (const next of run) {
      const { text = '' } = lines[next] ?? {};
      const own = bareNumber.test(text) || isAnySymbol(text) || withSymbol(text);
      if (!own && !saysTitle(next) && paragraph.has(next)) continue;
      candidates.set(next, (candidates.get(next) ?? new Set()).add(step));
    }
  }
  // Between a foot and a symbol a line is at both edges, and comes again if it does at either.
  const atEdges = [...candidates].flatMap(([at, steps]) =>
    [...steps].map((step) => ({ at, step, key: keys[at] ?? '' })),
  );
  const heads = runningHeads(lines, atEdges, { found, numberIn: pageNumberIn });
  for (const at of candidates.keys()) {
    const { text = '' } = lines[at] ?? {};
    const own = bareNumber.test(text) || ((isAnySymbol(text) || withSymbol(text)) && at >= first);
    const said = saysTitle(at);
    if (own || said || (heads.has(at) && at >= first)) found[at] = true;
  }
  repeatedAlone(lines, keys, seen, found);
  return found;
}

/**
 * Of a run of lines at the edge of a page, in the way into the text, those of a paragraph that the page cuts. They go on into the text
 * without a gap, and there is a gap to the edge, or to the head or foot that is there; or they begin in the middle of a sentence.
 */
function ofParagraph(lines: readonly Line[], run: readonly number[], step: 1 | -1): number[] {
  const gapAbove = (at: number) => lines[at]?.gap !== 'none';
  /** Whether there is a gap between a line and the next one on the way into the text. */
  const gapBehind = (at: number) => gapAbove(step > 0 ? at + 1 : at);
  const last = run.at(-1);
  if (last === undefined) return [];
  const whole = run.findLastIndex(gapBehind);
  const open = run.slice(whole + 1);
  const [first] = open;
  if (first === undefined) return [];
  // Above a text a head may be set close; below it, what has a gap to the number of the page is the text's.
  const setApart = whole >= 0 || (step < 0 && lines[first + 1] !== undefined && lines[first + 1]?.gap === 'blank');
  const top = lines[step > 0 ? first : last]?.text ?? '';
  return setApart || midSentence.test(top) ? open : [];
}

/** How a line begins that no head begins like: with a small letter, maybe in a bracket of the notation. */
const midSentence = /^(?:<\/?\p{L}+>|[[\]/ ])*\p{Ll}/u;

/** The blocks of a masthead and a title in letters only, and those without the number before a title; with the digits of each. */
function titlesOf(front: readonly Line[]): { readonly letters: string; readonly numbers: string }[] {
  return blocksOf(front)
    .map((block) => block.map(({ text }) => text).join(' '))
    .map((text) => ({ letters: plain(text), numbers: numbersOf(text) }))
    .filter(({ letters }) => letters.length >= shortestTitle);
}

/** A full stop at the end of a line that ends an abbreviation and no sentence: `10 a.m.`, `Rev.` */
const abbreviated = /(?:^|[\s.])(?:[ap]\.m|rev|corr|add|no|vol|h|г|р)\.$/iu;

/** What two running heads have in common whose pages have other numbers; empty for a line that cannot be one, since it ends like a sentence. */
function keyOf(text: string): string {
  if (text.length > longestHead || (/[.;:,،؛。；：，]$/u.test(text) && !abbreviated.test(text))) return '';
  return text.replace(/^\p{Nd}+\s|\s\p{Nd}+$/gu, '#').replace(/\s+/g, ' ');
}

/** Where the text of a page begins and ends: the line beside a form feed or a page number, and the way from there into the text. */
function edgesOf(lines: readonly Line[], found: readonly boolean[]): { at: number; step: 1 | -1 }[] {
  const edges: { at: number; step: 1 | -1 }[] = [];
  for (const [at, line] of lines.entries()) {
    const feeds = line.gap === 'page' && at > 0;
    const numbered = found[at] && !isRule(line.text);
    if (feeds) edges.push({ at: at - 1, step: -1 }, { at, step: 1 });
    if (!numbered) continue;
    if (at > 0 && !found[at - 1]) edges.push({ at: at - 1, step: -1 });
    if (at + 1 < lines.length && !found[at + 1]) edges.push({ at: at + 1, step: 1 });
  }
  // What is above the first end of a page, and above the text, is its own head, which is the masthead and stays.
  const start = Math.max(
    0,
    edges.findIndex(({ step }) => step > 0),
  );
  const body = lines.findIndex(({ text }) => isKnownFormula(text) || marker(text) !== null);
  return edges.filter(({ at }, nth) => nth >= start || (body >= 0 && at > body));
}

const numbersOf = (text: string): string => text.replace(/[^\p{Nd}]/gu, '');

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}
